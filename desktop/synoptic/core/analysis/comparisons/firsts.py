"""Firsts: that something is the first of its kind is a fact of its own, in whatever words it is told."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from math import fsum
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.facts import clause_of
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.labels import headlines, noun_of
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.reading import plain
from synoptic.core.analysis.shortening import LONGEST
from synoptic.core.analysis.verbs import is_verbal
from synoptic.core.analysis.words import meaning_of
from synoptic.core.documents.answers import SAYS_IT
from synoptic.core.documents.statement import Kind
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Token

FIRST = frozenset({"first", "initial", "maiden"})
_AHEAD = 4  # words between "first" and what is the first: "first ever official visit"
_SCOPE = frozenset({"since", "in"})  # they say how far back nothing of the kind came before
_ENDS = lexicon.grammar("stoppers") | lexicon.grammar("modals") | {"during", "which", "at", "with"}
_OWN_FIGURE = 0.5  # of a label's merit, where it gives a figure that not all give
_ON = 4  # words in which a second "first" follows "and"
_OF = re.compile(r"[’']s?$")
RULE = "a first"
_BEHIND = 6  # words before "for the first time" in which that stands

Found = tuple["Sentence", "Token"]


def find(sentences: Sequence[Sentence], names: frozenset[str]) -> list[Finding]:
    """One finding for each first that two articles or more tell of one name."""
    told: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for sentence in sentences:
        for index, word in enumerate(sentence.words):
            alone = word.word.lower() in FIRST and sentence.text[word.end : word.end + 1] != "-"
            frame = first_of(sentence.words, index) if alone else ""
            for name in sorted(sentence.keys & names) if frame else ():
                told[frame, name].append((sentence, word))
    best: dict[str, tuple[str, list[Found]]] = {}
    for (frame, name), found in sorted(told.items()):
        known = best.get(frame)
        if known is None or _articles(found) > _articles(known[1]):
            best[frame] = (name, found)
    return [_finding(frame, *told) for frame, told in best.items() if _articles(told[1]) > 1]


def _articles(found: Sequence[Found]) -> int:
    return len({sentence.article for sentence, _ in found})


def first_of(words: Sequence[Token], index: int) -> str:
    """The frame of what is the first: the noun behind, or for "the first time" the one before."""
    frames = lexicon.groups("frames")
    ahead = words[index + 1 : index + 1 + _AHEAD]
    if ahead and ahead[0].word.lower() == "time":
        behind = words[max(0, index - _BEHIND) : index][::-1]
        return next((frames[w.key] for w in (*behind, *words[index + 2 : index + 8]) if w.key in frames), "")
    nouns = (w for w in ahead if not w.word.lower().endswith("ed"))
    return next((frames[w.key] for w in nouns if w.key in frames), "")


def _finding(frame: str, name: str, found: Sequence[Found]) -> Finding:
    places = tuple(_place(sentence, word) for sentence, word in _each(found))
    written = next(w.word for sentence, _ in found for w in sentence.words if w.key == name)
    label, *others = _labels(found, places, name)
    what = noun_of(frame) or frame
    reason = f"all call it the first {what}, and all name {_OF.sub('', written)}"
    return Finding(
        Kind.ATTRIBUTE, label, (Stance(SAYS_IT, places),), 0.8, RULE, reason, ("first", frame, name),
        other_labels=tuple(others),
    )  # fmt: skip


def _each(found: Sequence[Found]) -> Iterator[Found]:
    """The first mention in each sentence."""
    seen: set[tuple[int, int]] = set()
    for sentence, word in found:
        if (sentence.article, sentence.number) not in seen:
            seen.add((sentence.article, sentence.number))
            yield sentence, word


def _place(sentence: Sentence, word: Token) -> Place:
    """The clause that calls something a first, with what it is the first since."""
    reach = _reach(sentence, word)
    clause = clause_of(sentence, Span(word.start, reach))
    loose = not any(w.key for w in sentence.within(Span(reach, clause.end)))
    return Place(sentence, trimmed(sentence.text, Span(clause.start, reach) if loose else clause))


def _reach(sentence: Sentence, first: Token) -> int:
    """Where the words end that say of what, and since when, something is the first.

    They go on with another since ("since 2019, since the flood") and another first ("and his first since").
    """
    words = [word for word in sentence.words if word.start >= first.start]
    end = first.end
    for place, word in enumerate(words[1:], 1):
        ahead = [w.word.lower() for w in words[place : place + _ON]]
        goes_on = ahead[0] == "since" or (ahead[0] == "and" and not FIRST.isdisjoint(ahead))
        between = sentence.text[end : word.start].strip("-’' " + "," * goes_on)
        stops = ahead[0] in _ENDS or (is_verbal(word.word) and ahead[0] not in FIRST)
        if between or (stops and not goes_on):
            break
        end = word.end
    return end


def _labels(found: Sequence[Found], places: Sequence[Place], name: str) -> list[str]:
    """What is the first, and since when, in the words that the most passages hold."""
    held = Counter(key for place in places for key in _meanings(place.sentence, place.span))
    told: dict[str, float] = {}
    for sentence, word in found:
        span = Span(word.start, _reach(sentence, word))
        text = plain(span.of(sentence.text)).partition(",")[0].partition(" and ")[0]
        span = Span(span.start, span.start + len(text))
        keys = _meanings(sentence, span)
        scoped = any(w.word.lower() in _SCOPE for w in sentence.within(span))
        if scoped and len(text) <= LONGEST and " time" not in text:
            alone = all(held[key] == len(places) for key in _figures(sentence, span))
            told[text] = fsum(held[key] for key in sorted(keys)) / len(keys) * (1.0 if alone else _OWN_FIGURE)
    ordered = sorted(told, key=lambda text: (-told[text], text))
    rest = headlines(places, dict.fromkeys((name, *FIRST), 1.0))
    return [*(text[:1].upper() + text[1:] for text in ordered), *rest]


def _meanings(sentence: Sentence, span: Span) -> frozenset[str]:
    return frozenset(meaning_of(w.key) for w in sentence.within(span) if w.key)


def _figures(sentence: Sentence, span: Span) -> Iterator[str]:
    """The figures by themselves, and not those of a name ("Covid-19")."""
    for word in sentence.within(span):
        if word.key[:1].isdigit() and sentence.text[word.start - 1 : word.start] not in ("-", "‑"):
            yield meaning_of(word.key)
