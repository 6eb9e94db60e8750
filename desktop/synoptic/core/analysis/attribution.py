"""Who says it, and how surely: the speaker and the hedge of a passage, taken off its sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from synoptic.core.analysis.reading import Sentence

_VERB = (
    r"(?:said|says|saying|told|tells|stated|states|added|adds|noted|notes|reported|reports|claimed|claims|wrote|writes|tweeted|"
    r"announced|confirmed|confirms|warned|warns|argued|argues|insisted|explained|indicated|disclosed|disclosing|revealed|"
    r"declared|acknowledged|admitted|denied|suggested|posted|quoted)"
)
_WHO = r"[^,;:.“”\"\n]{2,70}?"
_ACCORDING = re.compile(
    r"\b(?:according to|as per)\s+([^,;.“”\"\n]{2,80}?)(?=[,;.“”\"]|\s+(?:citing|and)\b|$)", re.IGNORECASE
)
_AFTER = re.compile(rf"(?:[,.!?]|[”\"]|'')\s*[”\"]?\s*({_WHO})\s+{_VERB}\b[^“”\"]{{0,60}}$")
_VERB_FIRST = re.compile(rf"[,.!?][”\"]?\s*{_VERB}\s+({_WHO})[.,]?$")
_BEFORE = re.compile(
    rf"^[“\"]?\W*({_WHO})(?:,[^,]{{2,60}},)?\s+(?:has\s+|have\s+|had\s+|also\s+|later\s+)*{_VERB}\b",
    re.IGNORECASE,
)
_PRONOUNS = frozenset("he she they it i we who which that".split())
_LEADING = re.compile(
    r"^(?:and|but|while|as|when|after|the|a|an|also|however|instead|meanwhile|earlier|following)\s+",
    re.IGNORECASE,
)
LONGEST_SPEAKER = 8  # words; more is a sentence, not somebody's name


@cache
def _hedges() -> re.Pattern[str]:
    words = sorted(lexicon.lines("hedges"), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(w.replace(" ", r"\s+") for w in words) + r")\b", re.IGNORECASE)


def speaker_of(sentence: Sentence, span: Span) -> str:
    """Who says what stands at `span`, in the words of the sentence; empty where it is the article itself."""
    text = sentence.span.of(sentence.text)
    for pattern in (_ACCORDING, _AFTER, _VERB_FIRST, _BEFORE):
        for match in pattern.finditer(text):
            where = Span(sentence.span.start + match.start(1), sentence.span.start + match.end(1))
            who = _clean(match.group(1))
            if who and not span.covers(where) or who and pattern is not _BEFORE:
                return who
            if who and where.start >= span.start:
                return who
    return ""


def _clean(words: str) -> str:
    who = " ".join(words.split()).strip(" '’”\"([")
    who = _LEADING.sub("", who)
    if not who or len(who.split()) > LONGEST_SPEAKER or who.lower() in _PRONOUNS:
        return ""
    return who


def hedge_of(sentence: Sentence, span: Span) -> str:
    """The words at `span` that make it less than certain, or empty."""
    match = _hedges().search(sentence.text, span.start, span.end)
    return " ".join(match.group().split()) if match else ""
