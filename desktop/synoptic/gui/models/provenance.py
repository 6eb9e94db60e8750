"""Who decided what and when, in words for card, history and lists."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from synoptic.core.documents.record import Action
from synoptic.core.documents.statement import State
from synoptic.core.text.phrases import SHORT_MONTHS
from synoptic.gui.models.wording import decided_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from synoptic.core.documents.edits import Decision
    from synoptic.core.documents.statement import Statement
    from synoptic.core.workspace import Workspace

DEEDS = {Action.ACCEPT: "accepted", Action.CORRECT: "corrected", Action.REJECT: "rejected"}
STATES = {Action.ACCEPT: State.ACCEPTED, Action.CORRECT: State.ACCEPTED, Action.REJECT: State.REJECTED}
SOMEBODY = "somebody"


def moment_words(at: str, now: datetime) -> str:
    """A moment (ISO 8601) as the reader's clock has it: "today 14:03", or with its day; as it is else."""
    try:
        moment = datetime.fromisoformat(at).astimezone(now.tzinfo)
    except (ValueError, OverflowError):  # no time, or one beyond the calendar on this clock
        return at
    days = {now.date(): "today", now.date() - timedelta(days=1): "yesterday"}
    day = days.get(moment.date(), f"{moment.day} {SHORT_MONTHS[moment.month - 1]} {moment.year},")
    return f"{day} {moment:%H:%M}"


def here_and_now() -> datetime:
    """The moment, by the clock of this machine."""
    return datetime.now().astimezone()


def decision_lines(
    state: State, decisions: Sequence[Decision], names: Mapping[str, str], now: datetime
) -> list[str]:
    """A line for each reader who decided on a suggestion that is in `state`; the decision that stands first.

    `decisions` are oldest first, of which the last stands unless it was taken back.
    """
    *others, last = decisions
    if STATES[last.action] is not state:  # it was taken back; what others decided is still on record
        return [_other_line(one, "", names, now) for one in reversed(decisions)]
    first = f"{DEEDS[last.action].capitalize()} by {_by_whom(last, names, now)}"
    too = {one.id: " too" if one.action is last.action else "" for one in others}
    return [first, *(_other_line(one, too[one.id], names, now) for one in reversed(others))]


def _other_line(decision: Decision, too: str, names: Mapping[str, str], now: datetime) -> str:
    name, when = names.get(decision.agent, SOMEBODY), moment_words(decision.at, now)
    return f"{name} {DEEDS[decision.action]} it{too}, {when}"


def _by_whom(decision: Decision, names: Mapping[str, str], now: datetime) -> str:
    return f"{names.get(decision.agent, SOMEBODY)}, {moment_words(decision.at, now)}"


def silent_of(workspace: Workspace, statement: Statement) -> frozenset[str]:
    """The articles (by id) that a reader called silent on a statement; an engine only finds nothing."""
    if statement.state is not State.SUGGESTED or not statement.silent:
        return statement.silent
    return workspace.record.silent_by_people(statement.id) & statement.silent


def provenance_of(workspace: Workspace, statement: Statement, now: datetime) -> str:
    """Who decided on a statement, a line each, or who wrote it; empty while nobody did."""
    if statement.suggestion is None:
        return decided_words(statement, statement.author)
    decisions = workspace.record.decisions_on(statement.suggestion.key)
    if workspace.is_blind:
        decisions = tuple(one for one in decisions if one.agent == workspace.agent.id)
    if not decisions:
        return decided_words(statement, "")
    return "\n".join(decision_lines(statement.state, decisions, workspace.record.names(), now))
