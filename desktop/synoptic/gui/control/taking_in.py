"""Taking another copy of the project in: it is looked into, shown, and taken in as one edit."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from synoptic.core.documents.edits import TakeIn
from synoptic.core.documents.merging import BOTH_VERSIONS, told
from synoptic.core.workspace import plan_merge
from synoptic.errors import SynopticError
from synoptic.gui.control.choosing import choose_project
from synoptic.gui.models.query import Filter
from synoptic.gui.worker import Caught
from synoptic.logs import logger

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from synoptic.core.documents.merging import MergePlan
    from synoptic.gui.desk import Desk
    from synoptic.gui.look import Look

PATIENCE = 5.0  # seconds that closing waits for a copy that is being looked into
FAULT = (
    "The copy could not be looked into: the program came upon a fault. Nothing was changed. "
    "Help > Open the log folder shows what happened."
)
LATER = "Something was done since. Nothing was taken back; the history (Ctrl+H) goes back to any edit."
BUSY = "A copy is being looked into already. It will be shown as soon as that is done."

LOG = logger("taking_in")


class TakingIn(QObject):
    """Asks for a copy, shows what it brings and takes it in.

    Signals: `working` (0 to 1, what is being done), `idle` when no copy is being looked into any more,
    `noticed` (news), `reported` (news with choices, each with what it does), `warned` (what went wrong).
    """

    working = Signal(float, str)
    idle = Signal()
    noticed = Signal(str)
    reported = Signal(str, object)
    warned = Signal(str)
    _told = Signal(int, object)  # run, and a MergePlan or the fault

    def __init__(self, desk: Desk, look: Look, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look, self._window = desk, look, window
        self._run = 0
        self._thread: threading.Thread | None = None
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Is a copy being looked into?"""
        return self._thread is not None

    def ask(self) -> None:
        """Let the reader choose a copy."""
        folder = str(self._desk.workspace.path.parent)
        chosen = choose_project(self._window, "Take in a colleague’s copy", folder)
        if chosen is not None:
            self.look_at(chosen)

    def look_at(self, path: Path) -> None:
        """Look into a copy; what it brings is shown when that is known."""
        if self.busy:
            self.noticed.emit(BUSY)
            return
        arguments = (self._run, self._desk.workspace.image(), path)
        self._thread = threading.Thread(target=self._look_into, args=arguments, name="merge", daemon=True)
        self._thread.start()
        self.working.emit(0.0, f"Looking into “{path.name}”")

    def stop(self) -> None:
        """Show nothing of the copy that is being looked into."""
        self._run += 1
        self._rest()

    def take_in(self, plan: MergePlan) -> None:
        """Take the copy in as the plan says, and say what came."""
        history = self._desk.history
        if history.perform(TakeIn(plan.name, plan.agents, plan.rows)) is None:
            return
        choices: dict[str, Callable[[], object]] = {"Undo": partial(self._undo, history.place)}
        if is_kept_twice(plan):
            choices["Show both versions"] = self._show_both
        self.reported.emit(taken_words(plan), choices)
        apart = [name for each in plan.collisions for name in each.statements]
        seen = next((name for name in apart if self._desk.workspace.has_statement(name)), "")
        if seen:
            self._desk.selection.select(seen)

    def close(self) -> None:
        """Wait until no copy is being looked into; nobody hears of it any more."""
        self._told.disconnect(self._on_told)
        if self._thread is not None:
            self._thread.join(PATIENCE)

    def _undo(self, place: int) -> None:
        """Take the merge back, which was the edit that led to `place`, if nothing was done since."""
        if self._desk.history.place == place:
            self._desk.history.undo()
        else:
            self.noticed.emit(LATER)

    def _show_both(self) -> None:
        self._desk.query.set_filter(Filter(tag=BOTH_VERSIONS))

    def _look_into(self, run: int, image: bytes, path: Path) -> None:
        with Caught() as caught:
            self._told.emit(run, plan_merge(image, path))
            return
        self._told.emit(run, caught.fault)

    def _rest(self) -> None:
        self._thread = None
        self.idle.emit()

    @Slot(int, object)
    def _on_told(self, run: int, answer: MergePlan | Exception) -> None:
        if run != self._run:
            return
        self._rest()
        if isinstance(answer, SynopticError):
            self.warned.emit(str(answer))
        elif isinstance(answer, Exception):
            LOG.error("while looking into a copy", exc_info=answer)
            self.warned.emit(FAULT)
        elif not answer:
            self.noticed.emit(f"“{answer.name}” holds nothing that is not here. Nothing was changed.")
        elif self._agreed(answer):
            self.take_in(answer)

    def _agreed(self, plan: MergePlan) -> bool:
        from synoptic.gui.dialogs.taking_in import TakingInDialog

        dialog = TakingInDialog(plan, self._look.theme, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted


def is_kept_twice(plan: MergePlan) -> bool:
    """Is there a statement of which both forms are kept?"""
    return any(len(each.statements) > 1 for each in plan.collisions)


def taken_words(plan: MergePlan) -> str:
    """What came in, and where to find what both sides changed."""
    came = "; ".join(f"{about}: {words}" for about, words in told(plan).items())
    find = f" What both sides changed bears the tag “{BOTH_VERSIONS}”." if is_kept_twice(plan) else ""
    return f"“{plan.name}” was taken in.{f' {came}.' if came else ''}{find}"
