"""The commands of the window as a table, from which menus, shortcuts, palette and list of keys are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Standard = QKeySequence.StandardKey

VISIBLE_PANES = 6  # panes that have a key of their own


class Command(NamedTuple):
    """One thing that the window can do.

    `group` makes commands of one name exclude each other; `apart` draws a line above it in its menu;
    `project`, `review` and `sighted` say when it can be used: with a project open, with a statement selected,
    not while one reads blind.
    """

    id: str
    text: str
    menu: str
    keys: tuple[str | Standard, ...] = ()
    checkable: bool = False
    group: str = ""
    apart: bool = False
    project: bool = True
    review: bool = False
    sighted: bool = False

    def sequences(self) -> list[QKeySequence]:
        """Its shortcuts on this platform, the first being the one that is shown."""
        found: list[QKeySequence] = []
        for key in self.keys:
            found.extend([QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)[:1])
        return found


FILE, EDIT, REVIEW, STATEMENT, ARTICLE = "&File", "&Edit", "&Review", "&Statement", "&Article"
GO, VIEW, HELP = "&Go", "&View", "&Help"
RECENT, THEME, FILTER = "&File/Open &recent", "&View/&Theme", "&View/Sho&w only"

COMMANDS: tuple[Command, ...] = (
    Command("new", "&New project", FILE, (Standard.New,), project=False),
    Command("open", "&Open project…", FILE, (Standard.Open,), project=False),
    Command("open_sample", "Open the &sample", FILE, project=False),
    Command("forget_recent", "&Clear this list", RECENT, apart=True, project=False),
    Command("import_articles", "&Import articles…", FILE, ("Ctrl+I",), apart=True, project=False),
    Command("paste_article", "&Paste as an article", FILE, ("Ctrl+Shift+V",)),
    Command("analyse", "&Analyse", FILE, ("F5",), sighted=True),
    Command("stop_analysis", "S&top the analysis", FILE, ("Shift+F5",)),
    Command("save_as", "Sa&ve as…", FILE, (Standard.SaveAs,), apart=True),
    Command("rename", "&Rename…", FILE),
    Command("take_in", "Ta&ke in a colleague’s copy…", FILE, sighted=True),
    Command("export", "&Export a report…", FILE, ("Ctrl+E",)),
    Command("close", "&Close project", FILE, ("Ctrl+W",)),
    Command("quit", "&Quit", FILE, ("Ctrl+Q",), apart=True, project=False),
    Command("undo", "&Undo", EDIT, (Standard.Undo,)),
    Command("redo", "&Redo", EDIT, ("Ctrl+Shift+Z",)),
    Command("copy", "&Copy", EDIT, (Standard.Copy,), apart=True),
    Command("copy_statement", "Copy s&tatement", EDIT, ("Ctrl+Shift+C",), review=True),
    Command("reader_name", "Your na&me…", EDIT, apart=True, project=False),
    Command("find", "&Find in the articles", EDIT, (Standard.Find,), apart=True),
    Command("find_next", "Find &next", EDIT, ("F3",)),
    Command("find_previous", "Find &previous", EDIT, ("Shift+F3",)),
    Command("accept", "&Accept", REVIEW, ("A",), review=True),
    Command("correct", "&Correct…", REVIEW, ("E",), review=True),
    Command("reject", "&Reject", REVIEW, ("R",), review=True),
    Command("skip", "&Skip", REVIEW, ("S",), review=True),
    Command("take_back", "Take &back the decision", REVIEW, ("U",), review=True),
    Command("accept_many", "Accept man&y…", REVIEW, ("Ctrl+Shift+A",), sighted=True),
    Command("show_hidden", "&Hidden, and why…", REVIEW, ("Ctrl+Shift+H",), sighted=True),
    Command("next_undecided", "Next &undecided", REVIEW, ("F8",), apart=True),
    Command("read_blind", "Read bl&ind", REVIEW, ("Ctrl+Shift+B",), checkable=True, apart=True),
    Command("compare_passes", "Co&mpare readings…", REVIEW, ("Ctrl+Shift+D",), sighted=True),
    Command("new_statement", "&New from the selected words…", STATEMENT, ("N",)),
    Command("add_passage", "Add the selected &words", STATEMENT, ("P",)),
    Command("add_position", "Add them as another &position", STATEMENT, ("Shift+P",)),
    Command("write_note", "Write a n&ote", STATEMENT, ("I",), apart=True, review=True),
    Command("write_passage_note", "Write a note on the p&assage", STATEMENT, ("Shift+I",), review=True),
    Command("describe_passage", "Who sa&ys it, and how surely…", STATEMENT, ("W",), review=True),
    Command("write_tags", "&Tags", STATEMENT, ("T",), review=True),
    Command("mark_silent", "Mark the article s&ilent, or not", STATEMENT, ("L",), review=True),
    Command("silence_others", "Mark the ot&hers silent", STATEMENT, ("Shift+L",), review=True),
    Command("merge_statements", "&Merge with another…", STATEMENT, ("M",), apart=True, review=True),
    Command("split_statement", "Split &up…", STATEMENT, ("Shift+M",), review=True),
    Command("remove_statement", "&Delete", STATEMENT, ("Del",), review=True),
    Command("next_passage", "Next passa&ge", STATEMENT, (".",), apart=True, review=True),
    Command("previous_passage", "Pre&vious passage", STATEMENT, (",",), review=True),
    Command("start_earlier", "&Start a word earlier", STATEMENT, ("[",), apart=True, review=True),
    Command("start_later", "Start a word &later", STATEMENT, ("]",), review=True),
    Command("end_earlier", "&End a word earlier", STATEMENT, ("{",), review=True),
    Command("end_later", "End a wo&rd later", STATEMENT, ("}",), review=True),
    Command("describe_article", "&About this article…", ARTICLE, ("F2",)),
    Command("article_earlier", "Move to the &left", ARTICLE, ("Alt+Shift+Left",), apart=True),
    Command("article_later", "Move to the &right", ARTICLE, ("Alt+Shift+Right",)),
    Command("park_article", "&Park or show", ARTICLE, ("Ctrl+Shift+K",)),
    Command("revise_article", "Replace by a &newer text…", ARTICLE, ("Ctrl+Shift+R",), apart=True),
    Command("place_passages", "Place left pa&ssages…", ARTICLE),
    Command("remove_article", "Remove &from the project", ARTICLE, ("Shift+Del",), apart=True),
    Command("next_statement", "&Next statement", GO, ("Alt+Down",)),
    Command("previous_statement", "&Previous statement", GO, ("Alt+Up",)),
    Command("next_conflict", "Next &conflict", GO, ("Ctrl+PgDown",)),
    Command("previous_conflict", "Pre&vious conflict", GO, ("Ctrl+PgUp",)),
    Command("back", "&Back", GO, ("Alt+Left",), apart=True),
    Command("forward", "&Forward", GO, ("Alt+Right",)),
    Command("next_area", "Next p&art of the window", GO, ("F6",), apart=True),
    Command("previous_area", "Previous pa&rt of the window", GO, ("Shift+F6",)),
    *(
        Command(f"pane_{number}", f"Pane &{number}", GO, (f"Ctrl+{number}",), apart=number == 1)
        for number in range(1, VISIBLE_PANES + 1)
    ),
    Command("theme_system", "As the &system", THEME, checkable=True, group="theme", project=False),
    Command("theme_light", "&Light", THEME, checkable=True, group="theme", project=False),
    Command("theme_dark", "&Dark", THEME, checkable=True, group="theme", project=False),
    Command("zoom_in", "Zoom &in", VIEW, ("Ctrl++", "Ctrl+="), apart=True),
    Command("zoom_out", "Zoom &out", VIEW, ("Ctrl+-",)),
    Command("zoom_reset", "&Reset zoom", VIEW, ("Ctrl+0",)),
    Command("linked_scrolling", "&Linked scrolling", VIEW, ("Ctrl+L",), checkable=True, apart=True),
    Command("motion", "Motio&n", VIEW, checkable=True, project=False),
    Command("show_sources", "&Sources", VIEW, ("Ctrl+B",), checkable=True),
    Command("show_history", "&History", VIEW, ("Ctrl+H",), checkable=True, sighted=True),
    Command("show_card", "Statement &card", VIEW, ("Ctrl+Alt+B",), checkable=True),
    Command("show_lower_panel", "Matrix, s&tatements, timeline", VIEW, ("Ctrl+J",), checkable=True),
    Command("show_matrix", "Matri&x", VIEW, ("Alt+1",), apart=True),
    Command("show_statements", "Stat&ements", VIEW, ("Alt+2",)),
    Command("show_timeline", "Timeline", VIEW, ("Alt+3",)),
    Command("filter_all", "&All statements", FILTER),
    Command("filter_shared", "&Shared statements", FILTER),
    Command("filter_conflicting", "&Conflicting statements", FILTER),
    Command("filter_superseded", "Su&perseded statements", FILTER),
    Command("filter_unique", "&Unique statements", FILTER),
    Command("filter_undecided", "Un&decided statements", FILTER),
    Command("full_screen", "&Full screen", VIEW, ("F11",), checkable=True, apart=True, project=False),
    Command("menu_bar", "&Menu bar", VIEW, ("Ctrl+M",), checkable=True, project=False),
    Command("commands", "Find a &command…", HELP, ("Ctrl+K", "Ctrl+Shift+P"), project=False),
    Command("keys", "&Keys", HELP, ("F1", "?"), project=False),
    Command("log_folder", "Open the &log folder", HELP, apart=True, project=False),
    Command("about", "&About Synoptic", HELP, project=False),
)

MENUS = (FILE, RECENT, EDIT, REVIEW, STATEMENT, ARTICLE, GO, VIEW, THEME, FILTER, HELP)


def plain(text: str) -> str:
    """A command's or menu's name without the mark of its access key and without the dots of a dialog."""
    return text.replace("&", "").rstrip("…")


class Actions:
    """The table brought to life for one window: an action for each command, and the menus that hold them."""

    def __init__(self, window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> None:
        self._window = window
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {command.id: self._action(command, handlers[command.id]) for command in COMMANDS}
        self.menus = {path: QMenu(path.rpartition("/")[2], window) for path in MENUS}
        self._fill_menus()

    def __getitem__(self, command: str) -> QAction:
        return self._actions[command]

    def all(self) -> list[QAction]:
        """Every action, in the order of the table."""
        return list(self._actions.values())

    def top_menus(self) -> list[QMenu]:
        """The menus of the menu bar, in order."""
        return [self.menus[path] for path in MENUS if "/" not in path]

    def set_available(self, *, project: bool, statement: bool, blind: bool = False) -> None:
        """Enable what can be used with a project open, a statement selected, and while one reads blind."""
        for command in COMMANDS:
            fits = (project or not command.project) and (statement or not command.review)
            action = self._actions[command.id]
            hidden = blind and command.sighted and not action.isChecked()  # what is open can be closed
            action.setEnabled(fits and not hidden)

    def check(self, command: str, *, on: bool) -> None:
        """Show a command as on or off without carrying it out."""
        action = self._actions[command]
        action.blockSignals(True)  # `toggled` would tell others about something they just told us
        action.setChecked(on)
        action.blockSignals(False)

    def set_recent(self, entries: Iterable[QAction]) -> None:
        """Put these at the head of the menu of recent projects."""
        menu = self.menus[RECENT]
        keep = self._actions["forget_recent"]
        for action in menu.actions():
            if action is not keep and not action.isSeparator():
                menu.removeAction(action)
                action.deleteLater()
        menu.insertActions(menu.actions()[0], list(entries))

    def _action(self, command: Command, handler: Callable[[], object]) -> QAction:
        action = QAction(command.text, self._window)
        action.setObjectName(command.id)
        action.setShortcuts(command.sequences())
        action.setCheckable(command.checkable)
        action.setMenuRole(ROLES.get(command.id, QAction.MenuRole.NoRole))
        if command.group:
            self._group(command.group).addAction(action)
        action.triggered.connect(lambda _checked=False: handler())
        self._window.addAction(action)  # keys work even where the menu bar is hidden
        return action

    def _group(self, name: str) -> QActionGroup:
        if name not in self._groups:
            self._groups[name] = QActionGroup(self._window)
        return self._groups[name]

    def _fill_menus(self) -> None:
        for path in MENUS:
            parent = path.rpartition("/")[0]
            if parent == VIEW:
                self.menus[parent].addMenu(self.menus[path])
        for command in COMMANDS:
            menu = self.menus[command.menu]
            if command.apart:
                menu.addSeparator()
            menu.addAction(self._actions[command.id])
            if command.id == "open":
                menu.addMenu(self.menus[RECENT])


ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "quit": QAction.MenuRole.QuitRole,
}
