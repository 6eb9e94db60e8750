"""Opposites: the same told of the same thing but for one word and its contrary ("rose", "fell")."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.alignment import common_weight
from synoptic.core.analysis.comparisons.occasions import other_occasion
from synoptic.core.analysis.facts import clause_of
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.labels import headline
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.predicates import MODALS, NEGATIONS
from synoptic.core.analysis.watched import along
from synoptic.core.documents.statement import Kind, Tier
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Token, Weights

COVERAGE = 0.6  # of the smaller clause, that the other says as well: prices rise and fall in every report
CONTEXT = 4.0  # of common weight between the clauses
COVERAGE_OF_CLAIM = 0.5

Sided = tuple["Sentence", "Token", Span]


@cache
def _sides() -> dict[str, tuple[tuple[int, int], ...]]:
    """Each word to the pairs in which it stands, and on which side."""
    table: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, line in enumerate(lexicon.lines("opposites")):
        for side, words in enumerate(line.split("|")):
            for word in words.split():
                table[word].append((number, side))
    return {word: tuple(places) for word, places in table.items()}


def find(
    sentences: Sequence[Sentence], names: frozenset[str], weights: Weights, parameters: Parameters
) -> list[Finding]:
    """One finding for each thing that articles tell with a word and with its contrary."""
    told: dict[int, tuple[list[Sided], list[Sided]]] = defaultdict(lambda: ([], []))
    for sentence in sentences:
        for sided, number, side in _sided(sentence, whole=parameters.one_claim):
            told[number][side].append(sided)
    found = []
    for _, (left, right) in sorted(told.items()):
        pairs = [
            (a, b)
            for a in along(left, sentences)
            for b in right
            if _contrary(a, b, names, weights, parameters)
        ]
        if pairs:
            found.append(_finding(pairs))
    return found


def _sided(sentence: Sentence, *, whole: bool) -> list[tuple[Sided, int, int]]:
    """The words of a sentence that have a contrary, with their clause; none where denied or foreseen."""
    words = sentence.words
    low = [w.word.lower().replace("’", "'") for w in words]
    if len({place for word in low for place in _sides().get(word, ())}) > len(
        {number for word in low for number, _ in _sides().get(word, ())}
    ):
        return []  # both sides in one sentence: "rose in May and fell in June"
    found = []
    for index, word in enumerate(low):
        before = set(low[max(0, index - 4) : index])
        if (
            word in _sides()
            and not before & (NEGATIONS | MODALS)
            and not any(w.endswith("n't") for w in before)
        ):
            span = sentence.span if whole else clause_of(sentence, Span(words[index].start, words[index].end))
            found += [((sentence, words[index], span), number, side) for number, side in _sides()[word]]
    return found


def _contrary(a: Sided, b: Sided, names: frozenset[str], weights: Weights, parameters: Parameters) -> bool:
    """Do two clauses say the same of the same but for the two words?"""
    if a[0].article == b[0].article:
        return False
    if not parameters.one_claim and other_occasion((a[0], a[2]), (b[0], b[2])):
        return False
    left, right = _keys(a), _keys(b)
    named = left & names, right & names
    weight = common_weight(left, right, weights, parameters)
    smaller = min(weights.mass(left), weights.mass(right))
    if parameters.one_claim:
        return weight >= COVERAGE_OF_CLAIM * smaller > 0
    if named[0] - b[0].keys and named[1] - a[0].keys:
        return False  # each speaks of somebody whom the other does not name
    return weight >= CONTEXT and weight >= COVERAGE * smaller


def _keys(sided: Sided) -> frozenset[str]:
    sentence, word, span = sided
    return frozenset(w.key for w in sentence.within(span) if w.key and w != word)


def _finding(pairs: Sequence[tuple[Sided, Sided]]) -> Finding:
    stances = tuple(_stance(dict.fromkeys(pair[side] for pair in pairs)) for side in (0, 1))
    first = stances[0].places[0]
    values = tuple(stance.value for stance in stances)
    label = f"Whether {values[0]} or {values[1]}: {headline(first.sentence, first.span, first.sentence.keys)}"
    reason = f"“{values[0]}” excludes “{values[1]}” where all else is the same"
    return Finding(
        Kind.EVENT, label, stances, 0.6, "opposites", reason, ("opposites", *sorted(values)), Tier.CONFLICT
    )


def _stance(told: dict[Sided, None]) -> Stance:
    each: dict[int, Place] = {}
    for sentence, _, span in told:
        each.setdefault(sentence.article, Place(sentence, trimmed(sentence.text, span)))
    return Stance(next(iter(told))[1].word.lower(), tuple(each.values()))
