"""Ranks and grades: a place in an order ("number 91 on the list"), a grade on a scale ("magnitude 6.4")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.mentions.amount import Amount
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

RANK = "rank"
_ORDINALS = {word: float(n) for n, word in enumerate(lexicon.ordered("ordinals"), 1)}
_ORDINAL = rf"\d{{1,4}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)}"
_MOST = "|".join(lexicon.ordered("superlatives"))
_PATTERN = re.compile(
    rf"""\b(?:number|no\.)\s?(?P<number>\d{{1,4}})(?=\s+(?:on|in|of|at|for|among)\b)
    |\#\s?(?P<sign>\d{{1,4}})(?=\s+(?:on|in|of|at|for|among)\b)
    |\b(?:rank(?:s|ed|ing)?|placed|finish(?:es|ed)?|came)\s+(?:in\s+|as\s+|at\s+)?(?:the\s+)?
        (?:(?:number\s+|no\.\s?|\#\s?)(?P<ranked>\d{{1,4}})|(?P<behind>{_ORDINAL}))\b(?![\s-](?:{_MOST})\b)
    |\b(?P<nth>{_ORDINAL})[\s-](?:place\b|(?P<most>{_MOST})\b)""",
    re.VERBOSE | re.IGNORECASE,
)

# Scales on which the name of the scale stands before the figure.
_SCALE = re.compile(
    r"\b(?P<scale>magnitude|category)[\s-](?:(?:of|at|was)\s)?(?P<value>\d(?:\.\d)?)\b", re.IGNORECASE
)


def scales(text: str, span: Span) -> Iterator[Amount]:
    """The grades on a named scale in a range of text ("a magnitude of 6.4"), in order."""
    for match in _SCALE.finditer(text, span.start, span.end):
        value = float(match["value"])
        yield Amount(Span(*match.span()), value, value, match["scale"].lower(), "", match.group())


def ranks(text: str, span: Span) -> Iterator[Amount]:
    """The ranks in a range of text, in order; `head` is the superlative that ranks, where there is one."""
    for match in _PATTERN.finditer(text, span.start, span.end):
        words = match["number"] or match["sign"] or match["ranked"] or match["behind"] or match["nth"]
        place = _ORDINALS.get(words.lower()) or float(re.sub(r"\D", "", words))
        head = (match["most"] or "").lower()
        yield Amount(
            Span(*match.span()),
            place,
            place,
            RANK,
            head,
            match.group(),
            figure=match.group()[: -len(head) or None].strip(" -"),
        )
