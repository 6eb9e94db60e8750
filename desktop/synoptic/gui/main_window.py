"""The window: the welcome page, or a project; menus, and what concerns the window rather than a project."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from synoptic.core.workspace import Workspace
from synoptic.errors import StoreError, SynopticError
from synoptic.gui.actions import COMMANDS, Actions
from synoptic.gui.control.open_project import OpenProject
from synoptic.gui.control.placement import Placement
from synoptic.gui.control.projects import (
    free_path,
    named_as_project,
    projects_folder,
    sorted_targets,
    ways_out,
)
from synoptic.gui.control.readers import Readers
from synoptic.gui.frame.later import after_painting
from synoptic.gui.frame.notices import NoticeBar
from synoptic.gui.models.wording import keyless, tip, titled
from synoptic.gui.settings import MENU_BAR, SYSTEM_THEME
from synoptic.gui.style import menus
from synoptic.gui.theme import palette_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QMoveEvent, QResizeEvent

    from synoptic.gui.dialogs.base import Dialog
    from synoptic.gui.frame.welcome import WelcomePage
    from synoptic.gui.look import Look
    from synoptic.gui.settings import Settings
    from synoptic.gui.theme import Theme

FIRST_SIZE = (1440, 900)
LEAST_SIZE = (900, 540)
THEMES = {f"theme_{name}": name for name in (SYSTEM_THEME, "light", "dark")}


class MainWindow(QMainWindow):
    """One window of the program, in the `look` of all of them. `closed` is emitted when it is done with.

    `elsewhere` brings another window forward that has a project open; False when there is none.
    """

    closed = Signal()

    def __init__(
        self, settings: Settings, look: Look, elsewhere: Callable[[Path], bool] = lambda _path: False
    ) -> None:
        super().__init__()
        self._settings, self._look, self._elsewhere = settings, look, elsewhere
        self._placement = Placement(self, settings)
        self._readers = Readers(settings, look, self)
        self._project: OpenProject | None = None
        self.actions_ = Actions(self, {c.id: partial(self._do, c.id) for c in COMMANDS})
        self._own = self._handlers()
        self._menu = QMenu("Menu", self)
        for menu in self.actions_.top_menus():
            self._menu.addMenu(menu)
            self.menuBar().addMenu(menu)
            menu.aboutToShow.connect(self._dress_menus)
        self._menu.aboutToShow.connect(self._dress_menus)
        self.notices = NoticeBar(look.theme)
        self._welcome: WelcomePage | None = None
        self._stack = QStackedWidget()
        self._lay_out()
        self._dress()
        self._put_away()
        look.theme_changed.connect(self._wear)
        look.reading_changed.connect(self._tell_motion)
        after_painting(self, self._tell_motion)

    @property
    def project(self) -> OpenProject | None:
        """The project that is open, if one is."""
        return self._project

    def open_project(self, path: Path) -> bool:
        """Open a project in this window in place of the one that is open; False when it is not here then."""
        here = self._project.desk.workspace.path if self._project is not None else None
        if here is not None and here.absolute() == path.absolute():
            return True
        try:
            workspace = None if self._elsewhere(path) else self._readers.open(path)
        except StoreError as error:
            self.notices.warn(str(error), ways_out(error, path, self))
            workspace = None
        if workspace is None:
            if self._project is None:
                self.show_welcome()
            return False
        self.take_up(workspace)
        return True

    def import_files(self, files: Sequence[Path]) -> None:
        """Take articles into the project; into a new one when none is open."""
        if self._project is None and not self._new():
            return
        if self._project is not None:
            self._project.intake.take_in(files)

    def select_place(self, place: int) -> bool:
        """Select the statement at this place of those on view, counted from 0; False when there is none."""
        return self._project is not None and self._project.select_place(place)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self._dress()
        self._tell_look()
        if self._welcome is not None:
            self._welcome.set_theme(theme)
        self.notices.set_theme(theme)
        if self._project is not None:
            self._project.set_theme(theme)

    def _lay_out(self) -> None:
        middle = QWidget()
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.notices)
        self._column.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.setAcceptDrops(True)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(QSize(*FIRST_SIZE).boundedTo(self.screen().availableSize()))
        self._placement.bring_back()
        self.menuBar().setVisible(self._settings.get(MENU_BAR))
        self.actions_.check("menu_bar", on=self._settings.get(MENU_BAR))
        self._tell_look()

    @Slot()
    def _tell_look(self) -> None:
        for command, name in THEMES.items():
            self.actions_.check(command, on=name == self._look.choice)

    @Slot()
    def _tell_motion(self) -> None:
        self.actions_.check("motion", on=self._look.motion)

    def _dress(self) -> None:
        self.setPalette(palette_of(self._look.theme))
        for menu in (self._menu, *self.actions_.menus.values()):
            menu.setStyleSheet("")
        self.menuBar().setStyleSheet(menus(self._look.theme) if self.menuBar().isVisible() else "")

    def _dress_menus(self) -> None:
        # not before a menu is opened: most starts never show one, and style sheets take their time
        for menu in (self._menu, *self.actions_.menus.values()):
            if not menu.styleSheet():
                menu.setStyleSheet(menus(self._look.theme))

    # Projects

    def take_up(self, workspace: Workspace) -> None:
        """Show this project in place of the one that is open; from now on the window closes it."""
        self._put_down()
        project = OpenProject(workspace, self._menu, self.actions_, self._settings, self._look)
        project.noticed.connect(self.notices.say)
        project.reported.connect(self.notices.say)
        project.offered.connect(self.notices.offer)
        project.warned.connect(self.notices.warn)
        project.moved_on.connect(self.notices.let_go)
        project.renamed.connect(self._on_renamed)
        self._project = project
        self._stack.addWidget(project.page)
        self._stack.setCurrentWidget(project.page)
        project.page.hold(self.notices)
        self._settings.remember_project(workspace.path)
        self.setWindowTitle(titled(workspace.name))
        self._fill_recent()
        project.begin()

    @Slot(object)
    def _on_renamed(self, before: Path) -> None:
        if self._project is not None:
            workspace = self._project.desk.workspace
            self._settings.rename_project(before, workspace.path)
            self.setWindowTitle(titled(workspace.name))
            self._fill_recent()

    def _put_down(self) -> None:
        if self._project is None:
            return
        self._placement.keep()
        project, self._project = self._project, None
        self._column.insertWidget(0, self.notices)
        self._stack.removeWidget(project.page)
        project.close()
        self.notices.clear()

    def show_welcome(self) -> None:
        """Close the project, if one is open, and show the page where everything begins."""
        self._put_down()
        self._put_away()
        from synoptic.gui.frame.welcome import WelcomePage

        if self._welcome is None:
            ways = [self.actions_[name] for name in ("open_sample", "import_articles", "open")]
            self._welcome = WelcomePage(self._menu, ways, self._look.theme)
            self._welcome.project_chosen.connect(self.open_project)
            self._stack.addWidget(self._welcome)
        self._welcome.set_recent(self._settings.recent())
        self._stack.setCurrentWidget(self._welcome)
        self._welcome.setFocus()

    def _put_away(self) -> None:
        self._fill_recent()
        self.setWindowTitle("Synoptic")
        self.actions_.set_available(project=False, statement=False)

    def _fill_recent(self) -> None:
        known = self._settings.recent()
        self.actions_.set_recent([self._recent_action(path) for path in known])

    def _recent_action(self, path: Path) -> QAction:
        action = QAction(keyless(path.stem), self)
        action.setToolTip(tip(path.stem))
        action.setEnabled(path.exists())
        action.triggered.connect(lambda: self.open_project(path))
        return action

    # Commands

    def _do(self, command: str) -> None:
        handler = self._own.get(command)
        if handler is None and self._project is not None:
            handler = self._project.handlers.get(command)
        if handler is not None:
            handler()

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "new": self._new,
            "open": self._open,
            "open_sample": self._open_sample,
            "forget_recent": self._forget_recent,
            "import_articles": self._import,
            "save_as": self._save_as,
            "close": self.show_welcome,
            "quit": QApplication.closeAllWindows,
            **{command: partial(self._look.choose_theme, name) for command, name in THEMES.items()},
            "reader_name": self._ask_name,
            "motion": self._look.turn_motion,
            "full_screen": self._turn_full_screen,
            "menu_bar": self._turn_menu_bar,
            "commands": self._show_commands,
            "keys": self._show_keys,
            "about": self._show_about,
            "log_folder": self._open_log_folder,
        }

    def _new(self) -> bool:
        try:
            workspace = Workspace.create(free_path(projects_folder()), self._readers.reader)
        except (StoreError, OSError) as error:
            self.notices.warn(f"No project could be made: {error}")
            return False
        self.take_up(workspace)
        return True

    def _open(self) -> None:
        from synoptic.gui.control.choosing import choose_project

        if chosen := choose_project(self, "Open a project"):
            self.open_project(chosen)

    def _open_sample(self) -> None:
        from synoptic.core.errands import sample_project

        try:
            path = sample_project()
        except (SynopticError, OSError) as error:
            self.notices.warn(f"The sample could not be opened: {error}")
            return
        self.open_project(path)

    def _forget_recent(self) -> None:
        self._settings.forget_projects()
        self._fill_recent()
        if self._welcome is not None:
            self._welcome.set_recent([])

    def _import(self) -> None:
        from synoptic.gui.control.choosing import choose_articles

        if chosen := choose_articles(self, "Import articles"):
            self.import_files(chosen)

    def _save_as(self) -> None:
        if self._project is None:
            return
        from synoptic.gui.control.choosing import choose_place

        if chosen := choose_place(self, "Save as", self._project.desk.workspace.path):
            self.save_as(chosen)

    def save_as(self, path: Path) -> None:
        """Write the whole project to another file and go on there; the old file stays as it is."""
        if self._project is None:
            return
        try:
            path = named_as_project(path)
            self._project.desk.workspace.copy_to(path)
        except StoreError as error:
            self.notices.warn(str(error))
            return
        self.open_project(path)

    def _turn_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _turn_menu_bar(self) -> None:
        shown = not self._settings.get(MENU_BAR)
        self._settings.set(MENU_BAR, shown)
        self.menuBar().setVisible(shown)
        self._dress()

    # The dialogs are imported when they are asked for: most starts never show one

    def _show_commands(self) -> None:
        from synoptic.gui.dialogs.palette import CommandPalette

        self._ask(CommandPalette(self.actions_.all(), self._look.theme, self))

    def _show_keys(self) -> None:
        from synoptic.gui.dialogs.keys import KeysDialog

        self._ask(KeysDialog(COMMANDS, self._look.theme, self))

    def _show_about(self) -> None:
        from synoptic.gui.dialogs.about import AboutDialog

        self._ask(AboutDialog(self._look.theme, self))

    def _open_log_folder(self) -> None:
        from synoptic.gui.dialogs.error_report import open_log_folder

        open_log_folder()

    def _ask_name(self) -> None:
        self._readers.ask(self._project.desk.bridge if self._project is not None else None)

    def _ask(self, dialog: Dialog) -> bool:
        accepted = bool(dialog.exec())
        dialog.deleteLater()
        return accepted

    # What Qt tells

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from other programs."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import articles that were dropped; open a project that was dropped."""
        event.acceptProposedAction()
        self.take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def take(self, files: Sequence[Path]) -> None:
        """Open the first project among these files, and import the others."""
        projects, articles = sorted_targets(files)
        if projects and not self.open_project(projects[0]):
            return
        if articles:
            self.import_files(articles)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Remember where the window went."""
        super().moveEvent(event)
        self._placement.note()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Remember how large the window became."""
        super().resizeEvent(event)
        self._placement.note()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Put the project away and remember how the window stood."""
        self._placement.keep()
        self._put_down()
        self._settings.save()
        super().closeEvent(event)
        self.closed.emit()
