"""Five panes of 20,000 words with 2,000 marks each; timed only with `--benchmark-enable`.

Times are CPU time of the thread, and the two rows scroll in turns, so that other work on the machine does not
decide. The limits are those of the design: marks applied under 25 ms, a scroll step within 1.5 times that of
unmarked panes.
"""

from __future__ import annotations

import random
import time
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from helpers.builders import an_article
from synoptic.core.documents.statement import Relation
from synoptic.core.text.spans import Span
from synoptic.gui.models.mark_index import Mark
from synoptic.gui.panes.row import PaneRow
from synoptic.gui.theme import load_fonts, load_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_benchmark.fixture import BenchmarkFixture
    from pytestqt.qtbot import QtBot

    from synoptic.core.documents.article import Article

PANES, WORDS, MARKS = 5, 20_000, 2_000
STEP = 60  # pixels
APPLY_LIMIT, SCROLL_LIMIT = 0.025, 1.5  # seconds of CPU; times an unmarked row
VOCABULARY = ("the", "train", "a", "leader", "of", "in", "Vladivostok", "summit", "to", "reported", "hours")


def an_article_of_words(seed: int) -> Article:
    chance = random.Random(seed)
    paragraphs = (" ".join(chance.choices(VOCABULARY, k=80)) + "." for _ in range(WORDS // 80))
    return an_article("\n".join(paragraphs), title=f"Article {seed}", order=seed)


def marks_in(article: Article) -> list[Mark]:
    """Marks all over an article, one in six overlapping the next, of all relations, some of them open."""
    chance = random.Random(article.order)
    starts = sorted(chance.sample(range(len(article.text) - 200), MARKS))
    marks = []
    for number, (start, following) in enumerate(pairwise([*starts, starts[-1] + 60])):
        reach = following + 40 if number % 6 == 0 else min(following, start + 90)
        span = Span(start, max(start + 5, reach))
        relation = list(Relation)[chance.choice((0, 0, 1, 2, 3))]
        marks.append(Mark(span, f"p{article.order}.{number}", f"s{number}", relation, number % 4 == 0))
    return marks


def a_row(qtbot: QtBot, articles: list[Article], *, linked: bool = False) -> tuple[QWidget, PaneRow]:
    window = QWidget()  # the row in a window of its own would ask the platform for size hints
    qtbot.addWidget(window)
    row = PaneRow(load_theme("light"), window)
    row.animated = False
    row.set_linked(linked)
    row.set_articles(articles)
    row.resize(1920, 1000)
    window.resize(1920, 1000)
    window.show()
    QCoreApplication.processEvents()
    return window, row


@pytest.fixture
def articles(qtbot: QtBot) -> list[Article]:
    load_fonts()
    return [an_article_of_words(seed) for seed in range(PANES)]


def cpu(work: Callable[[], object]) -> float:
    start = time.thread_time()
    work()
    return time.thread_time() - start


def scroll(row: PaneRow, linked: bool) -> None:
    """One step in every pane; where they are linked, in the first one, and the others follow."""
    for pane in row.panes[:1] if linked else row.panes:
        bar = pane.view.verticalScrollBar()
        bar.setValue(bar.value() + STEP)
    QCoreApplication.processEvents()


def test_applying_the_marks(qtbot: QtBot, articles: list[Article], benchmark: BenchmarkFixture) -> None:
    _window, row = a_row(qtbot, articles)
    marks = {article.id: marks_in(article) for article in articles}

    def apply() -> float:
        return cpu(lambda: [row.set_marks(article, own) for article, own in marks.items()])

    spent = median(apply() for _ in range(10 if benchmark.enabled else 1))
    assert all(len(pane.view.index.marks) == MARKS for pane in row.panes)
    benchmark.extra_info["apply_ms"] = spent * 1000
    benchmark.pedantic(apply, rounds=5)
    assert spent < APPLY_LIMIT or benchmark.disabled


@pytest.mark.parametrize("linked", [False, True], ids=["apart", "linked"])
def test_a_scroll_step(
    qtbot: QtBot, articles: list[Article], benchmark: BenchmarkFixture, linked: bool
) -> None:
    (_first, bare), (_second, marked) = (a_row(qtbot, articles, linked=linked) for _ in range(2))
    for article in articles:
        marked.set_marks(article.id, marks_in(article))
    QCoreApplication.processEvents()
    rounds = 300 if benchmark.enabled else 3
    times = [(cpu(lambda: scroll(bare, linked)), cpu(lambda: scroll(marked, linked))) for _ in range(rounds)]
    ratio = median(there for _, there in times) / median(here for here, _ in times)
    values = [pane.view.verticalScrollBar().value() for pane in marked.panes]
    assert values[0] == rounds * STEP
    assert linked or values == [values[0]] * PANES
    benchmark.extra_info["ratio"] = ratio
    benchmark.pedantic(scroll, (marked, linked), rounds=20)
    assert ratio < SCROLL_LIMIT or benchmark.disabled
