"""The words that a finding rests on, in words: phrases as they are written, names apart from what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from synoptic.core.analysis.reading import plain
from synoptic.core.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from synoptic.core.analysis.finding import Place
    from synoptic.core.analysis.words import Token

_NAME, _WORDS, _FIGURE = "name", "words", "figure"  # sorts of phrases
MOST_PHRASES = 5  # named in a reason; more are not read


class _Phrase(NamedTuple):
    words: str
    sort: str


def told_alike(places: Sequence[Place], telling: Mapping[str, float]) -> str:
    """Why passages are taken for one account: the phrases that all hold, else those that most hold.

    `telling` holds how much each word tells that two passages or more have in common.
    """
    all_ = "both" if len(places) == 2 else "all"
    every = _keys(places[0]).intersection(*(_keys(p) for p in places[1:]))
    told = _said(places, {key: telling[key] for key in every & telling.keys()})
    if any(phrase.sort is not _NAME for phrase in told):
        return f"{all_} use {_named(told)}"
    some = _said(places, telling)
    words = [phrase for phrase in some if phrase.sort is not _NAME]
    names = f"{all_} name {_quoted(told)}" if told else ""
    if not words:
        return f"{names or 'they name ' + _quoted(some)}, and share hardly another word"
    return f"{names}; some also share {_named(words)}" if names else f"some share {_named(words)}"


def _keys(place: Place) -> frozenset[str]:
    return frozenset(w.key for w in place.sentence.within(place.span) if w.key)


def _quoted(phrases: Sequence[_Phrase]) -> str:
    return listed(f"“{phrase.words}”" for phrase in phrases[:MOST_PHRASES])


def _named(phrases: Sequence[_Phrase]) -> str:
    """The phrases, figures apart from words: "the words “train” and “heavier”, and the figure 59 km/h"."""
    kept = phrases[:MOST_PHRASES]
    figures = [phrase.words for phrase in kept if phrase.sort is _FIGURE]
    words = [phrase for phrase in kept if phrase.sort is not _FIGURE]
    told = f"the word{'s' * (len(words) > 1 or ' ' in words[0].words)} {_quoted(words)}" if words else ""
    counted = f"the figure{'s' * (len(figures) > 1)} {listed(figures)}" if figures else ""
    return ", and ".join(part for part in (told, counted) if part)


def _said(places: Sequence[Place], telling: Mapping[str, float]) -> list[_Phrase]:
    """The phrases made of the words of `telling`, weightiest first."""
    found: dict[frozenset[str], tuple[float, _Phrase]] = {}
    for place in places:
        for run in _runs(place, telling):
            keys = frozenset(token.key for token in run)
            if not any(keys <= other for other in found):
                found[keys] = (max(telling[key] for key in keys), _phrase(place, run))
    whole = {keys: told for keys, told in found.items() if not any(keys < other for other in found)}
    ordered = sorted(whole.items(), key=lambda item: (-item[1][0], item[1][1].words))
    said, seen = [], set[str]()
    for keys, (_, phrase) in ordered:
        if not keys <= seen:
            said.append(phrase)
            seen |= keys
    return said


def _phrase(place: Place, run: Sequence[Token]) -> _Phrase:
    """The words of a run as they are written; a bare figure with its unit or with what it counts."""
    start, end = run[0].start, run[-1].end
    if not all(token.key[0].isdigit() for token in run):
        sort = _NAME if all(token.word[0].isupper() for token in run) else _WORDS
        return _Phrase(plain(place.sentence.text[start:end]), sort)
    amount = next((a for a in place.sentence.amounts if a.span.start <= start and end <= a.span.end), None)
    if amount is not None:
        return _Phrase(plain(amount.shown), _FIGURE)
    behind = next((w for w in place.sentence.within(place.span) if w.start == end + 1), None)
    end = behind.end if behind is not None and behind.word[0].isupper() else end  # "12 May"
    return _Phrase(plain(place.sentence.text[start:end]), _WORDS)


def _runs(place: Place, telling: Mapping[str, float]) -> Iterator[list[Token]]:
    """The words of `telling` in a passage, those that stand side by side together."""
    run: list[Token] = []
    for token in place.sentence.within(place.span):
        beside = bool(run) and place.sentence.text[run[-1].end : token.start] in ("", " ", "-", "\n")
        told = token.key in telling and not place.sentence.text[token.start - 1 : token.start].isalnum()
        if run and not (told and beside):
            yield run
            run = []
        if told:  # and no end of a word as in "13th"
            run.append(token)
    if run:
        yield run
