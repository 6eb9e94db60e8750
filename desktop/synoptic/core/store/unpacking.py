"""Reads the JSON in a row, and takes nothing on trust: a fingerprint fits whatever somebody wrote under it.

All of it raises ValueError (or KeyError, TypeError) where Synoptic cannot have written what is there.
"""

from __future__ import annotations

import json
import math
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from synoptic.core.documents.article import Block, BlockKind, Run, RunKind
from synoptic.core.documents.values import Quantity, TimeInterval
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.values import Value

DEEPEST = 1_000  # level of a block; more would leave no room for its words, and overflow a margin


def blocks(packed: str) -> tuple[Block, ...]:
    """The blocks of an article."""
    return tuple(Block(_span(s, e), BlockKind(kind), _whole(level)) for s, e, kind, level in _list(packed))


def runs(packed: str) -> tuple[Run, ...]:
    """The runs of an article."""
    return tuple(Run(_span(s, e), RunKind(kind), _word(target)) for s, e, kind, target in _list(packed))


def words(packed: str) -> tuple[str, ...]:
    """Notices or tags."""
    return tuple(map(_word, _list(packed)))


def value(packed: str | None) -> Value | None:
    """The parsed value of a position."""
    if packed is None:
        return None
    kind, *parts = _list(packed)
    if kind == "quantity":
        low, high, unit = parts
        return Quantity(_number(low), _number(high), _word(unit))
    if kind == "time":
        start, end = parts
        return TimeInterval(_word(start), _word(end))
    raise ValueError(f"no kind of value: {kind!r:.40}")


def require_fit(article: Article) -> None:
    """Make sure that blocks are in order without overlapping, and that they and runs lie in the text.

    Raises:
        ValueError: they do not.
    """
    if any(one.span.end > other.span.start for one, other in pairwise(article.blocks)):
        raise ValueError("blocks overlap or are out of order")
    if not all(0 <= block.level <= DEEPEST for block in article.blocks):
        raise ValueError("a block is of no proper level")
    ends = (*(block.span.end for block in article.blocks), *(run.span.end for run in article.runs))
    if max(ends, default=0) > len(article.text):
        raise ValueError("a block or run reaches beyond the end of its text")


def _list(packed: str) -> list[Any]:
    found = json.loads(packed)
    if not isinstance(found, list):
        raise ValueError(f"not a list: {packed:.40}")
    return found


def _span(start: object, end: object) -> Span:
    return Span(_whole(start), _whole(end))


def _whole(found: object) -> int:
    if type(found) is not int:  # true would pass for 1
        raise ValueError(f"not a whole number: {found!r:.40}")
    return found


def _number(found: object) -> float | None:
    if found is None:
        return None
    if isinstance(found, int | float) and not isinstance(found, bool) and math.isfinite(found):
        return found
    raise ValueError(f"not a number: {found!r:.40}")


def _word(found: object) -> str:
    if not isinstance(found, str):
        raise ValueError(f"not a text: {found!r:.40}")
    found.encode()  # half characters go into no file, and are in none that Synoptic wrote
    return found
