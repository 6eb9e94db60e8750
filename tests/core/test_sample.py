"""The sample: what a newcomer sees first is complete, exact and the same everywhere."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from synoptic.core import ingest
from synoptic.core.documents.article import BlockKind, RunKind
from synoptic.core.documents.statement import Relation, State, Statement, Tier
from synoptic.core.exchange.sample import STATEMENTS, load_sample
from synoptic.paths import resource

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.core.documents.article import Article

Sample = tuple[tuple["Article", ...], tuple[Statement, ...]]


@pytest.fixture(scope="module")
def sample() -> Sample:
    return load_sample(resource("sample"), ingest.read)


def named(sample: Sample, label: str) -> Statement:
    return next(statement for statement in sample[1] if statement.label == label)


def letters(sample: Sample, statement: Statement) -> str:
    return "".join(article.letter for article in sample[0] if article.id in statement.articles)


def test_five_articles_stand_in_their_order_and_say_who_they_are(sample: Sample) -> None:
    articles, _ = sample

    assert [article.letter for article in articles] == list("ABCDE")
    assert all(article.title and article.publisher and article.published for article in articles)
    assert [article.published.value for article in articles] == [
        f"2023-09-{day}" for day in (11, 11, 12, 12, 11)
    ]
    assert not any(article.notices for article in articles)


def test_the_articles_differ_in_length_and_show_all_typography_of_the_panes(sample: Sample) -> None:
    articles, _ = sample
    kinds = {block.kind for article in articles for block in article.blocks}
    runs = {run.kind for article in articles for run in article.runs}

    assert all(250 <= len(article.text.split()) <= 450 for article in articles)
    assert kinds >= {BlockKind.HEADING, BlockKind.CAPTION, BlockKind.QUOTATION, BlockKind.LIST_ITEM}
    assert runs >= {RunKind.EMPHASIS, RunKind.STRONG}


def test_every_statement_is_accepted_and_gives_its_reason(sample: Sample) -> None:
    assert all(statement.state is State.ACCEPTED and statement.note for statement in sample[1])


def test_every_statement_has_the_relation_that_its_file_says(sample: Sample) -> None:
    content = tomllib.loads((resource("sample") / STATEMENTS).read_text(encoding="utf-8"))
    said = {table["label"]: table["relation"] for table in content["statements"]}

    assert {statement.label: statement.relation.value for statement in sample[1]} == said


def test_all_relations_and_tiers_are_there_to_be_seen(sample: Sample) -> None:
    relations = Counter(statement.relation for statement in sample[1])
    possible = [s for s in sample[1] if s.relation is Relation.CONFLICTING and s.tier is Tier.POSSIBLE]

    assert relations == {
        Relation.CONFLICTING: 6,
        Relation.SUPERSEDED: 2,
        Relation.SHARED: 12,
        Relation.UNIQUE: 6,
    }
    assert len(possible) == 3


def test_passages_are_clauses_and_not_paragraphs(sample: Sample) -> None:
    lengths = [len(passage.exact.split()) for statement in sample[1] for passage in statement.passages()]

    assert max(lengths) <= 20
    assert sorted(lengths)[len(lengths) // 2] <= 9


def test_no_statement_is_silent_where_it_speaks(sample: Sample) -> None:
    assert not any(statement.silent & statement.articles for statement in sample[1])


def test_every_position_that_is_superseded_names_one_of_its_own_statement(sample: Sample) -> None:
    for statement in sample[1]:
        ids = {position.id for position in statement.positions}
        assert all(not p.superseded_by or p.superseded_by in ids for p in statement.positions)


@pytest.mark.parametrize(
    ("label", "articles", "values"),
    [
        ("Top speed of the train", "ACE", ["59 km/h", "about 50 km/h"]),
        ("Day the train left Pyongyang", "BCD", ["Monday, 11 September", "Sunday, 10 September"]),
        ("Day of the summit", "ABCE", ["as early as Tuesday", "after the forum, from Wednesday"]),
        ("Kim's first trip abroad in four years", "ABCDE", ["first since 2019"]),
        ("State of the arms negotiations", "AE", ["“actively advancing”"]),
        ("Number of cars of the train", "AE", ["at least 20"]),
    ],
)
def test_the_facts_that_a_reader_looks_for_are_marked(
    sample: Sample, label: str, articles: str, values: list[str]
) -> None:
    statement = named(sample, label)

    assert letters(sample, statement) == articles
    assert [position.value for position in statement.positions] == values


def test_loading_twice_gives_the_same_names(sample: Sample) -> None:
    again = load_sample(resource("sample"), ingest.read)

    assert [article.id for article in again[0]] == [article.id for article in sample[0]]
    assert [article.revision for article in again[0]] == [article.revision for article in sample[0]]
    assert again[1] == sample[1]


def test_no_two_things_share_a_name(sample: Sample) -> None:
    names = [article.id for article in sample[0]] + [statement.id for statement in sample[1]]
    names += [position.id for statement in sample[1] for position in statement.positions]
    names += [passage.id for statement in sample[1] for passage in statement.passages()]

    assert len(names) == len(set(names))


def test_a_quote_that_does_not_stand_in_its_article_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The train left. The train left.", encoding="utf-8")
    (tmp_path / STATEMENTS).write_text(
        'articles = ["a.md"]\n[[statements]]\nlabel = "x"\nkind = "event"\nnote = "n"\n'
        '[[statements.positions]]\nvalue = "v"\npassages = [{ article = "A", quote = "The train left" }]\n',
        encoding="utf-8",
    )

    with pytest.raises(LookupError, match="not once in article A"):
        load_sample(tmp_path, ingest.read)


def test_no_sentence_of_the_customers_articles_is_in_the_sample(sample: Sample, seeds: list[Path]) -> None:
    """What officials said may be quoted; nothing else of eight words or more in a row may be the same."""
    theirs = {run for path in seeds for run in runs_of_words(path.read_text(encoding="utf-8"))}
    ours = {run for article in sample[0] for run in runs_of_words(without_quotations(article))}

    assert not theirs & ours


def without_quotations(article: Article) -> str:
    return re.sub(r"“[^”]*”", " | ", article.text)


def runs_of_words(text: str, length: int = 8) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+|\|", text.lower())
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}
