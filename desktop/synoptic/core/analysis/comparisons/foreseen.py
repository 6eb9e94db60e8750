"""Done or still to come: one article tells a deed that another has yet ahead of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.alignment import common_weight
from synoptic.core.analysis.comparisons.known import all_before
from synoptic.core.analysis.facts import clause_of
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.labels import asked, headline
from synoptic.core.analysis.labels import deed as words_of_deed
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.predicates import span_of
from synoptic.core.analysis.words import key_of
from synoptic.core.documents.statement import Kind, Tier
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.predicates import Predicate
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Weights

ALIKE = 3.0  # of common weight between the clauses of one deed
COVERAGE = 0.4  # of the smaller of them
# What is only said, seen or asked for is said again any day: that it is still to come tells of another time.
_SAID = lexicon.grammar("frames of telling")
_AHEAD = re.compile(
    r"\b(?:(?:is|are|was|were)\s+(?:now\s+|still\s+)?)?"
    r"(?P<words>will|(?:set|due|expected|scheduled|about|poised|trying|working|seeking|hoping|planning|going|preparing)\s+to"
    r"|(?:plans?|hopes?|intends?|prepares?)\s+to|(?:is|are)\s+to)\s+(?:\w+ly\s+)?(?P<verb>[a-z]+)\b"
)


@dataclass(frozen=True, slots=True)
class Ahead:
    """A deed that is still to come in a sentence: its frame, its clause, and where its words begin."""

    sentence: Sentence
    frame: str
    clause: Span
    start: int


def find(
    sentences: Sequence[Sentence],
    deeds: Sequence[Predicate],
    days: Sequence[date | None],
    weights: Weights,
    parameters: Parameters,
) -> list[Finding]:
    """One finding for each kind of deed that is done in one article and still to come in another."""
    done: dict[str, list[Predicate]] = {}
    for deed in deeds:
        going_on = deed.verb.word.lower().endswith("ing")
        if not deed.negated and not deed.foreseen and not going_on:
            done.setdefault(deed.frame, []).append(deed)
    pairs: dict[str, list[tuple[Predicate, Ahead]]] = {}
    for ahead in (a for s in sentences for a in _ahead(s)):
        same = [d for d in done.get(ahead.frame, ()) if _same(d, ahead, weights, parameters)]
        if any(deed.sentence.article == ahead.sentence.article for deed in same):
            continue  # it tells both what was planned and that it was done
        pairs.setdefault(ahead.frame, []).extend((deed, ahead) for deed in same)
    return [_finding(frame, found, days) for frame, found in sorted(pairs.items()) if found]


def _ahead(sentence: Sentence) -> list[Ahead]:
    found = []
    frames = lexicon.groups("frames")
    for match in _AHEAD.finditer(sentence.text, sentence.span.start, sentence.span.end):
        frame = frames.get(key_of(match["verb"]), "")
        if frame and frame not in _told():
            clause = clause_of(sentence, Span(match.start("verb"), match.end("verb")))
            found.append(Ahead(sentence, frame, clause, match.start("words")))
    return found


@cache
def _told() -> frozenset[str]:
    return frozenset(lexicon.groups("frames").get(lexicon.stem(word), word) for word in _SAID)


def _same(deed: Predicate, ahead: Ahead, weights: Weights, parameters: Parameters) -> bool:
    """Do two clauses tell of one deed?"""
    near = frozenset(w.key for w in deed.sentence.within(span_of(deed)) if w.key)
    other = frozenset(w.key for w in ahead.sentence.within(ahead.clause) if w.key)
    weight = common_weight(near, other, weights, parameters)
    return weight >= ALIKE and weight >= COVERAGE * min(weights.mass(near), weights.mass(other))


def _finding(frame: str, pairs: Sequence[tuple[Predicate, Ahead]], days: Sequence[date | None]) -> Finding:
    done = _each(Place(d.sentence, trimmed(d.sentence.text, span_of(d))) for d, _ in pairs)
    ahead = _each(Place(a.sentence, trimmed(a.sentence.text, a.clause)) for _, a in pairs)
    first, coming = pairs[0]
    place = done[0]
    told = "done: " + (words_of_deed(first.sentence, place.span, first.verb.start) or first.verb.word)
    later = told if all_before(ahead, done, days) else ""
    yet = "still to come: " + words_of_deed(coming.sentence, coming.clause, coming.start)
    words = coming.sentence.text[coming.start : coming.clause.end].split()[:3]
    reason = f"“{first.verb.word.lower()}” on one side, “{' '.join(words)}” on the other, of the same things"
    stances = (Stance(told, done), Stance(yet, ahead, later=later))
    label = asked(headline(place.sentence, place.span))
    about = ("ahead", frame)
    return Finding(Kind.EVENT, label, stances, 0.6, "done or to come", reason, about, Tier.CONFLICT)


def _each(places: Iterable[Place]) -> tuple[Place, ...]:
    """The first place of each article."""
    found: dict[int, Place] = {}
    for place in places:
        found.setdefault(place.article, place)
    return tuple(found.values())
