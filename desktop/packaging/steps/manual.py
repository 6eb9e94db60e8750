"""The manual page, made from what the command itself says of its options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steps.project import SUMMARY
from synoptic import arguments, cli

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

FILES = (
    ("NAME.synoptic", "A project: articles, statements and decisions in one file."),
    ("$XDG_DATA_HOME/synoptic", "Your copy of the sample, and backups (~/.local/share/synoptic)."),
    ("$XDG_CONFIG_HOME/synoptic/synoptic.ini", "What the window remembers (~/.config/synoptic)."),
    ("$XDG_STATE_HOME/synoptic/log", "The log and reports of errors (~/.local/state/synoptic)."),
)
STATUS = (
    (str(cli.OK), "All was done."),
    (str(cli.FAILED), "Something went wrong."),
    (str(cli.UNUSABLE), "What was given cannot be used; the message says why."),
)


def manual(version: str, parsers: Mapping[str, argparse.ArgumentParser] | None = None) -> str:
    """The page in roff: a section for opening the window, and one for each command."""
    commands = dict(parsers or arguments.parsers())
    opening = commands.pop("")
    head = [
        f'.TH SYNOPTIC 1 "" "Synoptic {_roff(version)}" "User Commands"',
        ".SH NAME",
        f"synoptic \\- {_roff(SUMMARY[0].lower() + SUMMARY[1:])}",
        ".SH SYNOPSIS",
        *_usage(opening),
        *(line for word, parser in commands.items() for line in _synopsis(word, parser)),
        ".SH DESCRIPTION",
        _roff(opening.description or ""),
        *_options(opening),
        ".SH COMMANDS",
        *(line for word, parser in commands.items() for line in _command(word, parser)),
        *_table("FILES", FILES),
        *_table("EXIT STATUS", STATUS),
    ]
    return "\n".join(head) + "\n"


def _usage(parser: argparse.ArgumentParser) -> list[str]:
    words = (parser.usage or "").removeprefix("synoptic").strip()
    return [".B synoptic", _roff(words)]


def _synopsis(word: str, parser: argparse.ArgumentParser) -> list[str]:
    arguments = [action for action in parser._actions if action.dest != "help"]
    needed = [_shortly(action) for action in arguments if action.required]
    free = ["[\\fIOPTION\\fR ...]"] if len(needed) < len(arguments) else []
    return [".br", f".B synoptic {_roff(word)}", *(word for word in (" ".join(free + needed),) if word)]


def _command(word: str, parser: argparse.ArgumentParser) -> list[str]:
    return [f'.SS "synoptic {_roff(word)}"', _roff(parser.description or ""), *_options(parser)]


def _options(parser: argparse.ArgumentParser) -> list[str]:
    """A paragraph for each argument; argparse offers no public way to list them."""
    lines = []
    for action in parser._actions:
        if action.dest == "help" and not parser.usage:
            continue  # said once, of the command itself
        lines += [".TP", _signature(action), _roff((action.help or "").replace("%%", "%"))]
    return lines


def _shortly(action: argparse.Action) -> str:
    value = f"\\fI{_roff(_value(action))}\\fR"
    return f"\\fB{_roff(action.option_strings[0])}\\fR {value}" if action.option_strings else value


def _signature(action: argparse.Action) -> str:
    value = f"\\fI{_roff(_value(action))}\\fR" if _value(action) else ""
    names = ", ".join(f"\\fB{_roff(name)}\\fR" for name in action.option_strings)
    return f"{names} {value}".strip()


def _value(action: argparse.Action) -> str:
    if action.nargs == 0:
        return ""
    if action.choices is not None:
        return "|".join(map(str, action.choices))
    many = " ..." if action.nargs in {"+", "*"} else ""
    return f"{action.metavar or action.dest.upper()}{many}"


def _table(title: str, rows: tuple[tuple[str, str], ...]) -> list[str]:
    lines = [f'.SH "{title}"']
    for name, words in rows:
        lines += [".TP", f".I {_roff(name)}", _roff(words)]
    return lines


def _roff(text: str) -> str:
    """Words as roff shows them unchanged: its own signs escaped, no line beginning with a command."""
    plain = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain
