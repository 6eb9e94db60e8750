"""The edits of statements, each a function that carries it out and returns its name for people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from synoptic.core.documents.edits import Action, Agent, Decision
from synoptic.core.documents.statement import State, new_id
from synoptic.core.store import queries, rows
from synoptic.core.store.editing import Sign
from synoptic.core.store.schema import DECISION, PASSAGE, POSITION, STATEMENT
from synoptic.errors import EditError

if TYPE_CHECKING:
    from synoptic.core.documents.edits import (
        AddStatement,
        AddSuggestions,
        ChangeStatement,
        Decide,
        Forget,
        RemoveStatement,
        Reopen,
    )
    from synoptic.core.documents.statement import Statement
    from synoptic.core.store.editing import Editing
    from synoptic.core.store.schema import Table


def add_suggestions(edit: AddSuggestions, editing: Editing) -> str:
    """Put new suggestions in the place of the open ones; what a person decided on or wrote in stays."""
    for name in queries.open_suggestions(editing.connection):
        editing.drop(name)
    taken = _taken_keys(editing)
    for statement in edit.statements:
        if statement.suggestion is None:
            raise EditError(f"“{statement.label}” does not say who suggests it. Nothing was changed.")
        if statement.suggestion.key not in taken:
            taken.add(statement.suggestion.key)
            program = Agent(f"{statement.suggestion.engine} {statement.suggestion.version}", person=False)
            proposed = replace(statement.with_state(State.SUGGESTED), author=program.name, writer="")
            editing.by(program).add(_with_free_names(proposed, editing), by=None)
    return "Take in the analysis"


def _with_free_names(statement: Statement, editing: Editing) -> Statement:
    """The same suggestion, whose parts do not bear the ids of parts that a reader moved elsewhere."""
    names = {p.id: _free(POSITION, p.id, editing) for p in statement.positions}
    positions = tuple(
        replace(
            position,
            id=names[position.id],
            superseded_by=names.get(position.superseded_by, ""),
            passages=tuple(replace(p, id=_free(PASSAGE, p.id, editing)) for p in position.passages),
        )
        for position in statement.positions
    )
    return replace(statement, id=_free(STATEMENT, statement.id, editing), positions=positions)


def _free(table: Table, name: str, editing: Editing) -> str:
    return name if editing.recorder.get(table, (name,)) is None else new_id()


def _taken_keys(editing: Editing) -> set[str]:
    found = editing.connection.execute("SELECT key FROM decision UNION SELECT key FROM suggestion")
    return {row[0] for row in found}


def decide(edit: Decide, editing: Editing) -> str:
    """Carry out a decision on a suggestion, and remember it under the suggestion's key.

    Who accepts it does not say that they looked through the articles in which the engine found nothing: from
    now on these have no passage and no more is said of them, unless a person called them silent.
    """
    statement = editing.statement(edit.statement)
    if statement.suggestion is None:
        raise EditError(
            f"“{statement.label}” is no suggestion, so there is nothing to decide. Nothing was changed."
        )
    if (edit.action is Action.CORRECT) != (edit.corrected is not None):
        raise EditError("A correction comes with the statement as corrected, and nothing else does.")
    corrected = edit.corrected or statement
    state = State.REJECTED if edit.action is Action.REJECT else State.ACCEPTED
    silent = corrected.silent
    if state is State.ACCEPTED:  # that the engine found nothing is no reader's word
        silent -= statement.silent - queries.silent_by_people(editing.connection, statement.id)
    named = replace(corrected, id=statement.id, suggestion=statement.suggestion, silent=silent)
    editing.change(named.with_state(state), Sign.AUTHOR if edit.corrected else Sign.WITNESS)
    _remember(Decision(statement.suggestion.key, edit.action, editing.agent.id, editing.at), editing)
    return f"{edit.action.capitalize()} “{statement.label}”"


def _remember(decision: Decision, editing: Editing) -> None:
    _forget(decision.key, editing)
    editing.recorder.put(DECISION, rows.decision_row(decision, editing.next_decision()))


def _forget(key: str, editing: Editing) -> bool:
    """Take the agent's own decision back; False where they made none."""
    own = [each for each in queries.decisions_on(editing.connection, key) if each.agent == editing.agent.id]
    for decision in own:
        editing.recorder.remove(DECISION, (decision.id,))
    return bool(own)


def reopen(edit: Reopen, editing: Editing) -> str:
    """Take back what the agent decided, and have the suggestion open again."""
    statement = editing.statement(edit.statement)
    key = statement.suggestion.key if statement.suggestion else ""
    decided = bool(statement.suggestion and queries.decisions_on(editing.connection, key))
    was_own = decided and _forget(key, editing)
    if not was_own and (not decided or statement.state is State.SUGGESTED):
        raise EditError(
            f"Nobody decided on “{statement.label}”, so there is nothing to take back. Nothing was changed."
        )
    editing.change(statement.with_state(State.SUGGESTED), Sign.WITNESS)
    return f"Take back the decision on “{statement.label}”"


def forget(edit: Forget, editing: Editing) -> str:
    """Take back what the agent decided on a suggestion that is gone, so that it may come again."""
    if queries.is_suggested(editing.connection, edit.key):
        raise EditError(
            f"“{edit.label}” is in the project. Nothing was changed; take the decision back there."
        )
    if not _forget(edit.key, editing):
        raise EditError(
            f"You have no decision on “{edit.label}” that could be taken back. Nothing was changed."
        )
    return f"Take back the decision on “{edit.label}”"


def add_statement(edit: AddStatement, editing: Editing) -> str:
    """Write a statement of the agent's own after all others."""
    statement = edit.statement
    if not statement.author:
        statement = replace(statement, author=editing.agent.name, writer=editing.agent.id)
    editing.add(statement, by=editing.agent.id)
    return f"Add “{edit.statement.label}”"


def change_statement(edit: ChangeStatement, editing: Editing) -> str:
    """Write a statement over the one with its id; its place in the list stays."""
    editing.change(edit.statement)
    return f"Change “{edit.statement.label}”"


def remove_statement(edit: RemoveStatement, editing: Editing) -> str:
    """Take a statement out; a decision on it stays remembered."""
    statement: Statement = editing.statement(edit.statement)
    editing.drop(statement.id)
    return f"Remove “{statement.label}”"
