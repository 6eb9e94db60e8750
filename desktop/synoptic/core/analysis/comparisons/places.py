"""Where it happened: the same happening set in places of which neither lies in the other."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.alignment import common_weight
from synoptic.core.analysis.facts import clause_of
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.labels import headline
from synoptic.core.analysis.passages import trimmed
from synoptic.core.documents.statement import Kind, Tier
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Weights

ALIKE = 3.0  # of common weight between two sentences for one happening
_BEFORE = frozenset({"in", "at", "near", "outside"})
_REACH = 5  # words between a deed and its place

Located = tuple["Sentence", Span]


@cache
def known() -> dict[str, str]:
    """Each known place to what it lies in, empty for a country."""
    countries = {words[0]: "" for words in (line.split() for line in lexicon.lines("demonyms"))}
    return countries | {name: within for name, (within, *_) in lexicon.table("places").items()}


def lies_in(place: str, whole: str) -> bool:
    """Is one place the other, or a part of it, as far as is known?"""
    while place:
        if place == whole:
            return True
        place = known().get(place, "")
    return False


def find(sentences: Sequence[Sentence], weights: Weights, parameters: Parameters) -> list[Finding]:
    """One finding for each happening that articles set in different known places."""
    told: dict[str, dict[str, list[Located]]] = defaultdict(lambda: defaultdict(list))
    named: dict[int, set[str]] = defaultdict(set)
    for sentence in sentences:
        for place, frame, span in _places(sentence):
            named[sentence.article].add(place)
            if frame:
                told[frame][place].append((sentence, span))
    found = []
    for frame, by_place in sorted(told.items()):
        stances = _rivals(by_place, named, weights, parameters)
        if len(stances) > 1:
            found.append(_finding(frame, stances))
    return found


def _places(sentence: Sentence) -> list[tuple[str, str, Span]]:
    """The known places of a sentence, each with the frame of the deed that it is the place of, or empty."""
    words = sentence.words
    frames = lexicon.groups("frames")
    found = []
    for index, word in enumerate(words):
        pair = f"{word.word} {words[index + 1].word}".lower() if index + 1 < len(words) else ""
        name = pair if pair in known() else word.word.lower()
        if not word.word[0].isupper() or name not in known():
            continue
        frame = ""
        if index and words[index - 1].word.lower() in _BEFORE:
            behind = words[max(0, index - 1 - _REACH) : index - 1][::-1]
            frame = next((frames[w.key] for w in behind if w.key in frames), "")
        found.append((name, frame, Span(word.start, word.end)))
    return found


def _rivals(
    by_place: dict[str, list[Located]], named: dict[int, set[str]], weights: Weights, parameters: Parameters
) -> list[tuple[str, list[Located]]]:
    """The places that exclude one another: apart, and neither named anywhere by the other's articles."""
    ordered = sorted(by_place.items(), key=lambda p: (-len({s.article for s, _ in p[1]}), p[0]))
    kept: list[tuple[str, list[Located]]] = []
    for place, located in ordered:
        if all(_apart(place, located, other, there, named) for other, there in kept) and (
            not kept or _one_event(located, kept[0][1], weights, parameters)
        ):
            kept.append((place, located))
    return kept


def _apart(
    place: str, located: list[Located], other: str, there: list[Located], named: dict[int, set[str]]
) -> bool:
    if lies_in(place, other) or lies_in(other, place):
        return False
    return not any(other in named[s.article] for s, _ in located) and not any(
        place in named[s.article] for s, _ in there
    )


def _one_event(a: list[Located], b: list[Located], weights: Weights, parameters: Parameters) -> bool:
    return any(common_weight(s.keys, t.keys, weights, parameters) >= ALIKE for s, _ in a for t, _ in b)


def _finding(frame: str, stances: list[tuple[str, list[Located]]]) -> Finding:
    made = tuple(
        Stance(place.title(), tuple(Place(s, trimmed(s.text, clause_of(s, span))) for s, span in located))
        for place, located in stances
    )
    first = made[0].places[0]
    label = f"Where: {headline(first.sentence, first.span, first.sentence.keys)}"
    about = ("where", frame, *sorted(place for place, _ in stances))
    return Finding(
        Kind.PLACE,
        label,
        made,
        0.65,
        "places",
        "one happening in places of which neither lies in the other",
        about,
        Tier.CONFLICT,
    )
