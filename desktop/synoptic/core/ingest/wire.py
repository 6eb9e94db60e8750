"""An article on its way from the worker to the program.

It travels as JSON: the worker reads what nobody vouches for, so nothing it says is unpickled.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from synoptic.core.documents.article import (
    KNOWN_FIELDS,
    UNKNOWN,
    Article,
    Block,
    BlockKind,
    Known,
    Origin,
    Run,
    RunKind,
)
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from synoptic.errors import InputError

MAX_ANSWER = 100_000_000  # bytes; 5 million characters with their blocks and runs need less


def packed(article: Article) -> bytes:
    """The article as bytes; its id and revision are not part of it."""
    known = {name: getattr(article, name) for name in KNOWN_FIELDS}
    answer = {
        "text": article.text,
        "blocks": [(b.span.start, b.span.end, b.kind, b.level) for b in article.blocks],
        "runs": [(r.span.start, r.span.end, r.kind, r.target) for r in article.runs],
        "known": {name: (fact.value, fact.origin) for name, fact in known.items() if fact},
        "path": article.path,
        "notices": article.notices,
    }
    return json.dumps(answer, ensure_ascii=False).encode()


def packed_refusal(error: InputError) -> bytes:
    """An error as bytes."""
    return json.dumps({"refused": str(error)}).encode()


def unpacked(answer: bytes) -> Article | str:
    """The article, or the message of the error, that `packed` or `packed_refusal` made into bytes.

    Raises:
        ValueError: the bytes are nothing of the kind.
    """
    try:
        told = json.loads(answer)
        return str(told["refused"]) if "refused" in told else _article(told)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"not an article: {error}") from error


def _article(told: dict[str, Any]) -> Article:
    text = str(told["text"])
    known = {name: Known(str(value), Origin(origin)) for name, (value, origin) in told["known"].items()}
    return Article(
        text=text,
        blocks=tuple(
            Block(_span(text, a, b), BlockKind(kind), int(level)) for a, b, kind, level in told["blocks"]
        ),
        runs=tuple(Run(_span(text, a, b), RunKind(kind), str(target)) for a, b, kind, target in told["runs"]),
        title=known.get("title", UNKNOWN),
        publisher=known.get("publisher", UNKNOWN),
        author=known.get("author", UNKNOWN),
        published=known.get("published", UNKNOWN),
        address=known.get("address", UNKNOWN),
        language=known.get("language", UNKNOWN),
        place=known.get("place", UNKNOWN),
        path=str(told["path"]),
        notices=tuple(map(str, told["notices"])),
    )


def _span(text: str, start: int, end: int) -> Span:
    if end > len(text):
        raise ValueError(f"{start}..{end} lies outside the text")
    return Span(start, end)
