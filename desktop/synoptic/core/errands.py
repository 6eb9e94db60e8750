"""Whole errands: open or make a project, do one thing in it, close it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from synoptic import paths
from synoptic.core.documents.edits import AddArticles, AddStatement, AddSuggestions, TakeIn
from synoptic.core.documents.merging import told
from synoptic.core.documents.statement import State
from synoptic.core.workspace import Workspace, analyse, describe, this_person
from synoptic.errors import EditError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from synoptic.core.analysis.scorers import Scorer
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.merging import MergePlan

SAMPLE = "Train to Vladivostok.synoptic"


def analyse_into(path: Path, articles: Sequence[Article], form: str, scorer: Scorer | None = None) -> str:
    """Add articles to the project at `path`, made when missing, and suggestions over all that it holds.

    An article whose text the project has already is not added again. Returns the description of the whole
    project, without what was rejected; an article is named by the path that it was given with. `scorer` is a
    model of meaning for the analysis.

    Raises:
        StoreError: the project cannot be opened or written.
    """
    opened = Workspace.open if os.path.lexists(path) else Workspace.create
    workspace = opened(path, this_person(kept=True))
    try:
        workspace.apply(AddArticles(tuple(map(_at_home, workspace.unknown(articles)))))
        workspace.apply(AddSuggestions(analyse(workspace.articles, scorer=scorer)))
        standing = [one for one in workspace.statements if one.state is not State.REJECTED]
        given = {article.sha256: article.path for article in articles}
        named = [replace(one, path=given.get(one.sha256, one.path)) for one in workspace.articles]
        return describe(named, standing, form)
    finally:
        workspace.close()


def _at_home(article: Article) -> Article:
    """The article with the path that leads to its file from every folder."""
    return replace(article, path=str(Path(article.path).absolute())) if article.path else article


def merge_into(path: Path, copy: Path, *, dry_run: bool = False) -> str:
    """Take another copy of the project at `path` in, unless it is only to be said what that would change.

    Returns what came in and what went apart, for a terminal.

    Raises:
        EditError: who asks reads the project blind.
        StoreError: either cannot be opened, they are not of one project, or the project cannot be written.
    """
    workspace = Workspace.open(path, this_person(kept=True))
    try:
        if workspace.is_blind:
            raise EditError(
                f"You are reading “{workspace.name}” blind, and what a copy brings gives away what others "
                "marked. Nothing was changed; end the reading in the window first."
            )
        plan = workspace.plan_merge(copy)
        if plan and not dry_run:
            workspace.apply(TakeIn(plan.name, plan.agents, plan.rows))
        return "\n".join(_merge_lines(plan, done=not dry_run))
    finally:
        workspace.close()


def _merge_lines(plan: MergePlan, *, done: bool) -> Iterator[str]:
    if not plan:
        yield f"“{plan.name}” holds nothing that is not here. Nothing was changed."
        return
    yield f"“{plan.name}” was taken in." if done else f"Taking in “{plan.name}” would change this:"
    yield from (f"{about}: {words}" for about, words in told(plan).items())
    for collision in plan.collisions:
        yield f"{collision.clash.capitalize()}: {collision.about}"
        for side, form in (("here", collision.here), ("there", collision.there)):
            if form is not None:
                signed = ", ".join(word for word in (form.state, form.by) if word)
                yield f"  {side}{f' ({signed})' if signed else ''}: {'; '.join(form.lines) or form.label}"


def sample_project() -> Path:
    """The user's copy of the sample project, made at the first call.

    Raises:
        StoreError: it cannot be written.
    """
    path = paths.data_folder() / SAMPLE
    if path.exists():
        return path
    from synoptic.core import ingest
    from synoptic.core.exchange.sample import load_sample

    articles, statements = load_sample(paths.resource("sample"), ingest.read)
    unfinished = path.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    workspace = Workspace.create(unfinished, this_person(kept=True))
    try:
        workspace.apply(AddArticles(articles))
        for statement in statements:
            workspace.apply(AddStatement(statement))
    finally:
        workspace.close()
    return unfinished.replace(path)
