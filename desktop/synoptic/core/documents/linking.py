"""What it means to say of two passages that they say the same, or that they conflict."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from synoptic.core.documents.reshaping import moved, passage_of, with_passages
from synoptic.core.documents.rewriting import given_away, rewritten
from synoptic.core.documents.statement import State, new_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.core.documents.edits import Edit
    from synoptic.core.documents.statement import Passage, Position, Statement


def linked_within(statement: Statement, carried: str, onto: str, *, same: bool) -> Statement:
    """The statement in which one of its passages gives the position of another, or one of its own.

    It is the same as before where that is so already.
    """
    home, there = statement.position_of(carried), statement.position_of(onto)
    if same:
        return moved(statement, carried, there.id if there is not None else "")
    return moved(statement, carried) if home is there else statement


def linked_across(
    source: Statement,
    carried: str,
    target: Statement,
    onto: str,
    *,
    same: bool,
    valued: Callable[[Statement], Statement] = lambda statement: statement,
) -> Edit:
    """The edit that gives a passage of one statement to another: to a position with `onto`, or to a new one.

    A statement that has no other passage is merged away with it, a decision on it remembered; any other keeps
    its passage, for the same words may answer two questions. `valued` parses the answers of a statement.
    """
    passage = passage_of(source, carried)
    others = [one for one in source.passages() if one.id != carried and one.state is not State.REJECTED]
    given = replace(passage, id=new_id()) if others else passage
    whole = valued(linked_words(target, given, onto, same=same))
    return rewritten(whole) if others else given_away(source, target, rewritten(whole))


def linked_words(target: Statement, passage: Passage, onto: str, *, same: bool) -> Statement:
    """The statement with one passage more: in the position of the passage `onto`, or in a new one."""
    there: Position | None = target.position_of(onto)
    return with_passages(target, [passage], there.id if same and there is not None else "")
