"""What the `synoptic` command understands: a parser for each of its words."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from synoptic import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

ABOUT = "Accounts of one event, side by side: what they share, where they conflict, what one says alone."

COMMANDS_HELP = """commands:
  synoptic                     open the window
  synoptic PROJECT             open a project (*.synoptic)
  synoptic FILE...             open articles (*.md, *.txt) in a new project
  synoptic sample              open the sample project
  synoptic analyse FILE...     compare articles without a window
  synoptic export PROJECT --format html -o OUT.html
                               write what was found as a report
  synoptic merge PROJECT COPY  take a colleague's copy of a project in
  synoptic shot PROJECT -o OUT.png
                               draw the window to a picture
  synoptic self-check          try whether this installation works

`synoptic COMMAND --help` says more about one command."""


def parser_of(word: str) -> argparse.ArgumentParser:
    """The parser of the command with this word; for any other word, that of opening the window."""
    makers = _makers()
    return makers.get(word, makers[""])()


def parsers() -> dict[str, argparse.ArgumentParser]:
    """What each command understands, by its word, for the manual; the empty word opens the window."""
    return {word: make() for word, make in _makers().items()}


def _makers() -> dict[str, Callable[[], argparse.ArgumentParser]]:
    return {
        "": _open_parser,
        "sample": _sample_parser,
        "analyse": _analyse_parser,
        "export": _export_parser,
        "merge": _merge_parser,
        "shot": _shot_parser,
        "self-check": _self_check_parser,
    }


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
    parser.add_argument(
        "--scorer",
        type=Path,
        metavar="FOLDER",
        help="also weigh meaning by a model of yours: a folder with word vectors (vectors.txt), or one that "
        "an installed package reads",
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
        "--format",
        choices=("markdown", "html", "pdf"),
        help="the format (what OUT ends in says it, else html)",
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
    parser.add_argument("--title", default="", metavar="TITLE", help="its title (the project's name)")
    parser.add_argument("--by", default="", metavar="NAME", help="who signs it (nobody)")
    return parser


def _merge_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "synoptic merge",
        description="Take another copy of the same project in, such as a colleague's: what one side changed "
        "since the copies parted holds; of what both changed both forms are kept, and listed.",
    )
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the project to change")
    parser.add_argument("copy", type=Path, metavar="COPY", help="the other copy, which stays as it is")
    parser.add_argument("--dry-run", action="store_true", help="only say what would change")
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
