"""Articles are of one origin when they share their wording more than once."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from helpers.builders import a_position, a_statement
from helpers.train import one_origin
from synoptic.core.documents.edits import AddStatement, RemoveStatement
from synoptic.gui.models.origins import OriginBook, joined, pairs_of

if TYPE_CHECKING:
    from helpers.train import Train
    from synoptic.core.documents.statement import Statement
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query

ARTICLES = "abcdef"
PAIRS = st.lists(st.sampled_from(list(combinations(ARTICLES, 2))), max_size=8)


def alike(train: Train, label: str) -> Statement:
    """A statement whose words A and D share."""
    position = a_position("59", (train.a, "unable to go"), (train.d, "limited"))
    return a_statement(label, one_origin(position, label))


def test_a_statement_pairs_the_articles_that_share_its_wording(train: Train) -> None:
    assert pairs_of(train.statement("Top speed")) == {tuple(sorted((train.a.id, train.d.id)))}
    assert pairs_of(train.statement("Number of cars")) == frozenset()


def test_once_is_not_enough(train: Train) -> None:
    order = (train.a.id, train.b.id, train.d.id)
    book = OriginBook([alike(train, "one")])
    assert book.groups(order) == tuple((one,) for one in order)
    other = alike(train, "two")
    book.put(other.id, other)
    book.put(other.id, other)  # taken twice it still counts once
    assert book.groups(order) == ((train.a.id, train.d.id), (train.b.id,))
    book.put(other.id, None)
    assert book.groups(order) == tuple((one,) for one in order)


@given(PAIRS)
def test_every_article_stands_in_one_group_and_pairs_stand_together(pairs: list[tuple[str, str]]) -> None:
    groups = joined(ARTICLES, pairs)
    assert sorted("".join("".join(group) for group in groups)) == list(ARTICLES)
    assert all(any(one in group and other in group for group in groups) for one, other in pairs)
    assert [group[0] for group in groups] == sorted(group[0] for group in groups)
    assert all(list(group) == sorted(group) for group in groups)


def test_groups_follow_the_statements(train: Train, query: Query, bridge: Bridge) -> None:
    assert len(query.origins) == 4
    own = replace(alike(train, "own"), author="Ada")
    bridge.apply(AddStatement(own))
    assert query.origins == ((train.a.id, train.d.id), (train.b.id,), (train.c.id,))
    bridge.apply(RemoveStatement(own.id))
    assert len(query.origins) == 4
