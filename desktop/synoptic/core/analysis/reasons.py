"""The words that a finding rests on, in words: phrases as they are written, names apart from what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.analysis.reading import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from synoptic.core.analysis.finding import Place
    from synoptic.core.analysis.words import Token

MOST_PHRASES = 5  # named in a reason; more are not read


def told_alike(places: Sequence[Place], telling: Mapping[str, float]) -> str:
    """Why passages are taken for one account: the phrases that all hold, else those that most hold.

    `telling` holds how much each word tells that two passages or more have in common.
    """
    every = _keys(places[0]).intersection(*(_keys(p) for p in places[1:]))
    told = _said(places, {key: telling[key] for key in every & telling.keys()})
    if any(not name for _, name in told):
        return f"told in common words: {_quoted(told)}"
    some = _said(places, telling)
    words = [phrase for phrase in some if not phrase[1]]
    names = f"all name {_quoted(told)}" if told else ""
    if not words:
        return f"{names or 'they name ' + _quoted(some)}; hardly another word is common to them"
    shared = f"some have in common {_quoted(words)}" if len(places) > 2 else f"in common: {_quoted(words)}"
    return f"{names}; {shared}" if names else shared


def _keys(place: Place) -> frozenset[str]:
    return frozenset(w.key for w in place.sentence.within(place.span) if w.key)


def _quoted(phrases: Sequence[tuple[str, bool]]) -> str:
    return ", ".join(f"“{phrase}”" for phrase, _ in phrases[:MOST_PHRASES])


def _said(places: Sequence[Place], telling: Mapping[str, float]) -> list[tuple[str, bool]]:
    """The phrases made of the words of `telling`, weightiest first, and of each whether it is a name."""
    found: dict[frozenset[str], tuple[float, str, bool]] = {}
    for place in places:
        for run in _runs(place, telling):
            keys = frozenset(token.key for token in run)
            if not any(keys <= other for other in found):
                words = plain(place.sentence.text[run[0].start : run[-1].end])
                weight = max(telling[key] for key in keys)
                found[keys] = (weight, words, all(token.word[0].isupper() for token in run))
    whole = {keys: told for keys, told in found.items() if not any(keys < other for other in found)}
    ordered = sorted(whole.items(), key=lambda item: (-item[1][0], item[1][1]))
    said, seen = [], set[str]()
    for keys, (_, words, name) in ordered:
        if not keys <= seen:
            said.append((words, name))
            seen |= keys
    return said


def _runs(place: Place, telling: Mapping[str, float]) -> Iterator[list[Token]]:
    """The words of `telling` in a passage, those that stand side by side together."""
    run: list[Token] = []
    for token in place.sentence.within(place.span):
        beside = bool(run) and place.sentence.text[run[-1].end : token.start] in ("", " ", "-", "\n")
        if run and not (token.key in telling and beside):
            yield run
            run = []
        if token.key in telling:
            run.append(token)
    if run:
        yield run
