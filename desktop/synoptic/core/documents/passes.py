"""Passes through the articles: what each reader and each engine has marked in a project."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from synoptic.core.documents.record import Action
from synoptic.core.documents.statement import State

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from synoptic.core.documents.edits import Agent, Decision
    from synoptic.core.documents.record import Reading
    from synoptic.core.documents.statement import Statement


class Pass(NamedTuple):
    """What one agent marked: a person wrote or accepted these statements, a program suggested them."""

    agent: Agent
    statements: tuple[Statement, ...]


def is_own(statement: Statement, reader: Agent) -> bool:
    """Did this reader write the statement themselves?"""
    if statement.suggestion is not None:
        return False
    return statement.writer == reader.id if statement.writer else statement.author == reader.name


def namesake(
    reader: Agent, agents: Sequence[Agent], signed: Iterable[str], statements: Collection[Statement]
) -> Agent | None:
    """The first person of a reader's name who left something of their own, unless the reader is known, too.

    `signed` are the ids of those who decided on something, or read blind.
    """
    if any(agent.id == reader.id for agent in agents):
        return None
    same = [agent for agent in agents if agent.person and agent.name == reader.name]
    ids = frozenset(signed) if same else frozenset()
    return next((one for one in same if one.id in ids or any(is_own(s, one) for s in statements)), None)


def passes(
    statements: Sequence[Statement],
    decisions: Sequence[Decision],
    agents: Sequence[Agent],
    readings: Sequence[Reading] = (),
) -> tuple[Pass, ...]:
    """The passes of all agents that have one, in the order in which the agents came.

    Of who read blind only what they wrote themselves counts: what they accepted elsewhere was shown to them.
    """
    blind = {reading.agent for reading in readings}
    unshown = [d for d in decisions if d.agent not in blind]
    found = (Pass(agent, _of(agent, statements, unshown)) for agent in agents)
    return tuple(each for each in found if each.statements)


def _of(
    agent: Agent, statements: Sequence[Statement], decisions: Sequence[Decision]
) -> tuple[Statement, ...]:
    if not agent.person:
        return tuple(one for one in statements if one.suggestion is not None and one.author == agent.name)
    accepted = {d.key for d in decisions if d.agent == agent.id and d.action is not Action.REJECT}
    return tuple(one for one in statements if _marked(one, agent, accepted))


def _marked(statement: Statement, agent: Agent, accepted: set[str]) -> bool:
    if statement.suggestion is not None:
        return statement.suggestion.key in accepted
    return is_own(statement, agent) and statement.state is not State.REJECTED
