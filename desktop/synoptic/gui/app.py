"""Starting the window: the application object, what is done about faults, the picture of the real window."""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
import threading
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import synoptic.gui.loading  # first of all, because the rest needs Qt

# isort: split
from PySide6.QtCore import Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from synoptic import logs, paths
from synoptic.core.workspace import Workspace
from synoptic.errors import ExportError
from synoptic.gui import screen
from synoptic.gui.control.projects import sorted_targets
from synoptic.gui.frame.later import Later, after_painting
from synoptic.gui.icons import application_icon
from synoptic.gui.instance import Instance, address, hand_over
from synoptic.gui.look import Look
from synoptic.gui.main_window import MainWindow
from synoptic.gui.panels.statement_card import StatementCard
from synoptic.gui.settings import THEME, Settings
from synoptic.gui.theme import interface_font, load_fonts, palette_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

    from synoptic.gui.theme import Theme

LOG = logs.logger("gui")
QT_LOG = logs.logger("qt")
CRASH_LOG = "crash.log"
STYLE = ("-style", "Fusion")  # the one style that takes a palette of one's own on every system
SETTLING_SECONDS = 0.4  # at least; every timer of the panes is shorter


def run(targets: Sequence[Path], *, apart: bool = False) -> int:
    """Open the window with what `targets` name, projects or articles, and stay until it is closed.

    A program that runs already is asked to do it, unless this one is to stay `apart`.

    Raises:
        NoScreen: there is no screen, or Qt cannot use it.
    """
    screen.require_screen(os.environ)
    where = "" if apart else address()
    if hand_over(targets, where):
        return 0
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # every edit is written already, so Ctrl+C loses nothing
    with (paths.log_folder() / CRASH_LOG).open("a", encoding="utf-8") as crash_log:
        faulthandler.enable(crash_log)
        qInstallMessageHandler(_log_qt)
        application = make_application()
        program = Program(Settings())
        sys.excepthook = program.report
        threading.excepthook = lambda args: LOG.error("in a thread", exc_info=args.exc_value)
        program.open(targets)
        after_painting(application, logs.write_to_file)  # what is logged before goes to standard error
        if sys.platform == "darwin":
            hear_of_files(application, program.answer)
        later = Instance(where)
        later.asked.connect(program.answer)
        after_painting(later, later.listen)
        code = application.exec()
        later.close()
        faulthandler.disable()
    sys.excepthook = sys.__excepthook__
    return code


def shoot(
    project: Path, output: Path, size: tuple[int, int], statement: int | None = None, theme: str = "light"
) -> None:
    """Draw the real window with a copy of `project` to a picture, without a screen.

    `statement` selects the statement at that place of the list, from 1.

    Raises:
        ExportError: the picture cannot be written there, or there is no such project or statement.
        StoreError: the project cannot be opened.
    """
    import tempfile

    from synoptic.gui import shot

    shot.require_picture(output)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    make_application()
    with tempfile.TemporaryDirectory(prefix="synoptic-") as folder:
        copy = Path(folder) / project.name
        shot.copy_project(project, copy)
        settings = Settings(Path(folder) / "shot.ini")
        settings.set(THEME, theme)
        look = Look(settings)
        window = MainWindow(settings, look)
        wear(look.theme)
        try:
            window.resize(*size)
            window.show()
            window.take_up(Workspace.open(copy, backed_up=False))
            _select(window, statement)
            settle(window)
            shot.write(window.grab(), output, project)
        finally:
            window.close()
            window.deleteLater()


def print_report(
    project: Workspace, output: Path, day: str, *, everything: bool = False, title: str = "", by: str = ""
) -> None:
    """Write the report of `project` as a PDF, without a screen.

    Raises:
        ExportError: the PDF cannot be written there; what was there still is.
    """
    from synoptic.gui import pdf

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    make_application()
    pdf.export(project, output, day, everything=everything, title=title, by=by)


def _select(window: MainWindow, place: int | None) -> None:
    if place is not None and not window.select_place(place - 1):
        raise ExportError(f"There is no statement {place} in this project. Nothing was written.")


