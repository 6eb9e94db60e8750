"""What the first words of an article say of it: its date, its place, its agency, its author, its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from synoptic.core.documents.article import BlockKind, Known, Origin
from synoptic.core.ingest.dates import WRITTEN, date_of, iso_date

if TYPE_CHECKING:
    from synoptic.core.ingest.reading import Facts, Layout

OPENING_BLOCKS = 4
TITLE_LENGTH = 80
MIN_SENTENCE = 20  # characters; before that a full stop is one of an abbreviation

_STATED_DATE = re.compile(
    r"\s*date:?[ \t]+(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}\S*)?)(?=\s|$)[ \t]*", re.IGNORECASE
)
_WORD = r"[^\W\d_][\w.'’-]+"
_NAME = r"[A-ZÀ-Þ][^\W\d_]+(?:[-'’][^\W\d_]+)?"
_DASH = r"\s*[-–—―]{1,2}\s+"
_REGION = rf"(?:,\s+{_NAME}\.?(?:\s{_NAME})?)?"
_DAY = (
    r"(?:,?\s*(?P<date>[^\W\d_]{3,9}\.?\s+\d{1,2}(?:,?\s+\d{4})?|\d{1,2}\s+[^\W\d_]{3,9}\.?(?:\s+\d{4})?))?"
)
_AGENCY = r"(?:\s*\((?P<agency>[^()\n]{2,30})\))"
_CAPITALS = re.compile(rf"(?P<place>{_WORD}(?:[\s/]{_WORD}){{0,3}}?{_REGION}){_DAY}{_AGENCY}?{_DASH}")
_DATELINES = (
    re.compile(rf"(?P<place>{_NAME}(?:[\s/]{_NAME}){{0,2}}{_REGION}){_DAY}{_AGENCY}{_DASH}"),
    re.compile(rf"(?P<place>{_NAME}(?:\s{_NAME}){{0,2}}):\s+(?=[A-ZÀ-Þ“\"'‘])"),
    re.compile(
        rf"(?:\([^()\n]{{2,80}}\)\s+)?(?:By\s+(?P<author>{_NAME}(?:\s{_NAME}){{1,2}}?)\s+)?{_DAY}{_AGENCY}{_DASH}"
    ),
)
_NO_PLACE = re.compile(
    r"\b(?:updated?s?|breaking|developing|exclusive|watch|videos?|photos?|image|caption|analysis|opinion|explainer"
    r"|note|correction|live|related|summary|fact|editor|read|also|more|by|sources?|question|answer)\b",
    re.IGNORECASE,
)
_PERSON = rf"{_NAME}(?:\s+(?:[A-Z]\.|de|van|von|al|bin|{_NAME})){{1,3}}"
_BYLINE = re.compile(rf"By\s+(?P<author>{_PERSON}(?:(?:,|\s+and)\s+{_PERSON}){{0,3}})$")
_WEEKDAY = re.compile(r"(?:[^\W\d_]+,?\s+)?")
_DATE_END = re.compile(r"\s*[-–—―|:]+\s*")
_SHOUTED = re.compile(r"\b[A-ZÀ-Þ]{2}[A-ZÀ-Þ'’]*\b")
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*(?=\s+[^\Wa-z])")


def first_line(text: str, start: int = 0) -> tuple[int, Facts]:
    """Where the article begins after a stated date such as `date 2023-09-11`, and that date."""
    match = _STATED_DATE.match(text, start)
    published = iso_date(match[1]) if match else ""
    if not match or not published:
        return start, {}
    return match.end(), {"published": Known(published, Origin.FIRST_LINE)}


def opening_facts(layout: Layout) -> Facts:
    """What the first blocks say: heading, byline, dateline, a leading date."""
    facts: Facts = {}
    for block in layout.blocks[:OPENING_BLOCKS]:
        words = block.span.of(layout.text)
        if block.kind is BlockKind.HEADING:
            facts.setdefault("title", Known(_line(words), Origin.HEADING))
        elif byline := _BYLINE.match(words):
            facts.setdefault("author", Known(_line(byline["author"]), Origin.TEXT))
        elif block.kind is BlockKind.PARAGRAPH:
            return _dateline(words)[1] | facts
    return facts


def first_sentence(layout: Layout) -> str:
    """The first sentence of the first paragraph, dateline left out, shortened; empty where it has no word."""
    paragraphs = (block.span.of(layout.text) for block in layout.blocks if block.kind is BlockKind.PARAGRAPH)
    words = next((words for words in paragraphs if not _BYLINE.match(words)), "")
    words = _line(words[_dateline(words)[0] :])
    end = _SENTENCE_END.search(words, MIN_SENTENCE)
    return (
        shortened(words[: end.end()] if end else words) if any(map(str.isalnum, words[:TITLE_LENGTH])) else ""
    )


def shortened(words: str) -> str:
    """At most 80 characters, ending at a word, with an ellipsis where something was cut; no full stop."""
    if len(words) <= TITLE_LENGTH:
        return words.removesuffix(".")
    kept = words[: TITLE_LENGTH - 1]
    if " " in kept and words[TITLE_LENGTH - 1] != " ":
        kept = kept.rsplit(" ", 1)[0]
    return kept.rstrip(" ,;:–—-") + "…"


def _dateline(words: str) -> tuple[int, Facts]:
    """How long the dateline at the start of a paragraph is, and what it says."""
    if found := _leading_date(words):
        return found
    if (match := _CAPITALS.match(words)) and match["place"].split(",")[0].isupper():
        matches = [match]
    else:
        matches = [match for pattern in _DATELINES if (match := pattern.match(words))]
    for match in matches:
        if not _NO_PLACE.search(match.groupdict().get("place") or ""):
            return match.end(), _facts_of(match)
    return 0, {}


def _leading_date(words: str) -> tuple[int, Facts] | None:
    """'Tuesday, September 12, 2023 – ...'."""
    for pattern in WRITTEN:
        match = pattern.search(words, 0, 60)
        if match and (published := date_of(match)) and _WEEKDAY.fullmatch(words[: match.start()]):
            dash = _DATE_END.match(words, match.end())
            return (dash.end(), {"published": Known(published, Origin.DATELINE)}) if dash else None
    return None


def _facts_of(match: re.Match[str]) -> Facts:
    named = {name: _line(value) for name, value in match.groupdict().items() if value}
    told = {
        "place": _calm(named.get("place", "")),
        "publisher": named.get("agency", ""),
        "author": named.get("author", ""),
        "published": iso_date(named.get("date", "")),
    }
    return {name: Known(value, Origin.DATELINE) for name, value in told.items() if value}


def _calm(name: str) -> str:
    """WASHINGTON as Washington, ST. JOHN'S as St. John's; initials such as U.S. stay."""
    return _SHOUTED.sub(lambda match: match[0].capitalize(), name)


def _line(words: str) -> str:
    return " ".join(words.split())
