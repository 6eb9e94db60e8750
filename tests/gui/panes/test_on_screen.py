"""What stands on the screen after marks changed is what painting all of it anew would give."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from helpers.builders import an_article
from helpers.screen import on_screen
from synoptic.core.documents.statement import Relation
from synoptic.core.text.spans import Span
from synoptic.gui.models.mark_index import Mark, MarkIndex

if TYPE_CHECKING:
    from gui.panes.conftest import ShowArticles
    from synoptic.core.documents.article import Article

WORDS = "The green train left Pyongyang on Monday with 59 officials and two שבת cars 😀 behind it. "


def some_marks(chance: Random, article: Article, statement: str) -> list[Mark]:
    if chance.random() < 0.2:
        return []
    relation, is_open = chance.choice(list(Relation)), chance.random() < 0.4
    starts = [chance.randrange(len(article.text) - 90) for _ in range(chance.choice((1, 1, 2)))]
    spans = [Span(start, start + chance.randrange(3, 90)) for start in starts]
    return [Mark(span, f"{statement}-{n}", statement, relation, is_open) for n, span in enumerate(spans)]


@pytest.mark.parametrize("seed", range(6))
def test_marks_that_changed_are_on_the_screen_as_if_all_were_new(
    show_articles: ShowArticles, seed: int
) -> None:
    chance = Random(seed)
    articles = [an_article(WORDS * 3 + "\n" + WORDS * 4, f"Article {n}", order=n) for n in range(2)]
    row = show_articles(*articles, width=900, height=420)
    indexes = {article.id: MarkIndex() for article in articles}
    for step in range(25):
        statement = f"s{chance.randrange(9)}"
        for article in articles:
            indexes[article.id] = indexes[article.id].replaced(
                statement, some_marks(chance, article, statement)
            )
            row.set_marks(article.id, indexes[article.id])
        if step % 5 == 0:
            row.select(chance.choice(("s0", "s1", None)), reveal=step % 2 == 0)
            row.point_at(chance.choice(("s0-0", "s1-0", "")))
        if step % 7 == 0:
            row.hover(chance.choice(("s2", "s3", None)))
        shown = on_screen(row)
        for pane in row.panes:
            pane.view.viewport().update()
            pane.bar.update()
        assert shown == on_screen(row), f"step {step}"
