"""How a report came about: the counts in short, and the note on who decided and by what means."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from synoptic.core.documents.edits import Action
from synoptic.core.documents.statement import Relation, State, Tier
from synoptic.core.exchange.report import wording
from synoptic.core.exchange.visible import one_line, visible
from synoptic.core.text import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from synoptic.core.documents.edits import Decision
    from synoptic.core.documents.statement import Statement
    from synoptic.core.exchange.report.model import Edition, Project

_DEEDS = {Action.ACCEPT: "accepted", Action.CORRECT: "corrected", Action.REJECT: "rejected"}

_TERMS = (
    "Agreed: passages of two sources or more give one answer. Conflict: two answers that cannot both hold. "
    "Possible conflict: the answers differ, and the words leave room for both. Superseded: a later article "
    "explains the difference. Single-source: one article speaks of it. No passage: none was found there, by "
    "engine or reader. Silent: a reader looked through the article and says that it does not speak of it.",
    "Sources that share their wording count as one origin: they are likely copies of one report, so that "
    "their number proves little.",
    "What stands in quotation marks are the exact words of the article; those in bold give the answer, and "
    "the emphasis is ours. Around words that are but a part of their sentence the rest of it stands in grey, "
    "or an ellipsis for it. “A ¶3” is the third paragraph of article A as appended; headings, list items and "
    "captions count. The SHA-256 is that of the article's text in UTF-8, as appended.",
)


def deeds(project: Project) -> Mapping[str, str]:
    """What was done about each statement and by whom, by statement id.

    Empty where that is not known, and where the method says it of all at once.
    """
    names = {agent.id: agent.name for agent in project.agents}
    decided = {decision.key: decision for decision in project.decisions}
    told = {statement.id: _deed(statement, decided, names) for statement in project.statements}
    usual = f"{_DEEDS[Action.ACCEPT].capitalize()} by {_only_reader(project)}."
    return {name: "" if deed == usual else deed for name, deed in told.items()}


def _only_reader(project: Project) -> str:
    """The name of the one who made all decisions and wrote all statements; empty where several did."""
    names = {agent.id: agent.name for agent in project.agents}
    who = {names.get(decision.agent, "") for decision in project.decisions}
    who |= {one.author for one in project.statements if one.suggestion is None}
    return who.pop() if len(who) == 1 else ""


def _deed(statement: Statement, decided: Mapping[str, Decision], names: Mapping[str, str]) -> str:
    suggestion = statement.suggestion
    if statement.state is State.SUGGESTED:
        return f"Suggested with score {suggestion.score:.2f}, not decided." if suggestion else "Not decided."
    if suggestion is None:
        return f"Written by {statement.author}." if statement.author else ""
    decision = decided.get(suggestion.key)
    if decision is None:
        return "Accepted."
    by = names.get(decision.agent, "")
    return (
        f"{_DEEDS[decision.action].capitalize()} by {by}."
        if by
        else f"{_DEEDS[decision.action].capitalize()}."
    )


def summary(accepted: Sequence[Statement], waiting: Sequence[Statement]) -> tuple[str, ...]:
    """The report in a few numbers."""
    left = [f"{_suggestions(len(waiting))} not decided."] if waiting else []
    if not accepted:
        return ("Nothing has been accepted yet.", *left)
    counts = Counter(statement.relation for statement in accepted if statement.articles)
    disputed = [s for s in accepted if s.articles and s.relation is Relation.CONFLICTING]
    possible = sum(statement.tier is Tier.POSSIBLE for statement in disputed)
    some = f" ({possible} of them possibly)" if possible else ""
    found = (
        f"{phrases.counted(len(accepted), 'accepted statement')}: {counts[Relation.SHARED]} agreed, "
        f"{counts[Relation.CONFLICTING]} disputed{some}, {counts[Relation.SUPERSEDED]} superseded, "
        f"{counts[Relation.UNIQUE]} from a single source."
    )
    return (found, *left)


def open_words(waiting: Sequence[Statement], unproved: int, *, listed: bool) -> str:
    """What is left to decide or to prove, in a sentence or two."""
    sentences = []
    if unproved:
        sentences.append(
            f"{phrases.counted(unproved, 'accepted statement')} without a passage to show for it."
        )
    if waiting:
        counts = Counter(statement.relation for statement in waiting)
        kinds = [f"{counts[relation]} {relation.value}" for relation in Relation if counts[relation]]
        told = "" if listed else " They are no part of the findings and are not listed here."
        sentences.append(f"{_suggestions(len(waiting))} not decided: {phrases.listed(kinds)}.{told}")
    return " ".join(sentences) or "Nothing is left to decide."


def method(project: Project, edition: Edition) -> tuple[str, ...]:
    """Who made the report, who decided, what engine proposed, and what the terms mean."""
    name = wording.one_title(project.name)
    by = f" by {one_line(edition.by)}" if edition.by.strip() else ""
    made = f"Made on {wording.date_words(edition.day)}{by} with {edition.program} from the project “{name}”."
    decided = " ".join(_deciding(project))
    told = (made, _engines(project.statements), decided, *_TERMS, *_controls(project))
    return tuple(filter(None, told))


def _suggestions(number: int) -> str:
    return f"{phrases.counted(number, 'suggestion')} {'is' if number == 1 else 'are'}"


def _engines(statements: Iterable[Statement]) -> str:
    engines = sorted({f"{s.suggestion.engine} {s.suggestion.version}" for s in statements if s.suggestion})
    if not engines:
        return "No engine took part: every statement was written by a person."
    return (
        f"Statements were proposed by the engine {phrases.listed(engines)}, which runs on the reader's own "
        "machine. Nothing that it proposed counts as a finding before a person accepted it."
    )


def _deciding(project: Project) -> Iterator[str]:
    names = {agent.id: agent.name for agent in project.agents}
    deeds: Counter[tuple[str, Action]] = Counter(
        (names.get(decision.agent, ""), decision.action) for decision in project.decisions
    )
    for name in dict.fromkeys(name for name, _ in deeds):
        done = [f"{_DEEDS[action]} {deeds[name, action]}" for action in Action if deeds[name, action]]
        yield f"{name or 'A reader whose name is not kept'} {phrases.listed(done)} of the suggestions."
    reader = _only_reader(project)
    if reader and any(decision.action is Action.ACCEPT for decision in project.decisions):
        yield f"A line that names nobody was accepted by {reader} as it was proposed."
    if days := sorted({decision.at[:10] for decision in project.decisions}):
        until = f" to {wording.date_words(days[-1])}" if len(days) > 1 else ""
        yield f"The decisions date from {wording.date_words(days[0])}{until}."
    written = Counter(s.author for s in project.statements if not s.suggestion and s.state is State.ACCEPTED)
    for name, number in written.items():
        by = name or "a reader whose name is not kept"
        yield f"{phrases.counted(number, 'statement')} {'was' if number == 1 else 'were'} written by {by}."


def _controls(project: Project) -> Iterator[str]:
    if any(visible(article.text) != article.text for article in project.articles):
        yield "Control characters that a text holds are shown by their number, as “⟨U+202E⟩”."
