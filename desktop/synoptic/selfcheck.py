"""`synoptic self-check`: does this installation hold everything that it needs, and does it work?

Made for packages: nothing of the user's is read or written, no screen and no network are needed.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from synoptic import __version__, paths
from synoptic.core import workspace
from synoptic.core.documents.edits import AddArticles, AddStatement, AddSuggestions
from synoptic.core.documents.statement import Relation
from synoptic.core.workspace import Workspace, report_formats
from synoptic.errors import SynopticError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from synoptic.core.documents.article import Article

EXAMPLES = "selfcheck"  # the folder of resources with a file of each format, all on one event
FIGURES = ("412", "350")  # each example gives one of them, so that they contradict each other
DAY = "2024-03-06"
RESOURCES = ("fonts", "icons", "themes", "lexicon", "sample", EXAMPLES)

# What an incomplete or unfit installation raises; anything else is a bug and shows its traceback.
FAULTS = (SynopticError, OSError, ImportError, LookupError, ValueError, RuntimeError)


class Unfit(SynopticError):
    """A part that is there but does not do what it should."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to try, in a folder of its own; the answer says in words what was seen."""

    name: str
    carry_out: Callable[[Path], str]


def run(checks: Sequence[Check] = ()) -> int:
    """Carry out checks (all), print a line for each, and return 0, or 1 when one failed."""
    began, checks = time.monotonic(), checks or CHECKS
    with tempfile.TemporaryDirectory(prefix="synoptic-") as folder:
        failed = [check.name for check in checks if not passes(check, Path(folder))]
    seconds = time.monotonic() - began
    if failed:
        print(f"Synoptic {__version__} is not fit for use: {', '.join(failed)} failed. Install it again.")
        return 1
    print(f"Synoptic {__version__} is complete: {len(checks)} checks passed in {seconds:.1f} s.")
    return 0


def passes(check: Check, folder: Path) -> bool:
    """Carry out one check and print its line; does it pass?"""
    began = time.monotonic()
    try:
        seen, passed = check.carry_out(folder), True
    except FAULTS as fault:
        seen, passed = f"{type(fault).__name__}: {fault}", False
    verdict = "ok    " if passed else "FAILED"
    print(f"{verdict} {check.name:<10} {seen} ({time.monotonic() - began:.2f} s)", flush=True)
    return passed


def _resources(_folder: Path) -> str:
    """Everything that ships can be found, and none of it is empty."""
    files = [path for name in RESOURCES for path in paths.resource(name).rglob("*") if path.is_file()]
    missing = [name for name in RESOURCES if not any(paths.resource(name).iterdir())]
    empty = [path.name for path in files if path.stat().st_size == 0]
    if missing or empty:
        raise Unfit(f"nothing in {', '.join(missing + empty)}")
    return f"{len(files)} files in {len(RESOURCES)} folders"


def _formats(folder: Path) -> str:
    """A file of each format is read in the worker process."""
    from synoptic.core.ingest.formats import FORMATS

    examples = sorted(paths.resource(EXAMPLES).glob("account.*"))
    suffixes = {path.suffix for path in examples}
    lacking = [known.name for known in FORMATS if not suffixes.intersection(known.suffixes)]
    if lacking:
        raise Unfit(f"no example of {', '.join(lacking)}")
    articles = _read(examples)
    silent = [article.path for article in articles if not any(figure in article.text for figure in FIGURES)]
    if silent:
        raise Unfit(f"words were lost in {', '.join(silent)}")
    project = Workspace.create(_project(folder), backed_up=False)
    try:
        project.apply(AddArticles(tuple(articles)))
    finally:
        project.close()
    return f"{len(articles)} files: {', '.join(known.name for known in FORMATS)}"


def _read(files: Sequence[Path]) -> list[Article]:
    articles = []
    for place, outcome in enumerate(workspace.read_articles(files)):
        if isinstance(outcome, SynopticError):
            raise outcome
        articles.append(outcome.at(place))
    return articles


def _analysis(folder: Path) -> str:
    """The examples contradict each other, and the engine says so from its process."""
    from synoptic.gui import selfcheck

    project = Workspace.open(_project(folder), backed_up=False)
    try:
        project.apply(AddSuggestions(selfcheck.analysed(project.articles)))
        found = [one for one in project.statements if one.relation is Relation.CONFLICTING]
        values = {position.value for one in found for position in one.positions}
    finally:
        project.close()
    if not all(any(figure in value for value in values) for figure in FIGURES):
        raise Unfit(f"{' against '.join(FIGURES)} was not found to conflict")
    return f"{len(found)} conflicting: {' against '.join(FIGURES)}"


def _sample(folder: Path) -> str:
    """The sample project can be made, and what was written is read back alike."""
    from synoptic.core import ingest
    from synoptic.core.exchange.sample import load_sample

    articles, statements = load_sample(paths.resource("sample"), ingest.read)
    made = Workspace.create(sample_path(folder), backed_up=False)
    try:
        made.apply(AddArticles(articles))
        for statement in statements:
            made.apply(AddStatement(statement))
    finally:
        made.close()
    again = Workspace.open(sample_path(folder), backed_up=False)
    try:
        texts = [article.text for article in again.articles]
        labels = [statement.label for statement in again.statements]
    finally:
        again.close()
    if texts != [one.text for one in articles] or labels != [one.label for one in statements]:
        raise Unfit("the project read back is not the one that was written")
    return f"{len(articles)} articles and {len(statements)} statements written and read back"


def _reports(folder: Path) -> str:
    """The sample is written in every format of reports, and none of them is short of a source."""
    project = Workspace.open(sample_path(folder), backed_up=False)
    try:
        written = {name: _exported(project, name, suffix, folder) for name, _, suffix in report_formats()}
        least = sum(len(article.text) for article in project.articles)
    finally:
        project.close()
    short = [name for name, size in written.items() if size < least]
    if short:
        raise Unfit(f"the report is cut short as {', '.join(short)}")
    return ", ".join(f"{name} ({size // 1000} kB)" for name, size in written.items())


def _pdf(folder: Path) -> str:
    """The sample is written as a PDF and read back by another library."""
    from synoptic.gui import selfcheck

    project = Workspace.open(sample_path(folder), backed_up=False)
    try:
        return selfcheck.printed(project, folder / "report.pdf", DAY)
    finally:
        project.close()


def _exported(project: Workspace, form: str, suffix: str, folder: Path) -> int:
    path = folder / f"report{suffix}"
    project.reports.export(path, form, DAY)
    return path.stat().st_size


def _fonts(_folder: Path) -> str:
    """The fonts that ship are what text is drawn in."""
    from synoptic.gui import selfcheck

    return selfcheck.fonts()


def _window(folder: Path) -> str:
    """The real window with the sample is drawn, and there is text in it."""
    from synoptic.gui import selfcheck

    return selfcheck.window(sample_path(folder), folder / "window.png")


def _project(folder: Path) -> Path:
    return folder / f"accounts{workspace.SUFFIX}"


def sample_path(folder: Path) -> Path:
    """Where in its folder the check keeps the sample project."""
    return folder / f"sample{workspace.SUFFIX}"


CHECKS = (
    Check("resources", _resources),
    Check("formats", _formats),
    Check("analysis", _analysis),
    Check("sample", _sample),
    Check("reports", _reports),
    Check("pdf", _pdf),
    Check("fonts", _fonts),
    Check("window", _window),
)
