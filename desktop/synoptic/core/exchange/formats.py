"""The formats that a project can leave in, by name: each a writer of the same report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from synoptic.core.exchange.report.html import as_html
from synoptic.core.exchange.report.markdown import as_markdown
from synoptic.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.core.exchange.report.model import Report


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a report: `name` for commands, `title` for people, the ending of its files."""

    name: str
    title: str
    suffix: str
    write: Callable[[Report], bytes]


def _text(write: Callable[[Report], str]) -> Callable[[Report], bytes]:
    return lambda report: write(report).encode("utf-8")


FORMATS = {
    form.name: form
    for form in (
        Format("html", "Web page", ".html", _text(as_html)),
        Format("markdown", "Markdown", ".md", _text(as_markdown)),
    )
}


def format_named(name: str) -> Format:
    """The format called `name`.

    Raises:
        ExportError: there is none of that name.
    """
    if name not in FORMATS:
        known = ", ".join(FORMATS)
        raise ExportError(f"“{name}” is no format of a report. Choose one of: {known}. Nothing was written.")
    return FORMATS[name]
