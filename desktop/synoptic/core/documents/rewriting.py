"""The edits by which a reader makes statements over; what becomes of the statement is said in `reshaping`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from synoptic.core.documents.edits import (
    Action,
    AddStatement,
    ChangeStatement,
    Decide,
    RemoveStatement,
    Several,
)
from synoptic.core.documents.reshaping import answered, merged, split
from synoptic.core.documents.statement import State

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from synoptic.core.documents.edits import Edit
    from synoptic.core.documents.statement import Passage, Statement


def rewritten(statement: Statement, deed: str = "") -> Edit:
    """The edit that writes a statement as the reader has made it over; `deed` names it for the history.

    Whoever changes what a suggestion says takes it as theirs: it is accepted as corrected. What is accepted
    already is changed, and what came into it from an open suggestion is accepted with it.
    """
    undecided = statement.suggestion is not None and statement.state is not State.ACCEPTED
    edit: Edit = (
        Decide(statement.id, Action.CORRECT, statement) if undecided else ChangeStatement(_settled(statement))
    )
    return Several(f"{deed} “{statement.label}”", (edit,)) if deed else edit


def annotated(statement: Statement, deed: str) -> Several:
    """The edit that writes down what a reader remarks on a statement; a suggestion stays open."""
    return Several(f"{deed} “{statement.label}”", (ChangeStatement(statement),))


def silenced(statement: Statement, articles: Collection[str], deed: str) -> Several:
    """The edit that calls articles (by id) silent on a statement by the word of who edits.

    What an engine called silent before is so by the reader's word afterwards.
    """
    silent = statement.silent | frozenset(articles)
    before = replace(statement, silent=statement.silent - frozenset(articles))
    edits = (ChangeStatement(before), ChangeStatement(replace(statement, silent=silent)))
    return Several(f"{deed} “{statement.label}”", edits)


def merging(one: Statement, other: Statement) -> Several:
    """The edit that puts all of `other` into `one`."""
    return given_away(other, one, rewritten(merged(one, other)))


def given_away(statement: Statement, into: Statement, rewriting: Edit) -> Several:
    """The edit that takes a statement out whose passages `rewriting` gives to another.

    A suggestion that goes counts as decided on.
    """
    is_open = statement.suggestion is not None and statement.state is State.SUGGESTED
    decided = (Decide(statement.id, Action.CORRECT, statement),) if is_open else ()
    edits = (*decided, RemoveStatement(statement.id), rewriting)
    return Several(f"Merge “{statement.label}” into “{into.label}”", edits)


def replaced(statements: Iterable[Statement], passages: Iterable[Passage]) -> tuple[Edit, ...]:
    """The edits that put passages (known by their ids) in the place of the statements' own."""
    places = {passage.id: passage for passage in passages}
    return tuple(
        ChangeStatement(one.mapped(lambda passage: places.get(passage.id, passage)))
        for one in statements
        if any(passage.id in places for passage in one.passages())
    )


def reanswered(
    statements: Iterable[Statement], passages: Iterable[Passage], answers: Mapping[str, str]
) -> tuple[Statement, ...]:
    """Those of `statements` whose passages answer otherwise in a newer text, with what these answer now.

    `passages` stand in the newer text and take the place of those of their ids; `answers` are by passage.
    """
    places = {passage.id: passage for passage in passages}
    changed = []
    for one in statements:
        told = [passage.id for passage in one.passages() if passage.id in answers]
        whole = one.mapped(lambda passage: places.get(passage.id, passage))
        for passage in told:
            whole = answered(whole, passage, answers[passage])
        if told:
            changed.append(whole)
    return tuple(changed)


def splitting(statement: Statement, leaving: Collection[str], label: str) -> tuple[Several, Statement]:
    """The edit that makes a statement of its own from the passages `leaving` (ids), and that statement.

    Raises:
        ValueError: nothing leaves, or nothing stays.
    """
    rest, other = split(statement, leaving, label)
    return Several(f"Split “{statement.label}”", (rewritten(rest), AddStatement(other))), other


def _settled(statement: Statement) -> Statement:
    return statement.mapped(
        lambda one: replace(one, state=State.ACCEPTED) if one.state is State.SUGGESTED else one
    )
