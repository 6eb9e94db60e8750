"""One label for each statement: no two of a set have the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.analysis.shortening import LONGEST, cut
from synoptic.core.analysis.words import key_of
from synoptic.core.documents.answers import SAYS_IT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from synoptic.core.analysis.finding import Finding

SHORTEST_REST = 24  # code points of a label that keep it readable before what tells it apart
COMMON = 2  # passages that hold a word which stands for what they have in common
_MARKS = ".,;:!?\"“”'’()"


def labels(findings: Sequence[Finding]) -> list[str]:
    """A label for each finding, in their order, none given twice: where one is taken, the next best counts.

    Where all are taken its figure, or a word that the finding which has the label lacks, tells it apart.
    """
    taken: dict[str, Finding] = {}
    given = []
    for finding in findings:
        rival = taken.get(finding.label.casefold(), finding)
        label = next((text for text in _candidates(finding, rival) if text.casefold() not in taken), "")
        if not label:
            label = _numbered(finding.label, taken)
        taken[label.casefold()] = finding
        given.append(label)
    return given


def _candidates(finding: Finding, rival: Finding) -> Iterator[str]:
    """The labels of a finding, best first: as it is, its others that are whole, with what tells it apart."""
    yield finding.label
    yield from (text for text in finding.other_labels if not text.endswith("…"))
    for word in _apart(finding, rival):
        yield _with(finding.label, word)


def _apart(finding: Finding, rival: Finding) -> Iterator[str]:
    """What could tell a finding from another of the same label: its values, else the words it is about."""
    values = [stance.value for stance in finding.stances if stance.value != SAYS_IT]
    if values:
        noun = finding.label.rpartition(" ")[2]
        yield " or ".join(value.removesuffix(f" {noun}") for value in values)
    held = {key_of(word.strip(_MARKS)) for word in finding.label.split()}
    known = {key for key, _, _ in _words(rival)} if rival is not finding else set()
    words = [told for told in _words(finding) if told[0] not in held]
    words.sort(key=lambda told: (told[2] < COMMON, told[0] in known))
    yield from (word for _, word, _ in words)


def _words(finding: Finding) -> list[tuple[str, str, int]]:
    """The words of the passages: key, as written, in how many; most first, names last, long first."""
    written: dict[str, str] = {}
    seen: dict[str, int] = {}
    for stance in finding.stances:
        for place in stance.places:
            found = {w.key: w.word for w in place.sentence.within(place.span) if w.key}
            for key, word in found.items():
                written.setdefault(key, word)
                seen[key] = seen.get(key, 0) + 1
    order = sorted(written, key=lambda key: (-seen[key], written[key][0].isupper(), -len(written[key]), key))
    return [(key, written[key], seen[key]) for key in order]


def _with(label: str, word: str) -> str:
    room = LONGEST - len(word) - 2
    return f"{cut(label, room) if len(label) > room >= SHORTEST_REST else label}: {word}"


def _numbered(label: str, taken: Collection[str]) -> str:
    number = 2
    while f"{label} ({number})".casefold() in taken:
        number += 1
    return f"{label} ({number})"
