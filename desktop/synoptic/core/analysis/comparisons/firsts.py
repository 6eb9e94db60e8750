"""Firsts: that something is the first of its kind is a fact of its own, in whatever words it is told."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.facts import clause_of
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.labels import SAYS_IT, headlines, noun_of
from synoptic.core.analysis.passages import trimmed
from synoptic.core.documents.statement import Kind
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Token

FIRST = frozenset({"first", "initial", "maiden"})
_AHEAD = 4  # words between "first" and what is the first: "first ever official visit"
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
    each: dict[int, Place] = {}
    for sentence, word in found:
        clause = clause_of(sentence, Span(word.start, word.end))
        each.setdefault(sentence.article, Place(sentence, trimmed(sentence.text, clause)))
    places = tuple(each.values())
    label, *others = headlines(places, dict.fromkeys((name, *FIRST), 1.0))
    what = noun_of(frame) or frame
    reason = f"all call it a first: the first {what}, with the name “{name}” in common"
    return Finding(
        Kind.ATTRIBUTE, label, (Stance(SAYS_IT, places),), 0.8, "a first", reason, ("first", frame, name),
        other_labels=tuple(others),
    )  # fmt: skip
