"""What is known: one article says that something is not known or confirmed, another states it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.alignment import common_weight
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.labels import deed, headline
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.reading import plain
from synoptic.core.analysis.saying import true_of_all
from synoptic.core.analysis.shortening import cut
from synoptic.core.documents.statement import Kind, Tier
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Token, Weights

UNKNOWN = re.compile(
    r"""\b(?:(?:is|was|are|were|remains?|remained|'s|’s)\s+(?:still\s+|it\s+)?(?:not\s+(?:yet\s+)?(?:known|clear|certain)|unknown|unclear|uncertain|unspecified|unconfirmed)
    |(?:do|does|did)(?:\s+not|n['’]t)\s+(?:yet\s+)?(?:exactly\s+)?(?:know|specify|say|elaborate|disclose|reveal|identify)
    |(?:has|have|had)(?:\s+not|n['’]t)\s+(?:yet\s+)?(?:been\s+)?(?:provided|confirmed|released|verified|specified|disclosed|identified|determined|established)
    |(?:could|can|cannot|can['’]t|couldn['’]t)(?:\s+not)?\s+(?:be\s+)?(?:immediately\s+|independently\s+)*(?:verified|verify|confirmed|confirm|confirm\s+nor\s+deny|say)
    |no\s+(?:details|word|confirmation)\b|yet\s+to\s+be\s+(?:confirmed|determined|identified))""",
    re.VERBOSE | re.IGNORECASE,
)
_NEXT = re.compile(r",|;|\bas well as\b")
_QUESTION = re.compile(r"\b(how|whether|where|when)\b", re.IGNORECASE)
_WAY = re.compile(
    r"\b(?:g[eo]t|made\s+it|ended\s+up|came|come|entered|reached|arrived|went)\b", re.IGNORECASE
)
STATED = "known"  # where each says so in other words
MOST_TOLD = 2  # passages of one article; who states a thing twice leaves no doubt of it
_NEAR_THE_QUESTION = 3  # words of content within which its verb stands
_OF_A_HAPPENING = ("whether", "where", "when")


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something said not to be known: the passage, what is asked, and the words that say what about."""

    sentence: Sentence
    span: Span
    question: str
    keys: frozenset[str]
    frame: str = ""
    about: str = ""


def find(
    sentences: Sequence[Sentence], days: Sequence[date | None], weights: Weights, parameters: Parameters
) -> list[Finding]:
    """One finding for each thing that one article calls unknown and another states."""
    doubts = [d for s in sentences for d in _doubts(s)]
    found = []
    while doubts:
        first, *rest = doubts
        same = [d for d in rest if _same_doubt(first, d, weights, parameters)]
        doubts = [d for d in rest if d not in same]
        told = _told(first, sentences, weights, parameters)
        if told:
            found.append(_finding([first, *same], told, days))
    return found


def _doubts(sentence: Sentence) -> list[Doubt]:
    cue = UNKNOWN.search(sentence.text, sentence.span.start, sentence.span.end)
    if cue is None:
        return []
    found = []
    for question in _QUESTION.finditer(sentence.text, sentence.span.start, sentence.span.end):
        if sentence.text[: question.start()].rstrip().endswith(","):
            continue  # a relative clause: "Brenn, where ferries leave"
        end = next(
            (c.end for c in sentence.clauses if c.start <= question.start() + 1 < c.end), sentence.span.end
        )
        stop = _NEXT.search(sentence.text, question.start(), end)
        end = stop.start() if stop else end
        asked = [w.key for w in sentence.within(Span(question.start(), end)) if w.key]
        keys = frozenset(asked)
        frames = lexicon.groups("frames")
        frame = next((frames[k] for k in asked[:_NEAR_THE_QUESTION] if k in frames), "")
        start = min(cue.start(), question.start())
        clause = next((c.start for c in sentence.clauses if c.start <= start < c.end), start)
        if keys:
            found.append(
                Doubt(
                    sentence,
                    Span(clause, max(end, cue.end())),
                    question.group().lower(),
                    keys,
                    frame,
                    asked[0] if asked else "",
                )
            )
    return found


def _same_doubt(a: Doubt, b: Doubt, weights: Weights, parameters: Parameters) -> bool:
    if a.sentence.article == b.sentence.article or a.question != b.question:
        return False
    return _covered(a, b.keys, weights, parameters)


def _covered(doubt: Doubt, keys: frozenset[str], weights: Weights, parameters: Parameters) -> bool:
    """Does a passage speak of what is doubted: of most of its words, or of the same happening?"""
    frames = lexicon.groups("frames")
    if (
        doubt.question in _OF_A_HAPPENING
        and doubt.frame
        and doubt.frame in {frames[k] for k in keys & frames.keys()}
    ):
        return True
    need = 0.4 if doubt.question == "how" else 0.6
    return common_weight(doubt.keys, keys, weights, parameters) >= need * weights.mass(doubt.keys)


def _told(
    doubt: Doubt, sentences: Sequence[Sentence], weights: Weights, parameters: Parameters
) -> list[Place]:
    """Where other articles state what is doubted: the best clause of each."""
    told: dict[int, list[tuple[float, int, Place]]] = {}
    for sentence in sentences:
        if sentence.article == doubt.sentence.article or not _covered(
            doubt, sentence.keys, weights, parameters
        ):
            continue  # what the sentence does not speak of, none of its clauses does
        if UNKNOWN.search(sentence.text, sentence.span.start, sentence.span.end):
            continue
        for clause in sentence.clauses:
            keys = frozenset(w.key for w in sentence.within(clause) if w.key)
            if _covered(doubt, keys, weights, parameters) and _answers(doubt, sentence, clause):
                score = common_weight(doubt.keys, keys, weights, parameters)
                place = Place(sentence, trimmed(sentence.text, clause))
                told.setdefault(sentence.article, []).append((-score, sentence.number, place))
    return [p for each in told.values() for _, _, p in sorted(each, key=lambda t: t[:2])[:MOST_TOLD]]


def _answers(doubt: Doubt, sentence: Sentence, clause: Span) -> bool:
    """Does a clause about the same say what is asked: a place behind the verb, a day, the way it came?"""
    words = list(sentence.within(clause))
    named = {w.key for w in words if w.key and w.word[0].isupper()}
    asked = {w.key for w in doubt.sentence.words if w.key in doubt.keys and w.word[0].isupper()}
    if named and asked and not named & asked:
        return False
    if not doubt.frame and doubt.about and doubt.about not in {w.key for w in words}:
        return False
    if doubt.question == "where":
        return _tells_place(words)
    if doubt.question == "when":
        return any(w.word.lower() in _DAYS for w in words)
    if doubt.question == "how":
        if doubt.about and doubt.about not in {w.key for w in words}:
            return False
        asks_way = _WAY.search(doubt.sentence.text, doubt.span.start, doubt.span.end) is not None
        return asks_way and any(w.word.lower() in lexicon.words("ways") for w in words)
    return True


def _tells_place(words: Sequence[Token]) -> bool:
    frames = lexicon.groups("frames")
    verb = next((i for i, w in enumerate(words) if w.key in frames), 0)
    tail = words[verb : verb + 8]
    return any(
        a.word.lower() in ("in", "at", "near", "from", "on")
        and b.word[0].isupper()
        and b.word.lower() not in _DAYS
        for a, b in pairwise(tail)
    )


_DAYS = lexicon.grammar("days")


def all_before(doubts: Sequence[Place], told: Sequence[Place], days: Sequence[date | None]) -> bool:
    """Are all articles that do not know it older than those that tell it?"""
    first = [days[place.article] for place in doubts]
    then = [days[place.article] for place in told]
    known = [d for d in first if d], [d for d in then if d]
    return len(known[0]) == len(first) and len(known[1]) == len(then) and max(known[0]) < min(known[1])


def _answer(place: Place, doubt: Doubt) -> str:
    """What a passage states, from its verb on."""
    frames = lexicon.groups("frames")
    verb = next(
        (w for w in place.sentence.within(place.span) if doubt.frame and frames.get(w.key) == doubt.frame),
        None,
    )
    told = deed(place.sentence, place.span, verb.start) if verb else headline(place.sentence, place.span)
    return told or headline(place.sentence, place.span)


def _common(answer: str, told: Sequence[Place], doubt: Doubt) -> str:
    """The answer as far as all give it; where they answer each in other words, that they do."""
    common = true_of_all(answer, [place.words for place in told])
    if common == answer or (answer[:1].islower() and (" " in common or doubt.question == "whether")):
        return common
    return STATED


def _end(doubt: Doubt, start: int) -> int:
    """Where a question that begins at `start` ends: before another, and before what says that it is open."""
    text = doubt.sentence.text
    ends = (pattern.search(text, start, doubt.span.end) for pattern in (UNKNOWN, _NEXT))
    return min((match.start() for match in ends if match), default=doubt.span.end)


def _finding(doubts: list[Doubt], told: list[Place], days: Sequence[date | None]) -> Finding:
    first = doubts[0]
    start = first.span.start + first.span.of(first.sentence.text).lower().rindex(first.question)
    question = cut(plain(first.sentence.text[start : _end(first, start)]))
    each = {d.sentence.article: d for d in reversed(doubts)}.values()
    stated = Stance(_common(_answer(told[0], first), told, first), tuple(told))
    places = tuple(Place(d.sentence, trimmed(d.sentence.text, d.span)) for d in each)
    later = stated.value if all_before(places, told, days) else ""
    unknown = Stance("not known", places, later=later)
    cue = UNKNOWN.search(first.sentence.text, first.sentence.span.start, first.sentence.span.end)
    words = plain(cue.group()) if cue else "not known"
    reason = f"one side says “{words}”, the other states it"
    return Finding(
        Kind.CERTAINTY, question, (unknown, stated), 0.65, "known or not", reason,
        ("known", first.question, *sorted(first.keys)), Tier.CONFLICT,
    )  # fmt: skip
