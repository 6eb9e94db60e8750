"""Handing the project over as a report."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from synoptic.core.workspace import Workspace, report_formats
from synoptic.errors import ExportError
from synoptic.gui import pdf

if TYPE_CHECKING:
    from synoptic.gui.desk import Desk


class Exporting(QObject):
    """Asks where to and writes the report there; `noticed` says what became of it."""

    noticed = Signal(str)

    def __init__(self, desk: Desk, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, window

    def ask(self) -> None:
        """Let the reader choose a file and a format."""
        formats = {f"{title} (*{suffix})": (name, suffix) for name, title, suffix in offered()}
        first = self._desk.workspace.path.with_suffix(next(iter(formats.values()))[1])
        chosen, wanted = QFileDialog.getSaveFileName(
            self._window, "Export a report", str(first), ";;".join(formats)
        )
        if chosen:
            name, suffix = formats[wanted]
            path = Path(chosen)
            self.write(path if path.suffix else path.with_suffix(suffix), name)

    def write(self, path: Path, form: str) -> None:
        """Write the accepted statements, with today's date, and say where."""
        try:
            write = pdf.export if form == pdf.NAME else partial(Workspace.export, form=form)
            write(self._desk.workspace, path, day=date.today().isoformat())
        except ExportError as error:
            self.noticed.emit(str(error))
            return
        self.noticed.emit(f"The report was written to {path}.")


def offered() -> tuple[tuple[str, str, str], ...]:
    """Name, title and suffix of each format that a report can be exported in."""
    return (*report_formats(), (pdf.NAME, pdf.TITLE, pdf.SUFFIX))
