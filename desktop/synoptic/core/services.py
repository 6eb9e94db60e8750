"""What the core does without an open project, handed on by the workspace: read files, analyse, describe."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

from synoptic.core import people

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from synoptic.core.analysis.scorers import Scorer
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.merging import MergePlan
    from synoptic.core.documents.record import Agent
    from synoptic.core.documents.revision import RevisionPlan, RevisionQuestion
    from synoptic.core.documents.statement import Passage, Position, Statement
    from synoptic.errors import InputError


def this_person(name: str = "", *, kept: bool = False) -> Agent:
    """The reader at this machine who signs with a name, by default the one that they log in with.

    Who is to be `kept` is the same next time; who only looks into a project need leave no trace.
    """
    person = people.person(name or _login())
    if kept:
        people.keep(person)
    return person


def rename_person(old: str, new: str) -> None:
    """Let the reader at this machine who signed as `old` be the same under another name."""
    people.rename(old or _login(), new)


def people_here() -> frozenset[str]:
    """The names of all who ever signed at this machine."""
    return frozenset(people.people())


def _login() -> str:
    try:
        return getpass.getuser().encode("utf-8", "replace").decode()  # bytes of another encoding fit no file
    except (OSError, KeyError):  # no user database and no name in the environment
        return "reader"


def read_article(path: Path) -> Article:
    """Read a file as an article, in a process of its own with limits on time and memory.

    Raises:
        InputError: the file is missing, of an unknown format, or not what it says.
    """
    from synoptic.core import ingest

    return ingest.read_safely(path)


def read_articles(
    files: Sequence[Path], progress: Callable[[float, str], None] | None = None
) -> tuple[Article | InputError, ...]:
    """Read files one after another as `read_article` does; a file that cannot be read gives its error.

    `progress` is told how much is done (0 to 1) and which file is being read.
    """
    from synoptic.core import ingest

    return ingest.read_many_safely(files, progress)


def read_date(written: str) -> str:
    """A date as people write it, as ISO 8601; empty when it is none or can be read in two ways."""
    from synoptic.core.ingest.dates import iso_date

    return iso_date(written)


def restore_backup(backup: Path, project: Path) -> Path:
    """Put a copy of a backup beside its damaged project, under a free name that this returns.

    Raises:
        StoreError: it cannot be written; nothing was changed.
    """
    from synoptic.core.store.backups import restore

    return restore(backup, project)


def plan_merge(image: bytes, path: Path) -> MergePlan:
    """What taking in the copy at `path` would change in the project of this image; the copy is only read.

    Raises:
        StoreError: it is no copy of this project, is damaged or too new, or cannot be read.
    """
    from synoptic.core.store.merging import looking

    return looking.plan_merge(image, path)


def plan_passages(
    question: RevisionQuestion, progress: Callable[[float], None] | None = None
) -> RevisionPlan:
    """What becomes of passages in a newer text; `progress` is told how much is done (0 to 1)."""
    from synoptic.core import anchoring

    return anchoring.plan(question, progress)


def write_picture(path: Path, picture: bytes, project: Path) -> None:
    """Write a picture of `project` to a file, over what is there unless that is a project.

    Raises:
        ExportError: it cannot be written; what was there still is.
    """
    from synoptic.core.exchange.files import write_whole

    write_whole(path, picture, keep=[str(project)])


def readable_suffixes() -> tuple[str, ...]:
    """The endings of file names that can be read as articles, for dialogs and drops."""
    from synoptic.core import ingest

    return tuple(ingest.SUFFIXES)


def report_formats() -> tuple[tuple[str, str, str], ...]:
    """Name, title and file suffix of each format that a report can be written in, for menus and commands."""
    from synoptic.core.exchange.formats import FORMATS

    return tuple((form.name, form.title, form.suffix) for form in FORMATS.values())


def analyse(
    articles: Sequence[Article],
    progress: Callable[[float, str], None] | None = None,
    scorer: Scorer | None = None,
) -> tuple[Statement, ...]:
    """What the articles share, where they conflict and what only one says, as suggestions.

    `progress` is told how much is done (0 to 1) and what is being done; `scorer` is a model of meaning.
    """
    from synoptic.core import analysis

    return analysis.analyse(articles, progress=progress, scorer=scorer)


def answer_now(position: Position, before: Passage, after: Passage, published: str) -> str:
    """What a passage that gave a position answers as it reads in a newer text; empty where it is not plain.

    `published` is the date of the article (ISO 8601).
    """
    from synoptic.core.analysis import rereading

    return rereading.answer_now(position, before, after, published)


def valued(statement: Statement, before: Statement | None, articles: Sequence[Article]) -> Statement:
    """The statement with the figures and times that a reader gave as answers parsed as the engine's are.

    `before` is the statement as it stands, None for a new one; in doubt an answer is not parsed.
    """
    from synoptic.core.analysis import typed

    return typed.valued(statement, before, articles)


def load_scorer(folder: Path) -> Scorer:
    """The model of meaning in a folder, for `analyse`; none is shipped or fetched.

    Raises:
        AnalysisError: nothing that is installed can read the folder.
    """
    from synoptic.core.analysis import scorers

    return scorers.load(folder)


def analysis_limits(articles: Sequence[Article]) -> tuple[str, ...]:
    """What of the articles an analysis leaves out or cannot read, in plain sentences for the reader."""
    from synoptic.core import analysis

    return analysis.limits(articles)


def describe(articles: Sequence[Article], statements: Sequence[Statement], form: str) -> str:
    """An analysis as `text` for a terminal or as `json` for other programs."""
    from synoptic.core.exchange import listing

    return {"text": listing.as_text, "json": listing.as_json}[form](articles, statements)
