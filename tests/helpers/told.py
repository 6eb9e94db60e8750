"""Short ways to analyse what several articles tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helpers.builders import an_article
from synoptic.core.analysis import analyse
from synoptic.core.documents.statement import Relation

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Statement


def told(*texts: str, published: tuple[str, ...] = ()) -> tuple[Statement, ...]:
    """The statements that the engine proposes over articles with these texts."""
    days = published or ("",) * len(texts)
    pairs = zip(texts, days, strict=True)
    return analyse([an_article(t, published=d, order=i) for i, (t, d) in enumerate(pairs)])


def conflicts(*texts: str, published: tuple[str, ...] = ()) -> list[Statement]:
    """Those of them that conflict, of both tiers."""
    return [s for s in told(*texts, published=published) if s.relation is Relation.CONFLICTING]


def by_rule(statements: tuple[Statement, ...] | list[Statement], rule: str) -> list[Statement]:
    """Those that rest on one rule."""
    return [s for s in statements if s.suggestion is not None and s.suggestion.rule == rule]


def values(statement: Statement) -> set[str]:
    """What the positions of a statement say."""
    return {position.value for position in statement.positions}


def quotes(statement: Statement) -> list[str]:
    """The words of its passages."""
    return [passage.exact for passage in statement.passages()]
