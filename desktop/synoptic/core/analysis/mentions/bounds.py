"""What the words before a figure make of it: a least, a most, or a round figure, negation respected."""

from __future__ import annotations

import re

LOOK_BACK = 60  # code points before a figure in which its bound stands
LEAST, MORE, MOST, LESS, NEARLY, ABOUT = "at least", "more than", "at most", "less than", "nearly", "about"
_SORTS = {
    LEAST: "at least|no fewer than|no less than|not less than|not fewer than|minimum of|a minimum of",
    MORE: "more than|over|above|upwards of|exceeding|beyond|greater than|older than|higher than|faster than|"
    "longer than|heavier than",
    MOST: "at most|no more than|not more than|up to|as many as|as much as|maximum of|maximum speed of|"
    "maximum|a maximum",
    LESS: "fewer than|less than|younger than|lower than|slower than|shorter than|under|below",
    NEARLY: "nearly|almost|just under|close to",
    ABOUT: "about|around|approximately|roughly|some|an estimated|circa",
    "": "exactly|just|only|a record",
}
_SORT_OF = {words: sort for sort, row in _SORTS.items() for words in row.split("|")}
BEFORE = "|".join(sorted(_SORT_OF, key=len, reverse=True)).replace(" ", r"\s+")

_NO = (
    r"(?:\b(?:not|cannot|never|unable\s+to|incapable\s+of|without|impossible\s+to|fails?\s+to|nor)\b"
    r"|n['’]t\b)"
)
_BETWEEN = (
    r"(?:\s+(?:be|go|going|travel|travelling|traveling|move|moving|run|drive|get|rise|cost|last|take|carry|hold|"
    r"have|reach|reaching|able|to|at|a|any|the|its|their|speeds?|much|yet|ever))*"
)
_EXCEEDED = re.compile(
    rf"(?P<no>{_NO}{_BETWEEN}\s+)?\b(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?)"
    r"(?:\s+(?:a|the|speeds?|maximum|limit|of))*\s*$",
    re.IGNORECASE,
)
_DENIED = re.compile(rf"{_NO}{_BETWEEN}\s*$", re.IGNORECASE)
_LIMITED = re.compile(
    r"\b(?:(?:limited|restricted|capped|confined)\s+(?:to|at)(?:\s+(?:a|the|maximum|top|speeds?|of|just|only))*"
    r"|(?:limit|cap|ceiling)\s+(?:of|is|was)|maximum\s+\w+\s+(?:of|is|was))\s*$",
    re.IGNORECASE,
)


def bound_of(words: str, before: str, *, or_more: bool) -> str:
    """The bound of a figure, as it is shown: "at most" for "beyond" behind "unable to go"; empty for none.

    `words` stand right before the figure, `before` before them.
    """
    sort = LEAST if or_more else _SORT_OF.get(" ".join(words.lower().split()), "")
    if sort in (MORE, LESS):
        denied = _DENIED.search(before) is not None
        return {MORE: MOST, LESS: LEAST}[sort] if denied else sort
    exceeded = _EXCEEDED.search(before)
    if exceeded is not None:
        return MOST if exceeded["no"] else MORE
    return MOST if sort in ("", ABOUT) and _LIMITED.search(before) else sort
