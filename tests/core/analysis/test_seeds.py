"""What the engine finds in the customer's five articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from synoptic.core import ingest
from synoptic.core.analysis import analyse
from synoptic.core.documents.statement import Relation, Tier

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement


@pytest.fixture(scope="module")
def articles(seeds: list[Path]) -> list[Article]:
    return [ingest.read(path).at(order) for order, path in enumerate(seeds)]


@pytest.fixture(scope="module")
def found(articles: list[Article]) -> tuple[Statement, ...]:
    return analyse(articles)


def holding(found: tuple[Statement, ...], *words: str) -> list[Statement]:
    """The statements of which, for each of `words`, some passage holds it."""
    return [s for s in found if all(any(w.lower() in p.exact.lower() for p in s.passages()) for w in words)]


def differing(found: tuple[Statement, ...], left: str, right: str) -> list[Statement]:
    """The statements with `left` in one position's passages and `right` in another's."""
    return [
        s
        for s in found
        for a in s.positions
        for b in s.positions
        if a is not b
        and any(left.lower() in p.exact.lower() for p in a.passages)
        and any(right.lower() in p.exact.lower() for p in b.passages)
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("59 km/h", "50km/h"),
        ("Monday", "Sunday afternoon"),
        ("as early as Tuesday", "starting on Wednesday"),
        ("an entire day", "20 hours"),
        ("in the near future", "in the coming days"),
    ],
)
def test_where_the_articles_differ(found: tuple[Statement, ...], left: str, right: str) -> None:
    conflicting = [s for s in differing(found, left, right) if s.relation is Relation.CONFLICTING]
    assert conflicting
    assert all(s.suggestion is not None and s.suggestion.reason for s in conflicting)


@pytest.mark.parametrize(
    ("words", "articles_at_least"),
    [
        (("at least 20 bulletproof cars",), 2),
        (("actively advancing",), 2),
        (("one-on-one",), 2),
        (("Choe Sun Hui", "Ri Pyong Chol", "Pak Jong Chon"), 2),
        (("invitation",), 3),
        (("first", "trip"), 5),
        (("arm supply", "supply of weapons"), 2),
        (("2019",), 3),
        (("crossed into Russia", "entered Russia on Tuesday"), 2),
    ],
)
def test_what_the_articles_share(
    found: tuple[Statement, ...], words: tuple[str, ...], articles_at_least: int
) -> None:
    shared = [
        s
        for s in holding(found, *words)
        if s.relation is Relation.SHARED and len(s.articles) >= articles_at_least
    ]
    assert shared


def test_a_straight_line_is_no_plain_conflict_with_a_journey(found: tuple[Statement, ...]) -> None:
    assert not [s for s in differing(found, "680", "1,180") if s.tier is Tier.CONFLICT]


def test_heading_and_on_the_next_day_arrived_is_an_update(found: tuple[Statement, ...]) -> None:
    heading = differing(found, "is heading towards Vladivostok", "has arrived in Russia")
    assert heading
    assert all(s.relation is Relation.SUPERSEDED for s in heading)


def test_the_top_speed_is_said_to_be_a_maximum_and_a_usual_value(found: tuple[Statement, ...]) -> None:
    (speed,) = differing(found, "59 km/h", "50km/h")
    assert speed.suggestion is not None
    assert "maximum" in speed.suggestion.reason
