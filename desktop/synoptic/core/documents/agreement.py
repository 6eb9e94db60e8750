"""How far two passes through the same articles agree: which statements answer to one another, and in what."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from synoptic.core.documents.statement import Relation, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from synoptic.core.documents.statement import Passage

SAME_PLACE = 0.5  # share of the shorter passage that both must hold: readers rarely mark the very same words
MOST = 0.5  # of the passages of the smaller statement: more than this share must stand in the other too
BY_LABEL = 0.1  # weight of the labels: they choose between statements that rest on one sentence

SMALL_WORDS = (  # that say nothing of what a label asks
    r"an?|and|are|as|at|be|by|did|do|does|for|from|had|has|have|how|in|is|it|of|on|or|that|the|to|was|were|"
    r"what|when|where|which|who|why|will|with"
)


class Verdict(StrEnum):
    """What became of a statement when two passes were laid side by side."""

    AGREED = "agreed"
    RELATION = "another relation"
    POSITIONS = "other positions"
    SOURCES = "other sources"
    ONLY_MINE = "only in the first"
    ONLY_OTHER = "only in the second"


@dataclass(frozen=True, slots=True)
class Pairing:
    """A statement of one pass with the one of the other that answers to it; None where there is none."""

    mine: Statement | None
    other: Statement | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Figures:
    """In how many statements both passes agree, of how many that each has."""

    both: int
    mine: int
    other: int

    @property
    def agreement(self) -> float | None:
        """Twice what both have, over what each has (0 to 1); None where neither has anything.

        The positive specific agreement of Cicchetti and Feinstein (1990), which is also the F1 of one pass
        against the other: what neither marked cannot be counted, so there is no chance to correct for.
        """
        return 2 * self.both / (self.mine + self.other) if self.mine + self.other else None


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two passes laid side by side: all pairings, figures over statements and over each relation.

    `kappa` is Cohen's (1960) over the relations of the statements that both have: agreement beyond what the
    shares of the relations would bring about by chance (1 at best); None where it is not defined.
    """

    pairings: tuple[Pairing, ...]
    statements: Figures
    relations: dict[Relation, Figures]
    kappa: float | None


def compare(mine: Sequence[Statement], other: Sequence[Statement]) -> Agreement:
    """Lay two passes side by side: what both decided on pairs with itself, the rest by its passages."""
    pairs = _paired(mine, other)
    pairings = tuple(Pairing(a, b, _verdict(a, b)) for a, b in pairs)
    matched = [(a.relation, b.relation) for a, b in pairs if a is not None and b is not None]
    return Agreement(
        pairings,
        Figures(len(matched), len(mine), len(other)),
        {relation: _figures(relation, matched, mine, other) for relation in Relation},
        _kappa(matched),
    )


def _figures(
    relation: Relation,
    matched: Sequence[tuple[Relation, Relation]],
    mine: Sequence[Statement],
    other: Sequence[Statement],
) -> Figures:
    both = matched.count((relation, relation))
    return Figures(both, *(sum(one.relation is relation for one in side) for side in (mine, other)))


def _kappa(matched: Sequence[tuple[Relation, Relation]]) -> float | None:
    count = len(matched)
    if not count:
        return None
    observed = sum(a is b for a, b in matched) / count
    first, second = Counter(a for a, _ in matched), Counter(b for _, b in matched)
    expected = sum(first[relation] * second[relation] for relation in Relation) / count**2
    return (observed - expected) / (1 - expected) if expected < 1 else None


