"""The `synoptic` command. Nothing heavy is imported before it is known what is asked for."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from synoptic.errors import InputError, SynopticError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from synoptic.core.documents.article import Article

REPORTS = {".md": "markdown", ".markdown": "markdown", ".pdf": "pdf"}  # by what their files end in
OK, FAILED, UNUSABLE = 0, 1, 2  # exit codes: done; something went wrong; what was given cannot be used


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for and return the exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # what is printed is quoted from articles of any language, and names of files may be no text at all
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return _show(arguments) if _are_files(arguments) else _carry_out(arguments)
    except SynopticError as error:
        print(f"synoptic: {error}", file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        sys.stderr.close()
        return OK


def _are_files(arguments: Sequence[str]) -> bool:
    """Is there nothing to be read from the arguments but files to open, as at most starts?"""
    return all(not word.startswith("-") and word not in ACTIONS and _exists(word) for word in arguments)


def _exists(file: str) -> bool:
    return os.path.exists(file)  # noqa: PTH110 - a name too long is one of no file


def _carry_out(arguments: Sequence[str]) -> int:
    from synoptic.arguments import parser_of  # opening a file need not wait for it

    word = arguments[0] if arguments else ""
    action = ACTIONS.get(word)
    given = parser_of(word).parse_args(arguments[1:] if action else arguments)
    return (action or _open)(given)


def _open(given: argparse.Namespace) -> int:
    missing = [str(file) for file in given.files if not _exists(file)]
    if missing:
        raise InputError(f"{missing[0]!r} is neither a file nor a command. See `synoptic --help`.")
    return _show(given.files, apart=given.new_window)


def _show(files: Sequence[str | Path], *, apart: bool = False) -> int:
    from synoptic.gui import app

    return app.run([Path(file).absolute() for file in files], apart=apart)


def _sample(_given: argparse.Namespace) -> int:
    from synoptic.core import errands
    from synoptic.gui import app

    return app.run([errands.sample_project()])


def _project(given: argparse.Namespace) -> Path:
    """The project that a command names; `sample` is the user's copy of the sample."""
    from synoptic.core import errands

    return errands.sample_project() if str(given.project) == "sample" else Path(given.project)


def _export(given: argparse.Namespace) -> int:
    from synoptic.core.workspace import Workspace

    form = given.format or REPORTS.get(given.output.suffix.lower(), "html")
    project = Workspace.open(_project(given))
    try:
        if form == "pdf":
            from synoptic.gui import app

            named = {"title": given.title, "by": given.by}
            app.print_report(project, given.output, given.date, everything=given.all, **named)
        else:
            reports = project.reports.signed(given.title, given.by)
            reports.export(given.output, form, given.date, everything=given.all)
    finally:
        project.close()
    print(f"The report was written to “{given.output}”.")
    return OK


def _merge(given: argparse.Namespace) -> int:
    from synoptic.core import errands

    print(errands.merge_into(given.project, given.copy, dry_run=given.dry_run))
    return OK


def _shot(given: argparse.Namespace) -> int:
    from synoptic.gui import app

    app.shoot(_project(given), given.output, size=given.size, statement=given.statement, theme=given.theme)
    return OK


def _self_check(_given: argparse.Namespace) -> int:
    from synoptic import selfcheck

    return selfcheck.run()


def _analyse(given: argparse.Namespace) -> int:
    from synoptic.core import errands, workspace

    articles, failures = _read(given.files)
    for failure in failures:
        print(f"synoptic: {failure}", file=sys.stderr)
    if failures:
        return UNUSABLE
    scorer = workspace.load_scorer(given.scorer) if given.scorer else None
    for limit in workspace.analysis_limits(articles):
        print(f"synoptic: {limit}", file=sys.stderr)
    if given.project:
        print(errands.analyse_into(given.project, articles, given.format, scorer))
    else:
        found = workspace.analyse(articles, scorer=scorer)
        print(workspace.describe(articles, found, given.format))
    return OK


def _read(files: Sequence[Path]) -> tuple[list[Article], list[InputError]]:
    from synoptic.core import workspace

    outcomes = workspace.read_articles(files)
    articles = [outcome for outcome in outcomes if not isinstance(outcome, InputError)]
    failures = [outcome for outcome in outcomes if isinstance(outcome, InputError)]
    return [article.at(place) for place, article in enumerate(articles)], failures


ACTIONS: dict[str, Callable[[argparse.Namespace], int]] = {
    "sample": _sample,
    "analyse": _analyse,
    "export": _export,
    "merge": _merge,
    "shot": _shot,
    "self-check": _self_check,
}
