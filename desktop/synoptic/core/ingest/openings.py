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

_STATED_DATE = re.compile(
    r"\s*date:?[ \t]+(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}\S*)?)(?=\s|$)[ \t]*", re.IGNORECASE
)
_CAPITALS = r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ.'’-]+"
_NAME = r"[A-ZÀ-Þ][^\W\d_]+(?:[-'’][^\W\d_]+)?"
_DASH = r"\s*[-–—―]{1,2}\s+"
_REGION = rf"(?:,\s+{_NAME}\.?(?:\s{_NAME})?)?"
_DAY = r"(?:,?\s+(?P<date>[^\W\d_]{3,9}\.?\s+\d{1,2}(?:,?\s+\d{4})?|\d{1,2}\s+[^\W\d_]{3,9}(?:\s+\d{4})?))?"
_AGENCY = r"(?:\s*\((?P<agency>[^()\n]{2,30})\))"
_DATELINES = (
    re.compile(rf"(?P<place>{_CAPITALS}(?:\s{_CAPITALS}){{0,3}}{_REGION}){_DAY}{_AGENCY}?{_DASH}"),
    re.compile(rf"(?P<place>{_NAME}(?:\s{_NAME}){{0,2}}{_REGION}){_DAY}{_AGENCY}{_DASH}"),
    re.compile(rf"(?P<place>(?!{_CAPITALS}:){_NAME}(?:\s{_NAME}){{0,2}}):\s+(?=[A-ZÀ-Þ“\"'‘])"),
)
_NO_PLACE = re.compile(
    r"\b(?:updated?s?|breaking|developing|exclusive|watch|videos?|photos?|image|caption|analysis|opinion|explainer|note"
    r"|correction|live|related|summary|fact|editor|read|also|more|by|sources?|question|answer)\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    rf"By\s+(?P<author>{_NAME}(?:\s+(?:[A-Z]\.|de|van|von|al|bin|{_NAME})){{1,3}}(?:\s+and\s+{_NAME}(?:\s+{_NAME}){{1,3}})?)$"
)
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*(?=\s+[^\Wa-z])")


def first_line(text: str) -> tuple[int, Facts]:
    """Where the article begins after a stated date such as `date 2023-09-11`, and that date."""
    match = _STATED_DATE.match(text)
    published = iso_date(match[1]) if match else ""
    if not match or not published:
        return 0, {}
    return match.end(), {"published": Known(published, Origin.FIRST_LINE)}


def opening_facts(layout: Layout) -> Facts:
    """What the first blocks say: heading, byline, dateline, a leading date."""
    facts: Facts = {}
    for block, words in [(b, b.span.of(layout.text)) for b in layout.blocks[:OPENING_BLOCKS]]:
        if block.kind is BlockKind.HEADING:
            facts.setdefault("title", Known(_line(words), Origin.HEADING))
        elif byline := _BYLINE.match(words):
            facts.setdefault("author", Known(_line(byline["author"]), Origin.TEXT))
        elif block.kind is BlockKind.PARAGRAPH:
            return _dateline(words)[1] | facts
    return facts


def first_sentence(layout: Layout) -> str:
    """The first sentence of the first paragraph without its dateline, shortened."""
    paragraphs = (b.span.of(layout.text) for b in layout.blocks if b.kind is BlockKind.PARAGRAPH)
    words = next(paragraphs, "") or next((b.span.of(layout.text) for b in layout.blocks), "")
    words = _line(words[_dateline(words)[0] :])
    end = _SENTENCE_END.search(words, 20)
    return shortened(words[: end.end()] if end else words)


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
    for pattern in _DATELINES:
        match = pattern.match(words)
        if match and not _NO_PLACE.search(match["place"]):
            return match.end(), _facts_of(match)
    return 0, {}


def _leading_date(words: str) -> tuple[int, Facts] | None:
    """'Tuesday, September 12, 2023 – ...'."""
    for pattern in WRITTEN:
        match = pattern.search(words, 0, 60)
        if (
            match
            and (published := date_of(match))
            and re.fullmatch(r"(?:[^\W\d_]+,?\s+)?", words[: match.start()])
        ):
            dash = re.compile(r"\s*[-–—―|:]+\s*").match(words, match.end())
            return (dash.end(), {"published": Known(published, Origin.DATELINE)}) if dash else None
    return None


def _facts_of(match: re.Match[str]) -> Facts:
    named = match.groupdict()
    facts = {"place": Known(_calm(_line(match["place"])), Origin.DATELINE)}
    if agency := named.get("agency"):
        facts["publisher"] = Known(_line(agency), Origin.DATELINE)
    if published := iso_date(named.get("date") or ""):
        facts["published"] = Known(published, Origin.DATELINE)
    return facts


def _calm(name: str) -> str:
    """WASHINGTON as Washington; initials such as U.S. stay."""
    return " ".join(word if "." in word or not word.isupper() else word.capitalize() for word in name.split())


def _line(words: str) -> str:
    return " ".join(words.split())
