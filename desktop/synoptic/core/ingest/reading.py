"""What a reader of one format hands on: the text laid out, and the facts it came with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from synoptic.core.documents.article import Block, Known, Run

Facts = dict[str, "Known"]  # by the name of the field of Article, such as `title`


class NotLaidOut(Exception):
    """A format lost every word of a file that has some."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A settled text with its blocks and inline runs, and sentences for the reader."""

    text: str
    blocks: tuple[Block, ...] = ()
    runs: tuple[Run, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A layout, and what is known of the article, best source first."""

    layout: Layout
    facts: Facts = field(default_factory=dict)


def better(first: Facts, *others: Facts) -> Facts:
    """All facts together; where several know the same, the first."""
    merged = dict(first)
    for facts in others:
        for name, known in facts.items():
            if known and not merged.get(name):
                merged[name] = known
    return merged
