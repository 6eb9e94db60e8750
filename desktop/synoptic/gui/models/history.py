"""What was done to a project, the latest first: the edits of this session, then those of earlier ones."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QObject, Qt, Slot

from synoptic.gui.models.provenance import SOMEBODY, here_and_now, moment_words
from synoptic.gui.models.rows import NOWHERE, Index
from synoptic.gui.models.wording import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.gone import Gone
    from synoptic.core.documents.record import Event
    from synoptic.core.workspace import Workspace
    from synoptic.gui.undo import EditCommand, History

EARLIER = -1  # the place of what was done before this session: undo does not reach there
OPENED = "Opened the project"
DECIDE = "Decide"
UNDONE = "Undo"
RETOLD = {UNDONE: "Undone by ", "Redo": "Redone by ", "Revert": "Undone or redone by "}
GONE = "Its statement is gone. "
REACHED = "Going back to before that brings it back. "
LEFT = "The decision still keeps the suggestion away: taken back, a new analysis may make it again."
ANOTHERS = "The decision still keeps the suggestion away; only who made it can take it back."
TAKEN_BACK = "Nothing of the decision is left to take back."
PAGE = 100  # entries fetched at once


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done: its name, the kind of edit, by whom (id) and when, to which statements (ids).

    `place` is how many edits of the session are done when this is the last of them.
    """

    label: str
    kind: str
    agent: str
    at: str
    statements: tuple[str, ...] = ()
    place: int = EARLIER


class EntryRole(IntEnum):
    """What the list tells delegates beyond Qt's own roles."""

    DETAIL = Qt.ItemDataRole.UserRole + 1
    DONE = Qt.ItemDataRole.UserRole + 2
    HERE = Qt.ItemDataRole.UserRole + 3
    DIVIDES = Qt.ItemDataRole.UserRole + 4


def statements_in(rows: str) -> tuple[str, ...]:
    """The statements that an event changed, by what it says of rows; none where that cannot be read."""
    try:
        told = json.loads(rows)
        return tuple(one["key"][0] for one in told if one.get("table") == "statement")
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return ()


def entry_of(event: Event) -> Entry:
    """An event of an earlier session as an entry."""
    return Entry(event.label, event.edit, event.agent, event.at, statements_in(event.rows))


