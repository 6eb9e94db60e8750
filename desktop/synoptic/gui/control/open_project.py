"""A project that is open in a window: its page, its controllers, and what its commands do."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit

from synoptic.gui.actions import ARTICLE, COMMANDS, STATEMENT, VISIBLE_PANES, Actions
from synoptic.gui.control import session
from synoptic.gui.control.authoring import Authoring
from synoptic.gui.control.controllers import Controllers
from synoptic.gui.control.projects import discard, is_blank
from synoptic.gui.control.travel import Travel
from synoptic.gui.control.view import View
from synoptic.gui.desk import Desk
from synoptic.gui.frame.later import after_painting
from synoptic.gui.frame.project_page import ProjectPage
from synoptic.gui.models.wording import keyless, tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.core.documents.statement import Statement
    from synoptic.core.workspace import Workspace
    from synoptic.gui.control.exporting import Exporting
    from synoptic.gui.control.intake import Intake
    from synoptic.gui.control.review import Review
    from synoptic.gui.control.taking_in import TakingIn
    from synoptic.gui.look import Look
    from synoptic.gui.panels.hover_card import HoverCard
    from synoptic.gui.settings import Settings
    from synoptic.gui.theme import Theme

AIDS = ("accept_many", "show_hidden")
NOT_PLACED = (
    "These words stand in an earlier text of the article, not in this one. "
    "Article > Place left passages finds them a place."
)


class OpenProject(QObject):
    """Lives from opening a project to closing it.

    Signals: `noticed` brings news for the reader, `reported` news with what can be done about it, `offered`
    words that wait for a choice, `warned` words on what went wrong; `moved_on` lets earlier news go,
    `renamed` brings where the project lay before it got another name.
    """

    noticed = Signal(str)
    reported = Signal(str, object)
    offered = Signal(str, object)
    warned = Signal(str)
    moved_on = Signal()
    renamed = Signal(object)

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
        self._late = Controllers(self.desk, self.page, look, self._ask, settings, self)
        self._hover: HoverCard | None = None
        self._pointed = ""  # the article that a menu is open for
        self._session = session.Keeper(self.desk, self.page.reading, settings, self)
        self._connect_work()
        self._connect_reading()
        after_painting(self, lambda: self.review)  # the first key is not to wait for it

    @property
    def intake(self) -> Intake:
        """Reads files and analyses."""
        return self._late.intake

    @property
    def review(self) -> Review:
        """Carries out decisions."""
        return self._late.review

    @property
    def exporting(self) -> Exporting:
        """Writes reports."""
        return self._late.exporting

    @property
    def taking_in(self) -> TakingIn:
        """Takes in copies of the project."""
        return self._late.taking_in

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
        """Remember how the window stands, end all work and let go of the file, or of a blank one for good."""
        self._late.close()
        self.page.reading.card.finish()
        workspace = self.desk.workspace
        blank = is_blank(workspace)
        self._session.keep()
        self.page.hide()
        self.page.deleteLater()
        workspace.close()
        if blank:
            discard(workspace, self._settings)
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
        row, travel = self.page.reading.row, self.travel
        late = self._late
        panes = {f"pane_{n + 1}": partial(row.focus_pane, n) for n in range(VISIBLE_PANES)}
        return {
            "paste_article": lambda: self.intake.paste_copied(QGuiApplication.clipboard().mimeData()),
            "analyse": self.intake.analyse,
            "stop_analysis": self.intake.stop,
            "take_in": lambda: self.taking_in.ask(),
            "export": self.exporting.ask,
            "rename": lambda: late.renaming.ask(),
            "undo": travel.undo,
            "redo": travel.redo,
            "copy": _copy,
            "copy_statement": self._copy_statement,
            "find": late.search.open,
            "find_next": partial(late.search.step, 1),
            "find_previous": partial(late.search.step, -1),
            "accept": self.review.accept,
            "correct": self.review.correct,
            "reject": self.review.reject,
            "skip": self.review.skip,
            "take_back": self.review.take_back,
            "read_blind": lambda: late.passes.turn_blind(),
            "compare_passes": lambda: late.passes.compare(),
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
        self.desk.bridge.failed.connect(self.warned)
        self.desk.bridge.changed.connect(self.moved_on)
        self._late.analysed.connect(self.moved_on)
        self._late.suggested.connect(self._on_suggested)
        self._late.worked.connect(self._update_work)
        for part in (self.authoring, self._late):
            part.noticed.connect(self._on_noticed)
            part.warned.connect(self.warned)
        self.authoring.offered.connect(self.offered)
        self._late.reported.connect(self.reported)
        self._late.renamed.connect(self.renamed)
        self._late.command_wanted.connect(lambda command: self._actions[command].trigger())

    def _connect_reading(self) -> None:
        reading, desk = self.page.reading, self.desk
        reading.row.statement_hovered.connect(self._on_hovered)
        reading.row.step_requested.connect(lambda step: self.travel.next_statement(back=step < 0))
        card = reading.card
        card.command_wanted.connect(lambda command: self._actions[command].trigger())
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
        for news in (desk.selection.changed, desk.history.moved, desk.query.changed, self.view.turned):
            news.connect(self._update_actions)

    @Slot()
    def _update_actions(self) -> None:
        history = self.desk.history
        blind, actions = self.desk.workspace.is_blind, self._actions
        actions.set_available(project=True, statement=self.desk.statement is not None, blind=blind)
        actions.check("read_blind", on=blind)
        self.page.show_blind(actions["read_blind"], blind=blind)
        for command, word, name in (("undo", "Undo", history.undo_name), ("redo", "Redo", history.redo_name)):
            self._actions[command].setText(f"&{word} {keyless(name)}".strip())
            self._actions[command].setToolTip(tip(f"{word} {name}".strip()))
            self._actions[command].setEnabled(bool(name))
        self._update_work()

    @Slot()
    def _update_work(self) -> None:
        analysing = self._late.analysing
        self.page.show_work(busy=self._late.busy)
        self._actions["stop_analysis"].setEnabled(analysing)
        self.page.reading.set_waiting(waiting=analysing)

    @Slot()
    def _on_suggested(self) -> None:
        """Show the reader where to begin."""
        if self.desk.statement is None:
            self.desk.selection.select(
                self.desk.query.next_conflict("") or self.desk.query.next_statement("")
            )

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

    def _on_aid(self, command: str) -> None:
        self._late.aids.carry_out(command)

    def _on_article(self, command: str) -> None:
        self._late.articles.carry_out(command, self._pointed or self.page.reading.current_article)

    @Slot(str, QPoint)
    def _on_article_menu(self, article: str, where: QPoint) -> None:
        self._pointed = article
        self._actions.menus[ARTICLE].exec(where)
        self._pointed = ""

    @Slot(QPoint)
    def _on_statement_menu(self, where: QPoint) -> None:
        self._actions.menus[STATEMENT].popup(where)

    @Slot(str)
    def _on_noticed(self, text: str) -> None:
        """Pass news on, with a button for each command that it names."""
        from synoptic.gui.control.acts import choices_for

        choices = choices_for(text, self._actions)
        if choices:
            self.reported.emit(text, choices)
        else:
            self.noticed.emit(text)

    @Slot(str)
    def _on_passage_wanted(self, passage_id: str) -> None:
        statement = self.desk.statement
        passage = next((p for p in statement.passages() if p.id == passage_id), None) if statement else None
        if passage is not None and passage.revision != self.desk.workspace.article(passage.article).revision:
            place = partial(self._late.articles.carry_out, "place_passages", passage.article)
            self.reported.emit(NOT_PLACED, {"Place them": place})
        elif passage is not None:
            self.page.reading.show_place(passage.article, passage.span)

    def _ask(self, statement: Statement, title: str = "") -> Statement | None:
        from synoptic.gui.dialogs.correct import CorrectDialog

        desk, theme = self.desk, self._look.theme
        dialog = CorrectDialog(statement, desk.badges, theme, self.page, title, desk.valued)
        dialog.changed.connect(lambda: self.authoring.note_form(dialog.statement(), title))
        dialog.finished.connect(self.authoring.end_form)
        accepted = bool(dialog.exec())
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
