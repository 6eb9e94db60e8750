"""A project that is open in a window: its page, its controllers, and what its commands do."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTextEdit

from synoptic.gui.actions import ARTICLE, COMMANDS, STATEMENT, VISIBLE_PANES, Actions
from synoptic.gui.control import session
from synoptic.gui.control.authoring import Authoring
from synoptic.gui.control.travel import Travel
from synoptic.gui.control.view import View
from synoptic.gui.desk import Desk
from synoptic.gui.frame.later import after_painting
from synoptic.gui.frame.project_page import ProjectPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.core.documents.statement import Statement
    from synoptic.core.workspace import Workspace
    from synoptic.gui.control.aids import Aids
    from synoptic.gui.control.articles import Articles
    from synoptic.gui.control.exporting import Exporting
    from synoptic.gui.control.intake import Intake
    from synoptic.gui.control.passes import Passes
    from synoptic.gui.control.proposal import Proposal
    from synoptic.gui.control.review import Review
    from synoptic.gui.control.search import Search
    from synoptic.gui.control.taking_in import TakingIn
    from synoptic.gui.look import Look
    from synoptic.gui.panels.hover_card import HoverCard
    from synoptic.gui.settings import Settings
    from synoptic.gui.theme import Theme

AIDS = (
    "accept_many",
    "show_hidden",
)  # what helps to keep the review in hand; made when it is first asked for


NOT_PLACED = (
    "These words stand in an earlier text of the article, not in this one. "
    "Article > Place left passages finds them a place."
)


class OpenProject(QObject):
    """Lives from opening a project to closing it; controllers that nothing on view needs are made late.

    Signals: `noticed` brings words for the reader, `offered` words with what can be done about it.
    """

    noticed = Signal(str)
    offered = Signal(str, object)

    def __init__(
        self, workspace: Workspace, menu: QMenu, actions: Actions, settings: Settings, look: Look
    ) -> None:
        super().__init__()
        self._settings, self._look, self._actions = settings, look, actions
        self.desk = Desk(workspace, self)
        self.page = ProjectPage(self.desk, menu, actions, look.theme)
        self.authoring = Authoring(self.desk, self.page.reading, look, self._ask, self)
        self.travel = Travel(self.desk, self)
        self.view = View(self.page, actions, look, self)
        self._hover: HoverCard | None = None
        self._articles: Articles | None = None
        self._passes: Passes | None = None
        self._aids: Aids | None = None
        self._proposal: Proposal | None = None
        self._taking_in: TakingIn | None = None
        self._pointed = ""  # the article that a menu is open for
        self._session = session.Keeper(self.desk, self.page.reading, settings, self)
        self._connect_work()
        self._connect_reading()
        after_painting(self, lambda: self.review)  # the first key is not to wait for it

    @cached_property
    def intake(self) -> Intake:
        """Reads files and analyses."""
        from synoptic.gui.control.intake import Intake

        made = Intake(self.desk, self)
        made.working.connect(self.page.work.tell)
        made.working.connect(self._update_work)
        made.idle.connect(self._update_work)
        made.noticed.connect(self.noticed)
        made.suggested.connect(self._on_suggested)
        made.proposed.connect(self._on_proposed)
        return made

    @cached_property
    def review(self) -> Review:
        """Carries out decisions."""
        from synoptic.gui.control.review import Review

        made = Review(self.desk, self._ask, self)
        made.refused.connect(self.noticed)
        return made

    @cached_property
    def exporting(self) -> Exporting:
        """Writes reports."""
        from synoptic.gui.control.exporting import Exporting

        made = Exporting(self.desk, self._look, self.page, self)
        made.noticed.connect(self.noticed)
        return made

    @cached_property
    def _search(self) -> Search:
        from synoptic.gui.control.search import Search

        return Search(self.desk, self.page.reading, self)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.page.set_theme(theme)
        if self._hover is not None:
            self._hover.set_theme(theme)

    def begin(self) -> None:
        """Put everything as it stood when the project was last closed."""
        session.bring_back(self.desk, self.page.reading, self._settings)
        self.view.tell()
        self._update_actions()
        self.page.reading.begin()
        self.authoring.offer_left_over()

    def close(self) -> None:
        """Remember how the window stands, end all work and let go of the file."""
        if "intake" in self.__dict__:
            self.intake.close()
        self.page.reading.card.finish()
        if self._passes is not None:
            self._passes.close()
        if self._articles is not None:
            self._articles.revising.close()
        if self._taking_in is not None:
            self._taking_in.close()
        self._session.keep()
        self.page.hide()
        self.page.deleteLater()
        self.desk.workspace.close()
        self.deleteLater()

    def select_place(self, place: int) -> bool:
        """Select the statement at this place of those on view, counted from 0; False when there is none."""
        ids = self.desk.query.ids
        if 0 <= place < len(ids):
            self.desk.selection.select(ids[place])
        return 0 <= place < len(ids)

    @cached_property
    def handlers(self) -> dict[str, Callable[[], object]]:
        """What to do for which command."""
        row, travel, history = self.page.reading.row, self.travel, self.desk.history
        panes = {f"pane_{n + 1}": partial(row.focus_pane, n) for n in range(VISIBLE_PANES)}
        return {
            "analyse": self.intake.analyse,
            "stop_analysis": self.intake.stop,
            "take_in": lambda: self.taking_in().ask(),
            "export": self.exporting.ask,
            "undo": history.undo,
            "redo": history.redo,
            "copy": _copy,
            "copy_statement": self._copy_statement,
            "find": self._search.open,
            "find_next": partial(self._search.step, 1),
            "find_previous": partial(self._search.step, -1),
            "accept": self.review.accept,
            "correct": self.review.correct,
            "reject": self.review.reject,
            "skip": self.review.skip,
            "take_back": self.review.take_back,
            "read_blind": lambda: self._all_passes().turn_blind(),
            "compare_passes": lambda: self._all_passes().compare(),
            "next_undecided": self.review.next_undecided,
            "next_statement": travel.next_statement,
            "previous_statement": partial(travel.next_statement, back=True),
            "next_conflict": travel.next_conflict,
            "previous_conflict": partial(travel.next_conflict, back=True),
            "back": travel.back,
            "forward": travel.forward,
            **{c.id: partial(self._on_article, c.id) for c in COMMANDS if c.menu == ARTICLE},
            **{command: partial(self._on_aid, command) for command in AIDS},
            **panes,
            **self.authoring.handlers(),
            **self.view.handlers(),
        }

    def _connect_work(self) -> None:
        self.page.work.stop_requested.connect(lambda: self.intake.stop())
        self.desk.bridge.failed.connect(self.noticed)
        self.authoring.noticed.connect(self.noticed)
        self.authoring.offered.connect(self.offered)

    def _connect_reading(self) -> None:
        reading, desk = self.page.reading, self.desk
        reading.row.statement_hovered.connect(self._on_hovered)
        reading.row.step_requested.connect(lambda step: self.travel.next_statement(back=step < 0))
        card = reading.card
        card.accept_requested.connect(lambda: self.review.accept())
        card.correct_requested.connect(lambda: self.review.correct())
        card.reject_requested.connect(lambda: self.review.reject())
        card.skip_requested.connect(lambda: self.review.skip())
        card.take_back_requested.connect(lambda statement: self.review.take_back(statement))
        reading.passage_wanted.connect(self._on_passage_wanted)
        reading.take_back_wanted.connect(lambda statement: self.review.take_back(statement))
        reading.hidden_wanted.connect(lambda: self.handlers["show_hidden"]())
        reading.article_menu_requested.connect(self._on_article_menu)
        reading.card.menu_requested.connect(self._on_statement_menu)
        for news in (desk.selection.changed, desk.history.moved, desk.query.changed):
            news.connect(self._update_actions)

    @Slot()
    def _update_actions(self) -> None:
        history = self.desk.history
        blind, actions = self.desk.workspace.is_blind, self._actions
        actions.set_available(project=True, statement=self.desk.statement is not None, blind=blind)
        actions.check("read_blind", on=blind)
        self.page.show_blind(actions["read_blind"], blind=blind)
        for command, word, name in (("undo", "Undo", history.undo_name), ("redo", "Redo", history.redo_name)):
            self._actions[command].setText(f"&{word} {name.replace('&', '&&')}".strip())
            self._actions[command].setEnabled(bool(name))
        self._update_work()

    @Slot()
    def _update_work(self) -> None:
        busy = "intake" in self.__dict__ and self.intake.busy
        looking = self._taking_in is not None and self._taking_in.busy
        self.page.work.setVisible(busy or looking)
        self._actions["stop_analysis"].setEnabled(busy)
        self.page.reading.set_waiting(waiting=busy)

    @Slot()
    def _on_suggested(self) -> None:
        """Show the reader where to begin."""
        if self.desk.statement is None:
            self.desk.selection.select(
                self.desk.query.next_conflict("") or self.desk.query.next_statement("")
            )

    @Slot(object)
    def _on_proposed(self, statements: tuple[Statement, ...]) -> None:
        from synoptic.gui.control.proposal import Proposal

        if self._proposal is None:
            self._proposal = Proposal(self.desk, self._look, self.page, self)
            self._proposal.noticed.connect(self.noticed)
            self._proposal.taken.connect(self._on_suggested)
        self._proposal.offer(statements)

    @Slot(str, QPoint)
    def _on_hovered(self, statement: str, where: QPoint) -> None:
        article = self.page.reading.article_at(where) if statement else ""
        if article and statement != self.desk.selection.statement:
            self._hover_card().show_for(statement, article, where)
        elif self._hover is not None:
            self._hover.hide()

    def _hover_card(self) -> HoverCard:
        from synoptic.gui.panels.hover_card import HoverCard

        if self._hover is None:
            self._hover = HoverCard(self.desk.bridge, self._look.theme, self.page)
        return self._hover

    def taking_in(self) -> TakingIn:
        """Who takes in copies of the project; made when first asked for."""
        from synoptic.gui.control.taking_in import TakingIn

        if self._taking_in is None:
            self._taking_in = TakingIn(self.desk, self._look, self.page, self)
            self._taking_in.noticed.connect(self.noticed)
            self._taking_in.offered.connect(self.offered)
            self._taking_in.working.connect(self.page.work.tell)
            self._taking_in.working.connect(self._update_work)
            self._taking_in.idle.connect(self._update_work)
            self.page.work.stop_requested.connect(self._taking_in.stop)
        return self._taking_in

    def _all_passes(self) -> Passes:
        from synoptic.gui.control.passes import Passes

        if self._passes is None:
            self._passes = Passes(self.desk, self._look, self.page, self)
        return self._passes

    def _on_aid(self, command: str) -> None:
        from synoptic.gui.control.aids import Aids

        if self._aids is None:
            self._aids = Aids(self.desk, self._look, self.page, self)
            self._aids.noticed.connect(self.noticed)
            self._aids.placing_wanted.connect(self._on_placing_wanted)
        self._aids.carry_out(command)

    @Slot(str)
    def _on_placing_wanted(self, article: str) -> None:
        self._pointed = article
        self._on_article("place_passages")
        self._pointed = ""

    def _on_article(self, command: str) -> None:
        from synoptic.gui.control.articles import Articles

        if self._articles is None:
            self._articles = Articles(self.desk, self._look, self.page, self)
            self._articles.noticed.connect(self.noticed)
        self._articles.carry_out(command, self._pointed or self.page.reading.current_article)

    @Slot(str, QPoint)
    def _on_article_menu(self, article: str, where: QPoint) -> None:
        self._pointed = article
        self._actions.menus[ARTICLE].exec(where)
        self._pointed = ""

    @Slot(QPoint)
    def _on_statement_menu(self, where: QPoint) -> None:
        self._actions.menus[STATEMENT].popup(where)

    @Slot(str)
    def _on_passage_wanted(self, passage_id: str) -> None:
        statement = self.desk.statement
        passage = next((p for p in statement.passages() if p.id == passage_id), None) if statement else None
        if passage is not None and passage.revision != self.desk.workspace.article(passage.article).revision:
            self.noticed.emit(NOT_PLACED)
        elif passage is not None:
            self.page.reading.show_place(passage.article, passage.span)

    def _ask(self, statement: Statement, title: str = "") -> Statement | None:
        from synoptic.gui.dialogs.correct import CorrectDialog

        dialog = CorrectDialog(statement, self.desk.badges, self._look.theme, self.page, title)
        dialog.changed.connect(lambda: self.authoring.note_form(dialog.statement(), title))
        dialog.finished.connect(self.authoring.end_form)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.statement() if accepted else None

    def _copy_statement(self) -> None:
        statement = self.desk.statement
        if statement is not None:
            from synoptic.gui.control.quoting import quoted_statement

            QGuiApplication.clipboard().setText(quoted_statement(statement, self.desk.workspace.articles))


def _copy() -> None:
    focused = QApplication.focusWidget()
    if isinstance(focused, QTextEdit):
        focused.copy()