class HistoryModel(QAbstractListModel):
    """The edits of the session, undone ones too, over the log of earlier ones, fetched a page at a time.

    `adopting` is true while rows come and go, when a view moves its current row of its own accord.
    """

    def __init__(self, workspace: Workspace, history: History, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._history = workspace, history
        self._words: tuple[str, ...] = ()
        self._agent = ""
        self._names: dict[str, str] = {}
        self._commands: tuple[EditCommand, ...] = ()
        self._session: list[Entry] = []
        self._past: list[Entry] = []
        self._oldest = 0  # the number of the last event that was fetched
        self._more = True
        self._blind = workspace.is_blind
        self.adopting = False
        self._begin()
        history.moved.connect(self._follow)

    def narrow(self, words: str, agent: str) -> None:
        """Keep what has all of `words` in its name and was done by `agent` (an id; empty for anybody)."""
        self._words, self._agent = tuple(words.casefold().split()), agent
        self._start_afresh()

    def entry(self, row: int) -> Entry | None:
        """What was done, by row; None outside the list."""
        return self._all(row) if 0 <= row < self.rowCount() else None

    def is_done(self, entry: Entry) -> bool:
        """Does it hold, or has it been undone?"""
        return entry.place <= self._history.place

    def words_of(self, entry: Entry) -> str:
        """Who did it, or undid it, and when."""
        if entry.agent not in self._names:
            self._names = self._workspace.record.names()
        own = self._workspace.agent
        name = own.name if entry.agent == own.id else self._names.get(entry.agent, SOMEBODY)
        undone = "" if self.is_done(entry) else ", undone"
        return f"{RETOLD.get(entry.kind, '')}{name}, {moment_words(entry.at, here_and_now())}{undone}"

    def gone(self, entry: Entry) -> Gone | None:
        """What is known of the statement of a decision that is in the project no more; None for all else."""
        if entry.kind != DECIDE or len(entry.statements) != 1 or not self.is_done(entry):
            return None
        (only,) = entry.statements
        if self._workspace.has_statement(only) or self._workspace.is_blind:  # or nobody may know
            return None
        return self._workspace.record.gone(only)

    def is_left(self, gone: Gone) -> bool:
        """Does the reader's own decision on a statement that is gone still keep its suggestion away?"""
        return gone.decision is not None and gone.decision.agent == self._workspace.agent.id

    def gone_words(self, gone: Gone) -> str:
        """Why a decision has nothing on view any more, and what can be done."""
        told = GONE
        if gone.removal is not None:
            who = self.words_of(entry_of(gone.removal))
            told = f"Its statement is gone: {gone.removal.label} ({who}). "
            told += REACHED if gone.removal.number >= self._workspace.record.begun else ""
        if gone.decision is None:
            return told + TAKEN_BACK
        return told + (LEFT if self.is_left(gone) else ANOTHERS)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many entries have been fetched."""
        return 0 if parent.isValid() else len(self._session) + len(self._past)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows, or one of the roles that the delegate asks for."""
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.label
            case Qt.ItemDataRole.ToolTipRole:
                return tip(entry.label)
            case Qt.ItemDataRole.AccessibleTextRole:
                here = ", the project stands here" if self._is_here(entry) else ""
                return f"{entry.label}, {self.words_of(entry)}{here}"
            case EntryRole.DETAIL:
                return self.words_of(entry)
            case EntryRole.DONE:
                return self.is_done(entry) and entry.kind != UNDONE
            case EntryRole.HERE:
                return self._is_here(entry)
            case EntryRole.DIVIDES:
                return entry.place == 0
            case _:
                return None

    def canFetchMore(self, parent: Index) -> bool:
        """Are there earlier entries that have not been fetched?"""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Fetch the page of entries before the earliest."""
        if parent.isValid():
            return
        page = self._page()
        if page:
            first = self.rowCount()
            self.beginInsertRows(NOWHERE, first, first + len(page) - 1)
            self._past += page
            self.endInsertRows()

    def _start_afresh(self) -> None:
        self.adopting = True
        self.beginResetModel()
        self._begin()
        self.endResetModel()
        self.adopting = False

    def _begin(self) -> None:
        self._blind = self._workspace.is_blind
        self._oldest = self._workspace.record.begun
        self._commands = self._history.commands
        self._session = self._entries_of(self._commands)
        self._past = []
        self._past = self._page()

    def _page(self) -> list[Entry]:
        space = self._workspace
        # what others did would give away what a blind reading is not to see
        agent = space.agent.id if self._blind else self._agent
        found = space.record.before(self._oldest, " ".join(self._words), agent, PAGE)
        self._more = len(found) == PAGE
        self._oldest = found[-1].number if found else 0
        return [entry_of(event) for event in found]

    def _entries_of(self, commands: Sequence[EditCommand]) -> list[Entry]:
        own = self._workspace.agent.id
        made = [Entry(OPENED, "", own, self._history.begun, place=0)]
        for place, one in enumerate(commands, 1):
            made.append(Entry(one.label, one.kind, one.agent, one.at, tuple(one.statements), place))
        return [entry for entry in reversed(made) if self._fits(entry)]

    def _fits(self, entry: Entry) -> bool:
        if entry.place == 0:
            return True  # where the two parts meet
        named = entry.label.casefold()
        return self._agent in ("", entry.agent) and all(word in named for word in self._words)

    def _is_here(self, entry: Entry) -> bool:
        return entry.place == self._history.place

    def _all(self, row: int) -> Entry:
        here = len(self._session)
        return self._session[row] if row < here else self._past[row - here]

    @Slot()
    def _follow(self) -> None:
        if self._blind != self._workspace.is_blind:
            self._start_afresh()  # what others did comes into sight, or goes out of it
            return
        new = self._history.commands
        if new != self._commands:
            same = len(_common(self._commands, new))
            self._adopt(self._entries_of(new), same)
            self._commands = new
        if self._session:
            self.dataChanged.emit(self.index(0), self.index(len(self._session) - 1))

    def _adopt(self, entries: list[Entry], same: int) -> None:
        """Take these entries of the session, of which those up to place `same` are there already."""
        self.adopting = True
        gone = sum(entry.place > same for entry in self._session)
        if gone:
            self.beginRemoveRows(NOWHERE, 0, gone - 1)
            del self._session[:gone]
            self.endRemoveRows()
        come = [entry for entry in entries if entry.place > same]
        if come:
            self.beginInsertRows(NOWHERE, 0, len(come) - 1)
            self._session[:0] = come
            self.endInsertRows()
        self.adopting = False


def _common(old: Sequence[EditCommand], new: Sequence[EditCommand]) -> list[EditCommand]:
    """The commands with which both begin."""
    found = []
    for one, other in zip(old, new, strict=False):
        if one is not other:
            break
        found.append(one)
    return found
