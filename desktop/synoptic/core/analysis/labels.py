"""Labels that a reader understands at once: the shortest clause that tells it, or the question answered."""

from __future__ import annotations

import re
from functools import lru_cache
from math import fsum
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.reading import plain
from synoptic.core.analysis.shortening import HARD, LONGEST, SHORTEST, SOFT, balanced, cut, stands
from synoptic.core.analysis.telling import DENIAL, FEWEST_WORDS, NEGATION, told, told_end
from synoptic.core.analysis.verbs import is_verbal, tells
from synoptic.core.analysis.words import key_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from synoptic.core.analysis.finding import Place
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.text.spans import Span

SHORT_DEED = 40  # code points of the words that stand for one answer
NEARLY = 2.0  # of merit; a headline so much worse than the best would say something else
STRANGE = 1.2  # of merit, that a label loses which says what only one of the passages says

GOVERNED = 60  # code points before "that" in which it is denied
_RELATIVE = re.compile(r"(?:who|which|whose)\b")  # it leaves open who it is told of
_HANGING = re.compile(r"(?:that|whether|if|who|what|where|how)\b", re.IGNORECASE)
_PRONOUNS = lexicon.grammar("pronouns") | {"his", "her", "their", "its", "this", "these", "those", "there"}
_MARKS = ".,;:!?\"“”'’()"
_OPEN_ENDS = lexicon.grammar("prepositions") | {"and", "but", "or"}


def headline(sentence: Sentence, span: Span, shared: frozenset[str] = frozenset()) -> str:
    """What is told at `span` in at most `LONGEST` signs, without who told it and with no loose ends."""
    text = _line(span.of(sentence.text))
    if len(text.split()) >= FEWEST_WORDS and tells(text):
        return text
    whole = _line(sentence.span.of(sentence.text))
    return whole if len(whole.split()) > len(text.split()) else text


@lru_cache(maxsize=4096)
def _line(words: str) -> str:
    return cut(told(words))


def headlines(places: Sequence[Place], telling: Mapping[str, float]) -> tuple[str, ...]:
    """The headlines of passages on one thing and of their clauses, best first.

    Best is whole, short, and says what the passages have in common: `telling` holds how much each word of
    that tells. What is much worse than the best would say something else and is left out.
    """
    spans = {(p.sentence, span) for p in places for span in (p.span, *_clauses(p))}
    whole = {(s, span) for s, span in spans if not _RELATIVE.match(s.text, span.start)} or spans
    texts = sorted({headline(sentence, span) for sentence, span in whole})
    held = [{w.key for w in p.sentence.words if w.key} for p in places]
    names = {w.key for p in places for w in p.sentence.words[1:] if w.word[0].isupper()}
    plainly = {key: weight for key, weight in telling.items() if key not in names} or telling
    merits = sorted(
        (
            STRANGE * (_strange(text, held) + _denies_alone(text, places)) - _merit(text, telling, plainly),
            text,
        )
        for text in texts
    )
    return tuple(text for merit, text in merits if merit <= merits[0][0] + NEARLY)


def _strange(text: str, held: Sequence[set[str]]) -> float:
    """How much of a label the passages do not say, from 0 to 1; a figure that one lacks counts full."""
    if len(held) < 2:
        return 0.0
    keys = {key for word in text.rstrip("…").split() if (key := key_of(word.strip(_MARKS)))}
    lacking = [sum(key not in told for told in held) / (len(held) - 1) for key in sorted(keys)]
    figures = any(key[0].isdigit() and not all(key in told for told in held) for key in keys)
    return 1.0 if figures else fsum(lacking) / max(1, len(lacking))


def _denies_alone(text: str, places: Sequence[Place]) -> bool:
    """Does a label deny what another of the passages does not deny?"""
    return bool(NEGATION.search(text)) and not all(DENIAL.search(place.words) for place in places)


def _clauses(place: Place) -> Iterator[Span]:
    """The clauses of a passage that tell something by themselves: not what is denied or only asked."""
    text = place.sentence.text
    for clause in place.sentence.clauses:
        within = place.span.start <= clause.start and clause.end <= place.span.end
        before = text[max(place.sentence.span.start, clause.start - GOVERNED) : clause.start]
        hangs = _HANGING.match(text, clause.start) and DENIAL.search(before)
        if within and len(clause) >= SHORTEST and not hangs:
            yield clause


def _merit(text: str, telling: Mapping[str, float], plainly: Mapping[str, float]) -> float:
    """How good a label is; `plainly` holds those of the words of `telling` that are no names."""
    words = text.rstrip("…").split()
    held = {key_of(w.strip(_MARKS)) for w in words}
    said = (_part(held, telling) + _part(held, plainly)) / 2
    weak = (
        1.5 * text.endswith("…")
        + 1.5 * (not stands(text))
        + 2.2 * _hangs(words)
        + 0.8 * (words[:1] != [] and words[0].lower() in _PRONOUNS)
        + 2.0 * _credits_only(words)
        + 0.5 * (len(text) > LONGEST)
    )
    return 3 * said - len(text) / LONGEST - weak


def _part(held: Collection[str], telling: Mapping[str, float]) -> float:
    """How much of what is told the words hold, from 0 to 1."""
    return fsum(sorted(telling[key] for key in telling.keys() & set(held))) / (
        fsum(sorted(telling.values())) or 1.0
    )


def _hangs(words: Sequence[str]) -> bool:
    """Does a label open in the middle of a sentence, so that it leaves open who it is told of?"""
    low = words[0].lower().strip(_MARKS) if words else ""
    return low.endswith("ing") or low in _OPEN_ENDS or is_verbal(low)


def _credits_only(words: Sequence[str]) -> bool:
    """Does a label say who told something, and nothing of what was told?"""
    verbs = [w for w in (word.strip(_MARKS) for word in words[1:]) if is_verbal(w)]
    return bool(verbs) and all(verb.lower() in lexicon.words("speech") for verb in verbs)


def deed(sentence: Sentence, span: Span, start: int) -> str:
    """The words of an answer from its verb at `start` on: "crossed into Russia"."""
    words = [w for w in sentence.within(span) if w.start >= start]
    text = plain(sentence.text[start : span.end]) if words else plain(span.of(sentence.text))
    text = told_end(text)
    pieces = [m.start() for p in (HARD, SOFT) for m in p.finditer(text)]
    fitting = [end for end in pieces if len(text[:end].split()) >= FEWEST_WORDS - 1 and end <= SHORT_DEED]
    if len(text) > SHORT_DEED:
        text = text[: max(fitting)] if fitting else cut(text, SHORT_DEED)
    return balanced(text.rstrip(" ,;:–—-.")).lstrip('“" ')


def asked(told: str) -> str:
    """What is told as what is in question: "The ferry left", "Whether the ferry left"."""
    first, _, rest = told.partition(" ")
    low = first.lower() in lexicon.grammar("determiners") | _PRONOUNS and first != "I"
    return f"Whether {first.lower() if low else first} {rest}"


def noun_of(frame: str) -> str:
    """How a label names a frame ("departure"), or empty."""
    return lexicon.table("frame_nouns").get(frame, ("",))[0]
