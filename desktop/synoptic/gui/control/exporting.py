"""Handing the project over as a report."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from synoptic.core.workspace import report_formats
from synoptic.errors import ExportError
from synoptic.gui.settings import READER

if TYPE_CHECKING:
    from synoptic.gui.desk import Desk
    from synoptic.gui.dialogs.exporting import Cover, ExportDialog
    from synoptic.gui.look import Look
    from synoptic.gui.settings import Settings


class Exporting(QObject):
    """Shows the report and writes it where one says; `noticed` tells where it is, `warned` why it is not.

    `command_wanted` brings the id of a command that the reader asks for on the way.
    """

    noticed = Signal(str)
    warned = Signal(str)
    command_wanted = Signal(str)

    def __init__(
        self, desk: Desk, look: Look, settings: Settings, window: QWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._look, self._settings, self._window = desk, look, settings, window

    def ask(self) -> None:
        """Let the reader look at the report, say what it is called, and choose a format and a file."""
        from synoptic.gui.dialogs.exporting import ExportDialog

        space, theme = self._desk.workspace, self._look.theme
        account = not self._settings.get(READER)
        dialog = ExportDialog(space, offered(), self._cover(), theme, self._window, account=account)
        dialog.name_wanted.connect(lambda: self._ask_name(dialog))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            self._keep(dialog.cover)
            self._save(dialog.chosen, dialog.cover, everything=dialog.everything.isChecked())

    def _cover(self) -> Cover:
        """As the last report had it, and at first by the project's name and the reader's."""
        from synoptic.gui.dialogs.exporting import Cover

        space = self._desk.workspace
        kept = self._settings.cover(space.project)
        return Cover(kept.get("title", space.name), kept.get("by", space.agent.name), today())

    def _keep(self, cover: Cover) -> None:
        """Remember what was chosen; what follows the project's name and the reader's goes on to do so."""
        space = self._desk.workspace
        title = cover.title if cover.title != space.name else ""
        self._settings.set_cover(space.project, title, cover.by if cover.by != space.agent.name else "")

    def _ask_name(self, dialog: ExportDialog) -> None:
        self.command_wanted.emit("reader_name")
        if self._settings.get(READER):
            dialog.sign_as(self._desk.workspace.agent.name)

    def _save(self, form: tuple[str, str, str], cover: Cover, *, everything: bool) -> None:
        name, title, suffix = form
        first = self._desk.workspace.path.with_suffix(suffix)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, "Export a report", str(first), f"{title} (*{suffix})"
        )
        if chosen:
            path = Path(chosen)
            path = path if path.suffix else path.with_suffix(suffix)
            self.write(path, name, cover, everything=everything)

    def write(self, path: Path, form: str, cover: Cover | None = None, *, everything: bool = False) -> None:
        """Write the accepted statements, and open ones on request, and say where.

        Without a cover the report bears the last one's, and today's date.
        """
        from synoptic.gui import pdf  # here and below: most starts export nothing

        title, by, day = cover or self._cover()
        space = self._desk.workspace
        try:
            if form == pdf.NAME:
                pdf.export(space, path, day, everything=everything, title=title, by=by)
            else:
                space.reports.signed(title, by).export(path, form, day, everything=everything)
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
