"""Sentences and clauses: where a reader would pause in a text, as spans."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from synoptic.core.text.spans import Span
from synoptic.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST_SENTENCE = 2000  # code points; unbroken text is cut here so that every later step has bounded work
SHORTEST_CLAUSE = 12  # code points; anything shorter cannot say something by itself

_END = re.compile(r"[.!?…。！？؟]+[\"'”’»)\]]*(?=\s|$)|[。！？]|\n[ \t]*(?=\S)")
_OPENER = re.compile(r"\s*[\"'“‘«(\[¿¡]*\s*(\S)")
_LAST_WORD = re.compile(r"([^\s(\[\"“‘']+)$")
_INITIAL = re.compile(r"(?:[A-Za-z]\.)+$")
_WRAPPED = 50  # a line at least this long without a full stop goes on in the next: wrapped text, not a list


@cache
def _words(sort: str) -> frozenset[str]:
    """One sort of words of resources/lexicon/sentences.txt."""
    lines = resource("lexicon/sentences.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition(":") for line in lines if not line.startswith("#"))
    return {key: frozenset(words.split()) for key, _, words in rows}[sort]


@cache
def _break() -> re.Pattern[str]:
    """Where a sentence falls into clauses."""
    subordinators = "|".join(sorted(_words("subordinators")))
    as_clause = r"as (?=(?:the|a|an|it|he|she|they|his|her|their|its|we|part)\b)"
    opener = rf"(?!\w+\s\d)(?:{subordinators}|according to|{as_clause})"  # "since 2019" begins no clause
    joined = "|".join(sorted(_words("joined")))
    return re.compile(
        rf"""(?P<hard>;|\s[–—―]\s|\s--\s|[–—―]|:\s)
        |,\s+(?P<comma>(?=(?:and|but|or|so|yet|nor)\s)|(?={opener}\b)|(?=\w+ing\b))
        |\s(?P<soft>(?=(?:and|but)\s+(?:{joined})\b)|(?={opener}\b))
        |(?P<quote>[,.!?]["”]\s)""",
        re.VERBOSE | re.IGNORECASE,
    )


def sentences(text: str, within: Span) -> list[Span]:
    """The sentences of one block of `text`, without the white space between them."""
    found: list[Span] = []
    start = within.start
    for match in _END.finditer(text, within.start, within.end):
        if match.end() < start or not _ends(text, match, within):
            continue
        found.extend(_pieces(text, start, match.end()))
        start = match.end()
    found.extend(_pieces(text, start, within.end))
    return found


def _ends(text: str, match: re.Match[str], within: Span) -> bool:
    mark = match.group()
    if mark.startswith("\n"):
        return _ends_line(text, match.start(), within)
    if mark in "。！？" or match.end() >= within.end:
        return True
    follower = _OPENER.match(text, match.end(), within.end)
    if follower is None:
        return True
    if follower.group(1).islower():
        return False
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    return _full_stop_ends(text, match, follower.start(1), within)


def _ends_line(text: str, at: int, within: Span) -> bool:
    line_start = max(text.rfind("\n", within.start, at) + 1, within.start)
    line = text[line_start:at].rstrip()
    return len(line) < _WRAPPED or line[-1:] in '.!?…"”'


def _full_stop_ends(text: str, match: re.Match[str], follower: int, within: Span) -> bool:
    word = _LAST_WORD.search(text, max(within.start, match.start() - 24), match.start())
    if word is None:
        return True
    last = word.group(1).lower()
    if last in _words("titles"):
        return False
    if last in _words("either") or _INITIAL.fullmatch(word.group(1) + "."):
        opening = re.compile(r"\w+").match(text, follower, within.end)
        return (
            opening is not None
            and opening.group().lower() in _words("starters")
            and opening.group()[0].isupper()
        )
    return True


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The range without white space at its ends, cut where it is longer than any sentence."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = cut if cut > 0 else start + LONGEST_SENTENCE
        yield Span(start, cut)
        start = cut + (text[cut : cut + 1] == " ")
    if start < end:
        yield Span(start, end)


def clauses(text: str, sentence: Span) -> list[Span]:
    """The clauses of a sentence: cut at subordinators, relative pronouns, joined verbs, dashes and quotes.

    Together they cover the sentence but for white space and the punctuation at which it was cut.
    """
    cuts: list[tuple[int, int]] = []
    for match in _break().finditer(text, sentence.start, sentence.end):
        left = match.end() if match.lastgroup == "quote" else match.start()
        cuts.append((left, match.end()))
    return list(_joined(text, sentence, cuts))


def _joined(text: str, sentence: Span, cuts: Iterable[tuple[int, int]]) -> Iterator[Span]:
    start = sentence.start
    for left, right in cuts:
        if left - start < SHORTEST_CLAUSE or sentence.end - right < SHORTEST_CLAUSE:
            continue
        yield from _pieces(text, start, left)
        start = right
    yield from _pieces(text, start, sentence.end)
