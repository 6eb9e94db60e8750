"""A project as reports: made in any format, and written where they take the place of nothing that matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic import __version__
from synoptic.core.exchange.files import write_whole
from synoptic.core.exchange.formats import format_named
from synoptic.core.exchange.report.building import build
from synoptic.core.exchange.report.model import Edition
from synoptic.core.exchange.report.paper import as_paragraphs

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.core.documents.paragraphs import Paragraph
    from synoptic.core.exchange.report.model import Project, Report


class Reports:
    """Reports of a project as it is now, which lies at `path`.

    They are called `title`, or else as the project is, and are signed `by` somebody or nobody. `day` is the
    date that a report bears (ISO 8601). It tells of what was accepted; with `everything` the suggestions that
    nobody decided on are listed too.
    """

    def __init__(self, project: Project, path: Path, title: str = "", by: str = "") -> None:
        self._project, self._path, self._title, self._by = project, path, title, by

    def signed(self, title: str, by: str) -> Reports:
        """The same reports under another title, signed by somebody else."""
        return Reports(self._project, self._path, title, by)

    def content(self, form: str, day: str, *, everything: bool = False) -> bytes:
        """A report in the format `form`.

        Raises:
            ExportError: there is no such format.
        """
        return format_named(form).write(self._report(day, everything=everything))

    def paragraphs(self, day: str, *, everything: bool = False) -> tuple[Paragraph, ...]:
        """A report as paragraphs in order, to be set in type."""
        return tuple(as_paragraphs(self._report(day, everything=everything)))

    def export(self, path: Path, form: str, day: str, *, everything: bool = False) -> None:
        """Write a report to a file, over what is there unless that is a project or a source of this one.

        Raises:
            ExportError: there is no such format, or the file cannot be written; what was there still is.
        """
        self.write(path, self.content(form, day, everything=everything))

    def write(self, path: Path, content: bytes) -> None:
        """Write a finished report, over what is there unless that is a project or a source of this one.

        Raises:
            ExportError: the file cannot be written; what was there still is.
        """
        folder = self._path.parent  # what an earlier version wrote leads from there more often than not
        sources = [article.path for article in self._project.articles if article.path]
        sources += [str(folder / source) for source in sources]
        write_whole(path, content, keep=[*sources, str(self._path)])

    def _report(self, day: str, *, everything: bool) -> Report:
        program = f"Synoptic {__version__}"
        return build(self._project, Edition(day, program, everything, self._title, self._by))
