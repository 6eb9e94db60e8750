"""One label for each statement: no two of a set have the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.analysis.labels import LONGEST, SAYS_IT, cut
from synoptic.core.analysis.words import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from synoptic.core.analysis.finding import Finding

SHORTEST_REST = 24  # code points of a label that keep it readable before what tells it apart
_MARKS = ".,;:!?\"“”'’()"


def labels(findings: Sequence[Finding]) -> list[str]:
    """A label for each finding, in their order, none given twice: where one is taken, the next best counts.

    Where all are taken a word that only this finding has, or its figure, tells it apart.
    """
    taken: set[str] = set()
    given = []
    for finding in findings:
        label = next((text for text in _candidates(finding) if _free(text, taken)), "")
        if not label:
            label = _numbered(finding.label, taken)
        taken.add(label.casefold())
        given.append(label)
    return given


def _free(text: str, taken: set[str]) -> bool:
    return text.casefold() not in taken


def _candidates(finding: Finding) -> Iterator[str]:
    """The labels of a finding, best first: as it is, its others that are whole, with what tells it apart."""
    yield finding.label
    yield from (text for text in finding.other_labels if not text.endswith("…"))
    for word in _apart(finding):
        yield _with(finding.label, word)


def _apart(finding: Finding) -> Iterator[str]:
    """What could tell a finding from another of the same label: its values, else the words it is about."""
    values = [stance.value for stance in finding.stances if stance.value != SAYS_IT]
    if values:
        noun = finding.label.rpartition(" ")[2]
        yield " or ".join(value.removesuffix(f" {noun}") for value in values)
    held = {key_of(word.strip(_MARKS)) for word in finding.label.split()}
    yield from (word for key, word in _words(finding) if key not in held)


def _words(finding: Finding) -> Iterable[tuple[str, str]]:
    """The words of the passages with their keys: those of most passages first, names last, long first."""
    written: dict[str, str] = {}
    seen: dict[str, int] = {}
    for stance in finding.stances:
        for place in stance.places:
            found = {w.key: w.word for w in place.sentence.within(place.span) if w.key}
            for key, word in found.items():
                written.setdefault(key, word)
                seen[key] = seen.get(key, 0) + 1
    order = sorted(written, key=lambda key: (-seen[key], written[key][0].isupper(), -len(written[key]), key))
    return [(key, written[key]) for key in order]


def _with(label: str, word: str) -> str:
    room = LONGEST - len(word) - 2
    return f"{cut(label, room) if len(label) > room >= SHORTEST_REST else label}: {word}"


def _numbered(label: str, taken: set[str]) -> str:
    number = 2
    while f"{label} ({number})".casefold() in taken:
        number += 1
    return f"{label} ({number})"
