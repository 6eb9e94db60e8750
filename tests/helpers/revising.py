"""A newer text in an article's place, planned in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.workspace import plan_passages

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.revision import RevisionPlan
    from synoptic.core.workspace import Workspace


def plan_revision(workspace: Workspace, article: str, newer: Article) -> RevisionPlan:
    """What becomes of an article's passages if `newer` takes its place, as far as the reader may see it."""
    return plan_passages(workspace.asked_by_revision(article, newer)).within(workspace.has_statement)
