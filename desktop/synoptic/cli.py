"""The `synoptic` command. Nothing heavy is imported before it is known what is asked for."""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from synoptic import __version__
from synoptic.errors import InputError, SynopticError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from synoptic.core.documents.article import Article

OK, FAILED, UNUSABLE = 0, 1, 2  # exit codes: done; something went wrong; what was given cannot be used

ABOUT = "Accounts of one event, side by side: what they share, where they conflict, what one says alone."

COMMANDS_HELP = """commands:
  synoptic                     open the window
  synoptic PROJECT             open a project (*.synoptic)
  synoptic FILE...             open articles (*.md, *.txt) in a new project
  synoptic sample              open the sample project
  synoptic analyse FILE...     compare articles without a window
  synoptic export PROJECT --format html -o OUT.html
                               write what was found as a report
  synoptic shot PROJECT -o OUT.png
                               draw the window to a picture
  synoptic self-check          try whether this installation works

`synoptic COMMAND --help` says more about one command."""


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for and return the exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # what is printed is quoted from articles of any language, and names of files may be no text at all
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    parser, action = _choose(arguments[0] if arguments else "")
    given = parser.parse_args(arguments[1:] if action is not _open else arguments)
    try:
        return action(given)
    except SynopticError as error:
        print(f"synoptic: {error}", file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        sys.stderr.close()
        return OK


def _choose(word: str) -> tuple[argparse.ArgumentParser, Callable[[argparse.Namespace], int]]:
    actions = {
        "sample": _sample,
        "analyse": _analyse,
        "export": _export,
        "shot": _shot,
        "self-check": _self_check,
    }
    makers = _makers()
    return makers.get(word, makers[""])(), actions.get(word, _open)


def _makers() -> dict[str, Callable[[], argparse.ArgumentParser]]:
    return {
        "": _open_parser,
        "sample": _sample_parser,
        "analyse": _analyse_parser,
        "export": _export_parser,
        "shot": _shot_parser,
        "self-check": _self_check_parser,
    }


def parsers() -> dict[str, argparse.ArgumentParser]:
    """What each command understands, by its word, for the manual; the empty word opens the window."""
    return {word: make() for word, make in _makers().items()}


def _open_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "synoptic",
        usage="synoptic [--help] [--version] [--new-window] [PROJECT | FILE ... | COMMAND ...]",
        description=ABOUT,
        epilog=COMMANDS_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Synoptic {__version__}")
    parser.add_argument(
        "--new-window", action="store_true", help="start anew, even where Synoptic runs already"
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a project, or articles to open")
    return parser


def _sample_parser() -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        "synoptic sample", description="Open a copy of the sample project, kept in your data folder."
    )


def _analyse_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "synoptic analyse",
        description="Say what the articles share, where they conflict, what only one says.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="an article (*.md, *.txt)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to print it (text)")
    parser.add_argument(
        "--project",
        type=Path,
        metavar="P.synoptic",
        help="also keep articles and suggestions in this project",
    )
    return parser


def _export_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "synoptic export",
        description="Write a report of the accepted statements, each with its exact quotations, "
        "and of the articles.",
    )
    parser.add_argument("project", type=Path, metavar="PROJECT", help="a project, or `sample`")
    parser.add_argument(
        "--format", choices=("markdown", "html", "pdf"), default="html", help="the format (html)"
    )
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT", help="the file to write")
    parser.add_argument("--all", action="store_true", help="also list suggestions that nobody decided on")
    parser.add_argument(
        "--date",
        type=_day,
        default=date.today().isoformat(),
        metavar="YYYY-MM-DD",
        help="the day that the report bears (today)",
    )
    return parser


def _shot_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "synoptic shot", description="Draw the window with a project to a picture."
    )
    parser.add_argument("project", type=Path, metavar="PROJECT", help="a project, or `sample`")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT.png", help="the picture to write"
    )
    parser.add_argument(
        "--size", type=_size, default=(1440, 900), metavar="WxH", help="window size (1440x900)"
    )
    parser.add_argument("--statement", type=int, metavar="N", help="select the statement at place N, from 1")
    parser.add_argument("--theme", choices=("light", "dark"), default="light", help="its colours (light)")
    return parser


def _self_check_parser() -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        "synoptic self-check",
        description="Try every part of this installation, without a screen and without touching your files.",
    )


def _size(words: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,4})x(\d{3,4})", words)
    if not found:
        raise argparse.ArgumentTypeError(f"{words!r} is not a size such as 1280x800")
    return int(found[1]), int(found[2])


def _day(words: str) -> str:
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{words!r} is not a day such as 2026-11-21") from error


def _open(given: argparse.Namespace) -> int:
    missing = [str(file) for file in given.files if not os.path.exists(file)]  # noqa: PTH110 - a name too long is one of no file
    if missing:
        raise InputError(f"{missing[0]!r} is neither a file nor a command. See `synoptic --help`.")
    from synoptic.gui import app

    return app.run([file.absolute() for file in given.files], apart=given.new_window)


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

    project = Workspace.open(_project(given))
    try:
        if given.format == "pdf":
            from synoptic.gui import app

            app.print_report(project, given.output, given.date, everything=given.all)
        else:
            project.export(given.output, given.format, given.date, everything=given.all)
    finally:
        project.close()
    print(f"The report was written to “{given.output}”.")
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
    for limit in workspace.analysis_limits(articles):
        print(f"synoptic: {limit}", file=sys.stderr)
    if given.project:
        print(errands.analyse_into(given.project, articles, given.format))
    else:
        print(workspace.describe(articles, workspace.analyse(articles), given.format))
    return OK


def _read(files: Sequence[Path]) -> tuple[list[Article], list[InputError]]:
    from synoptic.core import workspace

    outcomes = workspace.read_articles(files)
    articles = [outcome for outcome in outcomes if not isinstance(outcome, InputError)]
    failures = [outcome for outcome in outcomes if isinstance(outcome, InputError)]
    return [article.at(place) for place, article in enumerate(articles)], failures
