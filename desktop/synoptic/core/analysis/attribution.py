"""Who says it, and how surely: the speaker and the hedge of a passage, taken off its sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon

if TYPE_CHECKING:
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.text.spans import Span

_VERB = (
    r"(?:said|says|saying|told|tells|stated|states|added|adds|noted|notes|reported|reports|claimed|claims|wrote|writes|tweeted|"
    r"announced|confirmed|confirms|warned|warns|argued|argues|insisted|explained|indicated|disclosed|disclosing|revealed|"
    r"declared|acknowledged|admitted|denied|suggested|posted|quoted)"
)
_WHO = r"[^,;:.“”\"\n]{2,70}?"
_ACCORDING = re.compile(
    r"\b(?:according to|as per)\s+([^,;.“”\"\n]{2,80}?)(?=[,;.“”\"]|\s+(?:citing|and)\b|$)", re.IGNORECASE
)
_BY = re.compile(
    rf"\b(?:said|reported|confirmed|announced|claimed|told)\s+by\s+({_WHO})\s+that\b", re.IGNORECASE
)
_AFTER = re.compile(rf"(?:[,.!?]|[”\"]|'')\s*[”\"]?\s*({_WHO})\s+{_VERB}\b[^“”\"]{{0,60}}$")
_VERB_FIRST = re.compile(rf"[,.!?][”\"]?\s*{_VERB}\s+({_WHO})[.,]?$")
_BEFORE = re.compile(
    rf"^[“\"]?\W*({_WHO})(?:,[^,]{{2,60}},)?\s+(?:has\s+|have\s+|had\s+|also\s+|later\s+)*{_VERB}\b",
    re.IGNORECASE,
)
_PRONOUNS = lexicon.grammar("pronouns")
_LEADING = re.compile(
    r"^(?:and|but|while|as|when|after|the|a|an|also|however|instead|meanwhile|earlier|following|according to"
    r"|commenting on [^,]+,)\s+",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"\s+(?:however|also|later|has|have|had|who|which)$", re.IGNORECASE)
_NO_SPEAKER = lexicon.grammar("be") | lexicon.grammar("stoppers")  # "it was reported": nobody is named
LONGEST_SPEAKER = 8  # words; more is a sentence, not somebody's name


@cache
def _hedges() -> re.Pattern[str]:
    words = sorted(lexicon.lines("hedges"), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(w.replace(" ", r"\s+") for w in words) + r")\b", re.IGNORECASE)


def speaker_of(sentence: Sentence, span: Span) -> str:
    """Who says what stands at `span`, in the words of the sentence; empty where it is the article itself.

    Where a sentence names several speakers the one named inside `span` counts.
    """
    text = sentence.span.of(sentence.text)
    start = sentence.span.start
    found = [
        (match.start() + start, match.end() + start, who)
        for pattern in (_ACCORDING, _BY, _AFTER, _VERB_FIRST, _BEFORE)
        for match in pattern.finditer(text)
        if (who := _clean(match.group(1)))
    ]
    inside = [who for first, last, who in found if span.start <= first + 2 and last <= span.end + 2]
    return next(iter(inside or [who for _, _, who in found]), "")


def _clean(words: str) -> str:
    """A speaker without the words around it; empty where the words name nobody."""
    who = " ".join(words.split()).strip(" '’”\"([")
    for _ in range(2):
        who = _TRAILING.sub("", _LEADING.sub("", who))
    parts = who.lower().split()
    if not parts or len(parts) > LONGEST_SPEAKER or who.lower() in _PRONOUNS or parts[-1] in _NO_SPEAKER:
        return ""
    return who


def hedge_of(sentence: Sentence, span: Span) -> str:
    """The words at `span` that make it less than certain, or empty."""
    match = _hedges().search(sentence.text, span.start, span.end)
    return " ".join(match.group().split()) if match else ""