def settle(window: MainWindow) -> None:
    """Let the window lay itself out and paint, until every part of it that is on view has been made."""
    from PySide6.QtCore import QEventLoop

    flags = QEventLoop.ProcessEventsFlag.AllEvents
    end = time.monotonic() + SETTLING_SECONDS
    while time.monotonic() < end:
        QApplication.processEvents(flags, 20)
        late, cards = window.findChildren(Later), window.findChildren(StatementCard)
        if any(part.awaited for part in late) or any(card.awaited for card in cards):
            end = time.monotonic() + SETTLING_SECONDS


class Program:
    """The windows of this process, and what is done about a fault in it."""

    def __init__(self, settings: Settings) -> None:
        self._settings, self._look = settings, Look(settings)
        self.windows: list[MainWindow] = []
        self._reporting = False
        self._look.theme_changed.connect(wear)
        wear(self._look.theme)

    def open(self, targets: Sequence[Path]) -> None:
        """A window for each project, one more for articles; the welcome page when there is neither."""
        projects, articles = sorted_targets(targets)
        for project in projects:
            self._window().open_project(project)
        if articles:
            self._window().import_files(articles)
        if not self.windows:
            self._window().show_welcome()

    def answer(self, targets: Sequence[Path]) -> None:
        """Do what a later start asks for: open what is not open, and bring to the front what is."""
        holding = {_path_in(window): window for window in self.windows}
        missing = [target for target in targets if target not in holding]
        if len(missing) == 1 and None in holding:
            holding[None].take(missing)  # a welcome page has waited for this
            _bring_forward(holding[None])
        elif missing or not self.windows:
            self.open(missing)
            _bring_forward(self.windows[-1])
        else:
            _bring_forward(holding[targets[-1]] if targets else self.windows[-1])

    def report(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        """Log an unforeseen error and show it; one at a time, for one fault often brings others."""
        LOG.error("unforeseen", exc_info=error)
        if self._reporting:
            return
        self._reporting = True
        from synoptic.gui.dialogs.error_report import ErrorReportDialog, report_of

        dialog = ErrorReportDialog(report_of(error), self._look.theme)
        dialog.exec()
        self._reporting = False

    def _window(self) -> MainWindow:
        window = MainWindow(self._settings, self._look, self._show_open)
        window.closed.connect(partial(self._forget, window))
        window.show()
        self.windows.append(window)
        return window

    def _show_open(self, project: Path) -> bool:
        """Bring the window forward that has this project open; False when none has."""
        holding = next((one for one in self.windows if _path_in(one) == project.absolute()), None)
        if holding is not None:
            _bring_forward(holding)
        return holding is not None

    def _forget(self, window: MainWindow) -> None:
        if window in self.windows:
            self.windows.remove(window)
            window.deleteLater()


def _path_in(window: MainWindow) -> Path | None:
    return None if window.project is None else window.project.desk.workspace.path.absolute()


def _bring_forward(window: MainWindow) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()


def make_application() -> QApplication:
    """The application object, made once: style, fonts, names and icon."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else _new_application()
    application.setApplicationName("synoptic")
    application.setApplicationDisplayName("Synoptic")
    application.setApplicationVersion(synoptic.__version__)
    application.setOrganizationName("Synoptic")
    application.setDesktopFileName("synoptic")
    load_fonts()
    application.setFont(interface_font())
    after_painting(application, lambda: application.setWindowIcon(application_icon()))
    return application


def _new_application() -> QApplication:
    arguments = [*sys.argv[:1], *STYLE]
    if sys.platform != "darwin":
        return QApplication(arguments)
    from synoptic.gui.file_events import Application

    return Application(arguments)


def hear_of_files(application: QApplication, answer: Callable[[list[Path]], None]) -> None:
    """Have `answer` told of each file that macOS opens with the program while it runs."""
    from synoptic.gui.file_events import Application

    if isinstance(application, Application):
        application.asked.connect(answer)


def wear(theme: Theme) -> None:
    """Give the palette of a theme to everything that this process shows."""
    QApplication.setPalette(palette_of(theme))


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    serious = kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    (QT_LOG.error if serious else QT_LOG.info)(message)