def _paired(
    mine: Sequence[Statement], other: Sequence[Statement]
) -> list[tuple[Statement | None, Statement | None]]:
    """All statements in the order of the first pass, then what the other pass alone has."""
    taken: dict[str, Statement] = {}
    used: set[str] = set()
    mine_by_id, other_by_id = ({one.id: one for one in side} for side in (mine, other))
    ranked = sorted(_likeness(mine, other).items(), key=lambda item: (-item[1], sorted(item[0])))
    same = [((one, one), 0.0) for one in mine_by_id if one in other_by_id]
    for (a, b), _ in [*same, *ranked]:
        if a not in taken and b not in used:
            taken[a] = other_by_id[b]
            used.add(b)
    alone = [(None, one) for one in other if one.id not in used]
    return [*((one, taken.get(one.id)) for one in mine), *alone]


def _likeness(mine: Sequence[Statement], other: Sequence[Statement]) -> dict[tuple[str, str], float]:
    """How alike each pair of statements is that may be one: by their articles, then by their labels."""
    met: defaultdict[tuple[str, str], list[tuple[Passage, Passage]]] = defaultdict(list)
    for a, b, passages in _meeting(mine, other):
        met[a, b].append(passages)
    known = {one.id: one for one in (*mine, *other)}
    return {
        (a, b): 2 * len({one.article for one, _ in pairs}) / (len(known[a].articles) + len(known[b].articles))
        + BY_LABEL * _same_words(known[a].label, known[b].label)
        for (a, b), pairs in met.items()
        if _answers(known[a], known[b], pairs)
    }


def _answers(mine: Statement, other: Statement, met: Sequence[tuple[Passage, Passage]]) -> bool:
    """Are two statements about one question, as far as one can tell from the passages that meet?

    Most passages of the smaller one stand in the other; a single place can be common to two questions, so
    there the labels have a say.
    """
    counts = [
        (len(list(one.passages())), len({pair[side].id for pair in met}))
        for side, one in enumerate((mine, other))
    ]
    smaller, meeting = min(counts, key=lambda each: (each[0], -each[1]))
    if meeting <= MOST * smaller:
        return False
    return meeting > 1 or _same_words(mine.label, other.label) > 0


def _same_words(one: str, other: str) -> float:
    first, second = (
        {word for word in re.findall(r"\w+", label.casefold()) if not re.fullmatch(SMALL_WORDS, word)}
        for label in (one, other)
    )
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def _meeting(
    mine: Sequence[Statement], other: Sequence[Statement]
) -> Iterator[tuple[str, str, tuple[Passage, Passage]]]:
    """Ids of two statements, and a passage of each in the same place."""
    theirs: defaultdict[tuple[str, str], list[tuple[Passage, str]]] = defaultdict(list)
    for one in other:
        for passage in one.passages():
            theirs[passage.article, passage.revision].append((passage, one.id))
    for one in mine:
        for passage in one.passages():
            for counterpart, name in theirs[passage.article, passage.revision]:
                if same_place(passage, counterpart):
                    yield one.id, name, (passage, counterpart)


def same_place(one: Passage, other: Passage) -> bool:
    """Do two passages mark the same words, as far as one holds at least half of the other?"""
    if (one.article, one.revision) != (other.article, other.revision):
        return False
    shorter = min(len(one.span), len(other.span))
    return one.span.overlap(other.span) > 0 and one.span.overlap(other.span) >= SAME_PLACE * shorter


def _verdict(mine: Statement | None, other: Statement | None) -> Verdict:
    if mine is None or other is None:
        return Verdict.ONLY_OTHER if mine is None else Verdict.ONLY_MINE
    if mine.relation is not other.relation:
        return Verdict.RELATION
    if _divided(mine, other):
        return Verdict.POSITIONS
    return Verdict.AGREED if mine.articles == other.articles else Verdict.SOURCES


def _divided(mine: Statement, other: Statement) -> bool:
    """Do the two put passages into one position that the other puts into two?"""
    meeting = {
        (a.id, b.id)
        for a in mine.positions
        for b in other.positions
        if any(same_place(p, q) for p in a.passages for q in b.passages)
    }
    first, second = Counter(a for a, _ in meeting), Counter(b for _, b in meeting)
    return any(count > 1 for count in (*first.values(), *second.values()))
