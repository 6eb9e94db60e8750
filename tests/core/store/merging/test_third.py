"""What comes by way of somebody else's copy."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from helpers.builders import a_statement
from helpers.copies import copied, plan, take_in
from synoptic.core.documents.edits import (
    Action,
    AddStatement,
    Agent,
    ChangeStatement,
    Decide,
    DescribeArticle,
    RemoveStatement,
    Reopen,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from helpers.copies import Twins
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement
    from synoptic.core.store.database import Store


@contextmanager
def copy_for_cleo(twins: Twins, folder: Path) -> Iterator[Store]:
    """A copy of Ben's copy."""
    with copied(twins.ben, folder / "cleo.synoptic", Agent("Cleo")) as cleo:
        yield cleo


def test_what_was_removed_before_it_ever_came_does_not_come_from_elsewhere(
    twins: Twins, tmp_path: Path
) -> None:
    speed = a_statement("Speed")
    twins.ben.apply(AddStatement(speed))
    with copy_for_cleo(twins, tmp_path) as cleo:
        twins.ben.apply(RemoveStatement(speed.id))
        twins.ben.apply(AddStatement(a_statement("Length")))
        take_in(twins.ada, twins.ben)
        take_in(twins.ada, cleo)
    assert [each.label for each in twins.ada.statements()] == ["Day it left", "Length"]


def test_a_decision_taken_back_does_not_come_from_elsewhere(
    twins: Twins, departure: Statement, tmp_path: Path
) -> None:
    twins.ben.apply(Decide(departure.id, Action.ACCEPT))
    with copy_for_cleo(twins, tmp_path) as cleo:
        twins.ben.apply(Reopen(departure.id))
        take_in(twins.ada, twins.ben)
        take_in(twins.ada, cleo)
    assert twins.ada.decisions() == ()
    assert twins.ada.statements() == (departure,)


def test_an_older_form_that_comes_later_is_known_to_be_older(
    twins: Twins, monday: Article, tmp_path: Path
) -> None:
    speed = a_statement("Speed")
    twins.ben.apply(AddStatement(speed))
    twins.ben.apply(DescribeArticle(monday.id, {"author": "Lee"}))
    with copy_for_cleo(twins, tmp_path) as cleo:
        twins.ben.apply(ChangeStatement(replace(speed, label="Top speed")))
        twins.ben.apply(DescribeArticle(monday.id, {"author": "Kim Lee"}))
        take_in(twins.ada, twins.ben)
        assert not plan(twins.ada, cleo).rows
    assert twins.ada.articles()[0].author.value == "Kim Lee"


def test_what_was_learned_goes_when_the_merge_is_undone(twins: Twins, tmp_path: Path) -> None:
    speed = a_statement("Speed")
    twins.ben.apply(AddStatement(speed))
    with copy_for_cleo(twins, tmp_path) as cleo:
        twins.ben.apply(RemoveStatement(speed.id))
        twins.ada.apply(take_in(twins.ada, twins.ben).inverse)
        take_in(twins.ada, cleo)
    assert [each.label for each in twins.ada.statements()] == ["Day it left", "Speed"]
