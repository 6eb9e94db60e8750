"""What is found and yet not worth a reader's time: told twice, counted as a matter of course, only a name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.alignment import MINIMUM, common_weight
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.watched import along
from synoptic.core.analysis.words import key_of, meaning_of
from synoptic.core.documents.values import Quantity
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from synoptic.core.analysis.finding import Finding, Place, Stance
    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.words import Token, Weights

Where = tuple[int, int]  # article and sentence

SAME_PLACE = 0.8  # of a passage, that another one holds
TELLS_MORE = 5  # words of content that no other passage on the same thing holds
FEWEST_COMMON = 3  # words, that what is left of a passage must have in common with another
FEW = 3  # "the two leaders": who is known to be so few is not counted
_KNOWN = r"\b(?:the|these|those|both|all|his|her|its|our|their|other)\s+(?:\w+\s+)?"


def without_repeats(shared: Sequence[Finding], typed: Sequence[Finding]) -> list[Finding]:
    """The shared events that no other finding tells of the same passages, in one of its answers."""
    stances: dict[Where, list[Stance]] = defaultdict(list)
    for finding in typed:
        for stance in finding.stances:
            for where in {_where(place) for place in stance.places}:
                stances[where].append(stance)
    left = [f for f in shared if not _is_held(f, stances.get(_where(f.stances[0].places[0]), ()))]
    held = {id(f) for f in _contained(along(left, shared))}
    return [f for f in left if id(f) not in held]


def _where(place: Place) -> Where:
    return place.article, place.sentence.number


def _contained(events: Sequence[Finding]) -> Iterator[Finding]:
    """The events of which a larger one holds every passage, or most of it: they tell nothing beside it."""
    kept: dict[Where, list[Finding]] = defaultdict(list)
    for event in along(sorted(events, key=lambda f: (-len(f.stances[0].places), -f.score)), events):
        places = event.stances[0].places
        if any(_inside(event, other) for other in kept[_where(places[0])]):
            yield event
        else:
            for where in {_where(place) for place in places}:
                kept[where].append(event)


def _inside(event: Finding, other: Finding) -> bool:
    return event.articles <= other.articles and all(
        any(
            p.article == q.article and 2 * p.span.overlap(q.span) >= len(p.span)
            for q in other.stances[0].places
        )
        for p in event.stances[0].places
    )


def _is_held(event: Finding, stances: Sequence[Stance]) -> bool:
    """Does one of the stances, which share a sentence with the event, hold all its passages?"""
    return any(event.articles <= stance.articles and _told_by(event, stance) for stance in stances)


def _told_by(event: Finding, stance: Stance) -> bool:
    return all(any(_same(p, q) for q in stance.places) for p in event.stances[0].places)


def _same(event: Place, typed: Place) -> bool:
    longest = max(len(event.span), len(typed.span))
    return event.article == typed.article and event.span.overlap(typed.span) >= SAME_PLACE * longest


def is_trivial(finding: Finding) -> bool:
    """Do all only speak of "the two leaders", without telling that they are two?"""
    stance = finding.stances[0]
    if finding.conflicting or not isinstance(stance.parsed, Quantity) or stance.parsed.unit:
        return False
    if stance.parsed.low is None or stance.parsed.low > FEW:
        return False
    figure = re.compile(_KNOWN + re.escape(stance.value.split()[0]) + r"\b", re.IGNORECASE)
    return all(figure.search(place.words) for place in stance.places)


def settled(place: Place, names: frozenset[str]) -> Place | None:
    """A passage that tells something: names alone become their whole sentence; None where nothing is told.

    Nothing is told by names alone ("Kim Jong Un") and by who spoke ("Sen. Ida Lund, R-Texas, said").
    """
    words = list(place.sentence.within(place.span))
    if {w.key for w in words if w.key} - names - _speech():
        return place
    spoke = any(w.word.lower() in lexicon.words("speech") for w in words)
    if spoke or not place.sentence.keys - names - _speech():
        return None
    return replace(place, span=trimmed(place.sentence.text, place.sentence.span))


def beside(places: Sequence[Place], taken: Sequence[Place]) -> tuple[Place, ...]:
    """What passages tell beside those that are told already, as far as they tell it together."""
    left = [(place, _rest(place, taken)) for place in places]
    if all(rest is place for place, rest in left):
        return tuple(places)
    rests = [rest for _, rest in left if rest is not None]
    held = Counter(key for rest in rests for key in {w.key for w in _words(rest)})
    return tuple(
        r for r in rests if sum(held[key] > 1 for key in {w.key for w in _words(r)}) >= FEWEST_COMMON
    )


def _rest(place: Place, taken: Sequence[Place]) -> Place | None:
    """The clauses of a passage behind or before what is told already; None where nothing is left.

    A clause that tells more than the others do is left, too ("in his first term Lund will visit Brenn").
    """
    sentence = place.sentence
    mine = [t for t in taken if t.sentence is sentence and t.span.overlap(place.span)]
    if not mine:
        return place
    others = {key for t in taken if t.article != place.article for key in _meanings(t)}
    told = [t.span for t in mine if len(_meanings(t) - others) < TELLS_MORE]
    left = [c for c in sentence.clauses if c.overlap(place.span) and not any(c.overlap(t) for t in told)]
    if not left:
        return None
    return replace(place, span=trimmed(sentence.text, Span(left[0].start, left[-1].end)))


def _meanings(place: Place) -> frozenset[str]:
    return frozenset(meaning_of(w.key) for w in _words(place))


def telling_together(
    places: Sequence[Place], names: frozenset[str], weights: Weights, parameters: Parameters
) -> tuple[Place, ...]:
    """The passages that have more in common with one of another article than a name or a word of all news.

    Their sentences may have had; what counts is what is shown.
    """
    keys = {place: frozenset(w.key for w in _words(place)) for place in places}
    return tuple(
        p
        for p in places
        if any(
            p.article != q.article
            and common_weight(keys[p], keys[q], weights, parameters) >= MINIMUM
            and not names_one((p, q), names)
            for q in places
        )
    )


def names_one(places: Sequence[Place], names: frozenset[str]) -> bool:
    """Have the passages nothing in common but one name with its titles ("Harbour manager Elena Marsh")?

    Two things that one person says or does are two facts. Several names in common are a list of their own.
    """
    held = Counter(key for place in places for key in {meaning_of(w.key) for w in _words(place)})
    common = {key for key, count in held.items() if count > 1} - _titles() - _speech()
    if not common & {meaning_of(name) for name in names}:
        return False
    return any(common <= {meaning_of(w.key) for w in run} for place in places for run in _runs(place))


def _words(place: Place) -> Iterator[Token]:
    return (word for word in place.sentence.within(place.span) if word.key)


def _runs(place: Place) -> Iterator[list[Token]]:
    """The words with a capital, and titles, that stand side by side: names with what their bearers are."""
    run: list[Token] = []
    words = list(_words(place))
    for word, behind in zip_longest(words, words[1:]):
        title = meaning_of(word.key) in _titles() or (
            behind is not None and meaning_of(behind.key) in _titles()  # "fire chief"
        )
        named = word.word[0].isupper() or title
        beside = bool(run) and place.sentence.text[run[-1].end : word.start].strip("’'s") in ("", " ")
        if run and not (beside and named):
            yield run
            run = []
        if named:
            run.append(word)
    if run:
        yield run


@cache
def _titles() -> frozenset[str]:
    return frozenset(meaning_of(key_of(word)) for word in lexicon.exact_groups("titles"))


@cache
def _speech() -> frozenset[str]:
    return frozenset(key_of(word) for word in lexicon.words("speech"))
