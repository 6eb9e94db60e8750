"""Another name in the same sentence: what two articles tell alike but for one name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.alignment import common_weight
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.labels import headline
from synoptic.core.analysis.passages import trimmed
from synoptic.core.documents.statement import Kind, Tier

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from synoptic.core.analysis.alignment import Link
    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Token, Weights

COVERAGE = 0.85  # of the shorter sentence without its name, that the other says as well
CONTEXT = 5.0  # of common weight between the sentences
_FULL = 2  # words: a given name and a surname

Run = tuple["Token", ...]


def find(
    sentences: Sequence[Sentence], links: Sequence[Link], weights: Weights, parameters: Parameters
) -> list[Finding]:
    """One finding for each pair of full names that differ in like sentences and that the other never has."""
    held: dict[int, set[str]] = defaultdict(set)
    for sentence in sentences:
        held[sentence.article] |= sentence.keys
    found: dict[frozenset[str], Finding] = {}
    names = [_names(sentence) for sentence in sentences]
    for link in links:
        a, b = sentences[link.left], sentences[link.right]
        left, right = (
            _strange(names[link.left], held[b.article]),
            _strange(names[link.right], held[a.article]),
        )
        if len(left) != 1 or len(right) != 1 or not _told_alike(a, b, left[0], right[0], weights, parameters):
            continue
        pair = frozenset({_shown(left[0]), _shown(right[0])})
        found.setdefault(pair, _finding((a, left[0]), (b, right[0])))
    return list(found.values())


def _strange(names: Sequence[Run], known: set[str]) -> list[Run]:
    """Those of the names of a sentence of which the other article has no word."""
    return [name for name in names if not any(word.key in known for word in name)]


def _names(sentence: Sentence) -> list[Run]:
    """The full names of a sentence."""
    runs: list[list[Token]] = [[]]
    for word in sentence.words:
        last = runs[-1][-1] if runs[-1] else None
        if not _of_name(word):
            runs.append([])
        elif last is not None and sentence.text[last.end : word.start] != " ":
            runs.append([word])
        else:
            runs[-1].append(word)
    return [tuple(r) for r in runs if len(r) >= _FULL and not _quoted(sentence, r[0].start)]


def _quoted(sentence: Sentence, at: int) -> bool:
    """Does it stand inside quotation marks, as the title of a song or film does?"""
    before = sentence.text[sentence.span.start : at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _same_slot(a: Sentence, b: Sentence, left: Run, right: Run) -> bool:
    """Does the same word stand before the names, or behind them?"""
    return bool({*_around(a, left)} & {*_around(b, right)})


def _around(sentence: Sentence, run: Run) -> Iterator[tuple[str, str]]:
    index = sentence.words.index(run[0])
    if index:
        yield "before", sentence.words[index - 1].word.lower()
    if index + len(run) < len(sentence.words):
        yield "behind", sentence.words[index + len(run)].word.lower()


def _of_name(word: Token) -> bool:
    low = word.word.lower()
    return bool(word.key) and word.word[0].isupper() and low not in _NO_NAMES


_NO_NAMES = frozenset(
    (*lexicon.exact_groups("demonyms"), *lexicon.ordered("weekdays"), *lexicon.ordered("months"))
)


def _told_alike(
    a: Sentence, b: Sentence, left: Run, right: Run, weights: Weights, parameters: Parameters
) -> bool:
    """Do the sentences say the same but for the names?"""
    one, other = a.keys - {w.key for w in left}, b.keys - {w.key for w in right}
    weight = common_weight(one, other, weights, parameters)
    smaller = min(weights.mass(one), weights.mass(other))
    if weight < COVERAGE * smaller:
        return False
    return parameters.one_claim or (weight >= CONTEXT and _same_slot(a, b, left, right))


def _shown(run: Run) -> str:
    return " ".join(word.word.removesuffix("'s").removesuffix("’s") for word in run)


def _finding(*told: tuple[Sentence, Run]) -> Finding:
    stances = tuple(Stance(_shown(run), (Place(s, trimmed(s.text, s.span)),)) for s, run in told)
    first = stances[0].places[0]
    label = f"Which name: {headline(first.sentence, first.span, first.sentence.keys)}"
    reason = "sentences that say the same but for the name"
    about = ("name", *sorted(stance.value.lower() for stance in stances))
    return Finding(Kind.PERSON, label, stances, 0.6, "another name", reason, about, Tier.CONFLICT)
