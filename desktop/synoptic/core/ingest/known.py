"""What is known of an article when everything that the file says has been asked."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from synoptic.core.documents.article import UNKNOWN, Article, BlockKind, Known, Origin
from synoptic.core.ingest.language import language_of
from synoptic.core.ingest.openings import first_sentence
from synoptic.core.ingest.reading import Facts, better

if TYPE_CHECKING:
    from synoptic.core.ingest.reading import Reading
    from synoptic.core.ingest.source import Source

_SEPARATORS = re.compile(r"[\s_+.-]+")
TITLE = 200  # characters; what is longer is no title, and takes the window long to fit into a line
_WORD = re.compile(r"[^\W\d_]{2,}")


def article_of(reading: Reading, source: Source) -> Article:
    """The article of a reading; what the file does not say comes from its words, its name or its date."""
    layout = reading.layout
    facts = better(reading.facts, _from_words(reading), _from_file(source))
    return Article(
        text=layout.text,
        blocks=layout.blocks,
        runs=layout.runs,
        title=_short(facts.get("title", UNKNOWN)),
        publisher=facts.get("publisher", UNKNOWN),
        author=facts.get("author", UNKNOWN),
        published=facts.get("published", UNKNOWN),
        address=facts.get("address", UNKNOWN),
        language=facts.get("language", UNKNOWN),
        place=facts.get("place", UNKNOWN),
        path=source.path,
        notices=source.notices + layout.notices,
    )


def _short(title: Known) -> Known:
    """A title that fits its place, with an ellipsis after the last word that does."""
    if len(title.value) <= TITLE:
        return title
    kept = title.value[: TITLE - 1]
    if not title.value[TITLE - 1].isspace() and " " in kept:
        kept = kept[: kept.rindex(" ")]
    return title._replace(value=f"{kept.rstrip()}…")


def _from_words(reading: Reading) -> Facts:
    layout = reading.layout
    heading = next(
        (b.span.of(layout.text) for b in layout.blocks if b.kind is BlockKind.HEADING and b.level == 1), ""
    )
    if heading:
        title = Known(" ".join(heading.split()), Origin.HEADING)
    else:
        title = Known(first_sentence(layout), Origin.TEXT)
    return {"title": title, "language": Known(language_of(layout.text), Origin.TEXT)}


def _from_file(source: Source) -> Facts:
    stem = PurePath(source.name).stem
    words = _SEPARATORS.sub(" ", stem).strip()
    title = words if _WORD.search(words) else stem
    return {"title": Known(title, Origin.FILE_NAME), "published": Known(source.modified, Origin.FILE_TIME)}
