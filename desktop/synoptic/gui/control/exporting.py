"""Handing the project over as a report."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from synoptic.core.workspace import report_formats
from synoptic.errors import ExportError

if TYPE_CHECKING:
    from synoptic.gui.desk import Desk
    from synoptic.gui.look import Look


class Exporting(QObject):
    """Shows the report and writes it where one says; `noticed` tells where it is, `warned` why it is not."""

    noticed = Signal(str)
    warned = Signal(str)

    def __init__(self, desk: Desk, look: Look, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look, self._window = desk, look, window

    def ask(self) -> None:
        """Let the reader look at the report, and choose a format and a file."""
        from synoptic.gui.dialogs.exporting import ExportDialog

        dialog = ExportDialog(self._desk.workspace, offered(), today(), self._look.theme, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            self._save(dialog.chosen, everything=dialog.everything.isChecked())

    def _save(self, form: tuple[str, str, str], *, everything: bool) -> None:
        name, title, suffix = form
        first = self._desk.workspace.path.with_suffix(suffix)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, "Export a report", str(first), f"{title} (*{suffix})"
        )
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix else path.with_suffix(suffix), name, everything=everything)

    def write(self, path: Path, form: str, *, everything: bool = False) -> None:
        """Write the accepted statements, and open ones on request, with today's date, and say where."""
        from synoptic.gui import pdf  # here and below: most starts export nothing

        try:
            if form == pdf.NAME:
                pdf.export(self._desk.workspace, path, today(), everything=everything)
            else:
                self._desk.workspace.reports.export(path, form, today(), everything=everything)
        except ExportError as error:
            self.warned.emit(str(error))
            return
        self.noticed.emit(f"The report was written to {path}.")


def today() -> str:
    """The date that a report bears (ISO 8601)."""
    return date.today().isoformat()


def offered() -> tuple[tuple[str, str, str], ...]:
    """Name, title and suffix of each format that a report can be exported in."""
    from synoptic.gui import pdf

    return (*report_formats(), (pdf.NAME, pdf.TITLE, pdf.SUFFIX))
