"""What went wrong inside the program, in a form that can be copied and sent to those who can mend it."""

from __future__ import annotations

import platform
import traceback
from typing import TYPE_CHECKING

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

import synoptic
from synoptic import paths
from synoptic.gui.dialogs.base import Dialog
from synoptic.gui.style import plain_label, push_button

if TYPE_CHECKING:
    from synoptic.gui.theme import Theme

EXPLANATION = (
    "Something unforeseen happened in Synoptic. Everything that you decided or wrote is in your project file "
    "already. You can go on; if it happens again, start Synoptic anew. The report below stays on this "
    "machine unless you copy it to somebody."
)


class ErrorReportDialog(Dialog):
    """Says that the program has a fault, shows the report and lets the reader copy it."""

    def __init__(self, report: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("A fault in Synoptic", theme, parent)
        self.column.addWidget(plain_label("A fault in Synoptic", pixels=19, bold=True))
        words = plain_label(EXPLANATION)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.column.addWidget(words)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setAccessibleName("Report")
        self.report.setTabChangesFocus(True)
        self.column.addWidget(self.report)
        copy = push_button("&Copy the report")
        copy.clicked.connect(self._copy)
        logs = push_button("Open the &log folder")
        logs.clicked.connect(open_log_folder)
        self.add_buttons(copy, logs, self.close_button("Go on"))
        self.resize(680, 460)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())


def open_log_folder() -> None:
    """Show the folder with the log in the system's own manner."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.log_folder())))


def report_of(error: BaseException) -> str:
    """The report of an unforeseen error: versions and where it happened, no words of any article."""
    frames = traceback.TracebackException.from_exception(error, capture_locals=False)
    head = f"Synoptic {synoptic.__version__}, PySide6 {pyside_version}, Python {platform.python_version()}"
    return f"{head}\n{platform.platform()}\n\n{''.join(frames.format())}"
