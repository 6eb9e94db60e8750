"""The controllers of an open project that nothing on view needs: each is made when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Statement
    from synoptic.gui.control.aids import Aids
    from synoptic.gui.control.articles import Articles
    from synoptic.gui.control.exporting import Exporting
    from synoptic.gui.control.intake import Intake
    from synoptic.gui.control.passes import Passes
    from synoptic.gui.control.proposal import Proposal
    from synoptic.gui.control.renaming import Renaming
    from synoptic.gui.control.review import Review
    from synoptic.gui.control.revising import Revising
    from synoptic.gui.control.search import Search
    from synoptic.gui.control.taking_in import TakingIn
    from synoptic.gui.desk import Ask, Desk
    from synoptic.gui.frame.project_page import ProjectPage
    from synoptic.gui.look import Look
    from synoptic.gui.settings import Settings

    Worker = Intake | Revising | TakingIn


class Controllers(QObject):
    """One of each kind, tied to the page; `ask` lets the reader correct a statement.

    Signals: `noticed` brings news for the reader, `reported` news with what can be done about it, `warned`
    words on what went wrong; `suggested` says that an analysis has come in, `analysed` that one has begun,
    `worked` that long work began or ended, `renamed` where the project lay before it got another name,
    `command_wanted` the id of a command that a dialog asks for.
    """

    noticed = Signal(str)
    reported = Signal(str, object)
    warned = Signal(str)
    analysed = Signal()
    suggested = Signal()
    worked = Signal()
    renamed = Signal(object)
    command_wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        page: ProjectPage,
        look: Look,
        ask: Ask,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._page, self._look, self._ask = desk, page, look, ask
        self._settings = settings
        self._workers: list[Worker] = []

    @property
    def analysing(self) -> bool:
        """Are files being read, or articles analysed?"""
        return "intake" in self.__dict__ and self.intake.busy

    @property
    def busy(self) -> bool:
        """Is long work of any kind under way?"""
        return any(worker.busy for worker in self._workers)

    def close(self) -> None:
        """End the work of those that were made."""
        for worker in self._workers:
            worker.close()
        if "passes" in self.__dict__:
            self.passes.close()

    @cached_property
    def intake(self) -> Intake:
        """Reads files and analyses."""
        from synoptic.gui.control.intake import Intake

        made = Intake(self._desk, self)
        self._show_work(made)
        made.noticed.connect(self.noticed)
        made.warned.connect(self.warned)
        made.begun.connect(self.analysed)
        made.suggested.connect(self.suggested)
        made.proposed.connect(self._on_proposed)
        return made

    @cached_property
    def review(self) -> Review:
        """Carries out decisions."""
        from synoptic.gui.control.review import Review

        made = Review(self._desk, self._ask, self)
        made.refused.connect(self.noticed)
        return made

    @cached_property
    def exporting(self) -> Exporting:
        """Writes reports."""
        from synoptic.gui.control.exporting import Exporting

        made = Exporting(self._desk, self._look, self._settings, self._page, self)
        made.command_wanted.connect(self.command_wanted)
        made.noticed.connect(self.noticed)
        made.warned.connect(self.warned)
        return made

    @cached_property
    def renaming(self) -> Renaming:
        """Calls the project something else."""
        from synoptic.gui.control.renaming import Renaming

        made = Renaming(self._desk, self._look, self._page, self)
        made.warned.connect(self.warned)
        made.renamed.connect(self.renamed)
        made.renamed.connect(self._page.tell)
        return made

    @cached_property
    def search(self) -> Search:
        """Finds words in the articles."""
        from synoptic.gui.control.search import Search

        return Search(self._desk, self._page.reading, self)

    @cached_property
    def proposal(self) -> Proposal:
        """Keeps a new analysis until the reader has said what becomes of it."""
        from synoptic.gui.control.proposal import Proposal

        made = Proposal(self._desk, self._look, self._page, self)
        made.noticed.connect(self.noticed)
        made.taken.connect(self.suggested)
        return made

    @cached_property
    def taking_in(self) -> TakingIn:
        """Takes in copies of the project."""
        from synoptic.gui.control.taking_in import TakingIn

        made = TakingIn(self._desk, self._look, self._page, self)
        made.noticed.connect(self.noticed)
        made.reported.connect(self.reported)
        made.warned.connect(self.warned)
        self._show_work(made)
        return made

    @cached_property
    def passes(self) -> Passes:
        """Begins and ends blind readings, and compares them."""
        from synoptic.gui.control.passes import Passes

        return Passes(self._desk, self._look, self._page, self)

    @cached_property
    def aids(self) -> Aids:
        """Helps to keep the review in hand."""
        from synoptic.gui.control.aids import Aids

        made = Aids(self._desk, self._look, self._page, self)
        made.noticed.connect(self.noticed)
        made.placing_wanted.connect(self._on_placing_wanted)
        return made

    @cached_property
    def articles(self) -> Articles:
        """Does what can be done with an article as a whole."""
        from synoptic.gui.control.articles import Articles

        made = Articles(self._desk, self._look, self._page, self)
        made.noticed.connect(self.noticed)
        made.revising.reported.connect(self.reported)
        made.warned.connect(self.warned)
        self._show_work(made.revising)
        return made

    def _show_work(self, worker: Worker) -> None:
        """Tell in the bar what a controller is at, and let the bar's button end it."""
        self._workers.append(worker)
        worker.working.connect(self._page.work.tell)
        worker.working.connect(self.worked)
        worker.idle.connect(self.worked)
        self._page.work.stop_requested.connect(worker.stop)

    @Slot(object)
    def _on_proposed(self, statements: tuple[Statement, ...]) -> None:
        self.proposal.offer(statements)

    @Slot(str)
    def _on_placing_wanted(self, article: str) -> None:
        self.articles.carry_out("place_passages", article)
