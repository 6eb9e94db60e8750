"""Where words begin and end, for whoever moves the ends of a passage."""

from __future__ import annotations

import re
from functools import cache

from synoptic.core.text.spans import End, Span

# Chinese, Japanese, Thai and their like put no space between words: each character counts as one.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fff\u3040-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_WORD = rf"[{_UNSPACED}]|[^\s{_UNSPACED}]+"
_BREAK = rf"[\s{_UNSPACED}]"
_MARKS = "\"'“”„‘’‚«»‹›()[]{}<>¡¿.,;:!?…–—-/。、，：；「」『』《》（）"
_REACH = 200  # code points around a place in which its neighbouring words are looked for at first


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The classes of characters take a while to read: not before somebody moves an end."""
    return re.compile(pattern)


def words_in(text: str, first: int = 0, after: int | None = None) -> list[Span]:
    """The words of `text` between two code points: what stands between spaces, without marks around it."""
    found = []
    for match in _compiled(_WORD).finditer(text, first, len(text) if after is None else after):
        chunk = match.group()
        start = match.start() + len(chunk) - len(chunk.lstrip(_MARKS))
        end = match.end() - (len(chunk) - len(chunk.rstrip(_MARKS)))
        if start < end:
            found.append(Span(start, end))
    return found


def stepped(span: Span, text: str, end: End, step: int) -> Span:
    """The span with one end moved by a word: on with `step` 1, back with -1; the same where none is left."""
    if end is End.START:
        found = _beside(text, span.start, step, end)
        return Span(found, span.end) if found is not None and found < span.end else span
    found = _beside(text, span.end, step, end)
    return Span(span.start, found) if found is not None and found > span.start else span


def dragged(span: Span, text: str, end: End, place: int, *, letters: bool = False) -> Span:
    """The span with one end at `place`, or with the end of a word that is nearest to it unless by `letters`.

    The other end stays; at least one word or letter is left.
    """
    place = max(0, min(place, len(text)))
    if end is End.START:
        wanted = place if letters else _nearest(text, place, end)
        last = span.end - 1 if letters else _last_start(text, span)
        return Span(min(wanted, last), span.end)
    wanted = place if letters else _nearest(text, place, end)
    least = span.start + 1 if letters else _first_end(text, span)
    return Span(span.start, max(wanted, least))


def _ends(text: str, first: int, after: int, end: End) -> list[int]:
    first = _outside_word(text, max(0, first), -1)
    words = words_in(text, first, _outside_word(text, min(len(text), after), 1))
    return [word.start if end is End.START else word.end for word in words]


def _outside_word(text: str, place: int, step: int) -> int:
    """The nearest place on this side at which no word is cut."""
    at_break = _compiled(_BREAK).match
    while 0 < place < len(text) and not at_break(text, place if step > 0 else place - 1):
        place += step
    return place


def _beside(text: str, place: int, step: int, end: End) -> int | None:
    reach = _REACH
    while True:
        if step > 0:
            found = [one for one in _ends(text, place, place + reach, end) if one > place][:1]
        else:
            found = [one for one in _ends(text, place - reach, place, end) if one < place][-1:]
        if found or reach >= len(text):
            return found[0] if found else None
        reach *= 4


def _nearest(text: str, place: int, end: End) -> int:
    ends = _ends(text, place - _REACH, place + _REACH, end)
    return min(ends, key=lambda one: (abs(one - place), one), default=place)


def _last_start(text: str, span: Span) -> int:
    starts = [one for one in _ends(text, span.start, span.end, End.START) if one < span.end]
    return max(starts[-1], span.start) if starts else span.start


def _first_end(text: str, span: Span) -> int:
    ends = [one for one in _ends(text, span.start, span.end, End.END) if one > span.start]
    return min(ends[0], span.end) if ends else span.end
