"""Writing in the real window: by keys alone, by handles, and by dragging from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from helpers.hands import Hand
from synoptic.core.documents.statement import Coverage, Relation, State
from synoptic.core.text.spans import Span
from synoptic.gui.dialogs.correct import CorrectDialog
from synoptic.gui.dialogs.merge import MergeDialog
from synoptic.gui.dialogs.split import SplitDialog
from synoptic.gui.models.provenance import silent_of
from synoptic.gui.panels.in_place import NOTE_KEYS, TAG_KEYS, NoteField, TagField, Writing
from synoptic.gui.panels.labels import PlainLabel
from synoptic.gui.panels.quote import Quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from synoptic.core.documents.statement import Statement
    from synoptic.gui.main_window import MainWindow
    from synoptic.gui.panes.text_view import TextView

Key, Shift, Control = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
BRACKETS = {
    "[": Key.Key_BracketLeft,
    "]": Key.Key_BracketRight,
    "{": Key.Key_BraceLeft,
    "}": Key.Key_BraceRight,
}


def around(field: NoteField | TagField) -> list[str]:
    """The words on view with a field: its name, and what its keys do."""
    writing = field.parentWidget()
    assert isinstance(writing, Writing)
    return [label.text() for label in writing.findChildren(PlainLabel) if label.isVisible()]


class Writer(Hand):
    """Hands that write, with keys and mouse."""

    def choose(self, label: str) -> None:
        statements = self.project.desk.workspace.statements
        self.project.desk.selection.select(next(one.id for one in statements if one.label == label))

    def view(self, number: int) -> TextView:
        return self.project.page.reading.row.panes[number].view

    def select(self, number: int, words: str) -> None:
        """Select words in a pane by keyboard: the caret is put there, Shift and the arrows do the rest."""
        view = self.view(number)
        view.setFocus()
        cursor = view.textCursor()
        start = self.project.page.reading.row.panes[number].article.text.index(words)
        cursor.setPosition(start)
        view.setTextCursor(cursor)
        for _ in words:
            self.press(Key.Key_Right, Shift)

    def point(self, number: int, words: str) -> QPoint:
        view = self.view(number)
        start = self.project.page.reading.row.panes[number].article.text.index(words)
        piece = view.text.pieces(Span(start, start + len(words)))[0]
        return (piece.rect.center() - view.to_document(QPoint())).toPoint()

    def drag(self, source: int, begin: QPoint, target: int, end: QPoint) -> None:
        """Drag from a point of one pane to a point of another, in three steps."""
        left, port = Qt.MouseButton.LeftButton, self.view(source).viewport()
        to = port.mapFromGlobal(self.view(target).viewport().mapToGlobal(end))
        self.qtbot.mousePress(port, left, pos=begin)
        self.qtbot.mouseMove(port, begin + QPoint(12, 0))
        self.qtbot.mouseMove(port, to)
        self.qtbot.mouseRelease(port, left, pos=to)


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot) -> Iterator[Writer]:
    yield Writer(window, qtbot)
    for menu in window.findChildren(QMenu):
        menu.hide()


def values(statement: Statement) -> list[str]:
    return [position.value for position in statement.positions]


def test_a_note_is_written_where_it_stands(hand: Writer) -> None:
    hand.choose("Colour")
    hand.view(0).setFocus()
    hand.press(Key.Key_I)
    hand.qtbot.keyClicks(hand.window.focusWidget(), "seen by two")
    hand.press(Key.Key_Return, Control)
    assert hand.chosen.note == "seen by two"
    assert hand.window.focusWidget() is hand.view(0)
    hand.press(Key.Key_I)
    field = hand.window.focusWidget()
    assert isinstance(field, NoteField)
    assert around(field) == ["Note", NOTE_KEYS]
    assert field.text() == "seen by two"
    hand.qtbot.keyClicks(field, " no")
    hand.press(Key.Key_Escape)
    assert hand.chosen.note == "seen by two"
    assert hand.project.desk.history.undo_name == "Note on “Colour”"


def test_leaving_the_field_keeps_the_note_and_letters_in_it_are_letters(hand: Writer) -> None:
    hand.choose("Speed")
    hand.press(Key.Key_I)
    hand.qtbot.keyClicks(hand.window.focusWidget(), "arms")
    hand.view(1).setFocus()
    assert (hand.chosen.note, hand.chosen.state) == ("arms", State.SUGGESTED)


def test_going_on_to_another_statement_keeps_the_note_of_the_first(hand: Writer) -> None:
    hand.choose("Speed")
    speed = hand.chosen.id
    hand.press(Key.Key_I)
    hand.qtbot.keyClicks(hand.window.focusWidget(), "first")
    hand.choose("Day")
    assert hand.project.desk.workspace.statement(speed).note == "first"
    assert hand.chosen.note == ""


def test_a_field_stays_open_while_the_statement_changes_under_it(hand: Writer) -> None:
    hand.choose("Speed")
    hand.press(Key.Key_I)
    field = hand.window.focusWidget()
    hand.qtbot.keyClicks(field, "half")
    hand.project.authoring.annotating.write_tags(hand.chosen.id, ("fast",))
    assert hand.window.focusWidget() is field
    hand.press(Key.Key_Return, Control)
    assert (hand.chosen.note, hand.chosen.tags) == ("half", ("fast",))


def test_tags_are_completed_from_those_of_the_project(hand: Writer) -> None:
    hand.choose("Colour")
    hand.project.authoring.annotating.write_tags(hand.chosen.id, ("railway", "look"))
    hand.choose("Speed")
    hand.press(Key.Key_T)
    field = hand.window.focusWidget()
    assert isinstance(field, TagField)
    assert around(field) == ["Tags", TAG_KEYS]
    hand.qtbot.keyClicks(field, "new,  rail")
    completer = field.completer()
    completer.setCompletionPrefix(field.text())
    assert completer.currentCompletion() == "new, railway"
    field.setText("new,  railway, new,")
    hand.press(Key.Key_Return)
    assert hand.chosen.tags == ("new", "railway")


def test_a_note_on_a_passage_stands_with_its_words(hand: Writer) -> None:
    hand.choose("Speed")
    hand.press(Key.Key_Period)
    hand.press(Key.Key_Period)
    hand.press(Key.Key_I, Shift)
    hand.qtbot.keyClicks(hand.window.focusWidget(), "rattles?")
    hand.press(Key.Key_Return, Control)
    assert [one.note for one in hand.chosen.passages()] == ["", "rattles?"]
    quotes = hand.project.page.reading.card.findChildren(Quote)
    assert any("Note: rattles?" in quote.accessibleName() for quote in quotes)


def test_keys_work_on_the_passage_in_the_pane_that_has_the_keyboard(hand: Writer) -> None:
    hand.choose("Cars")
    hand.view(0).setFocus()
    hand.press(Key.Key_Period)
    hand.view(1).setFocus()
    hand.press(BRACKETS["["])
    assert [one.exact for one in hand.chosen.passages()] == ["20 cars", "are 20 cars"]
    hand.view(0).setFocus()
    hand.press(Key.Key_I, Shift)
    hand.qtbot.keyClicks(hand.window.focusWidget(), "counted")
    hand.press(Key.Key_Return, Control)
    assert [one.note for one in hand.chosen.passages()] == ["counted", ""]


def test_the_keyboard_goes_along_from_passage_to_passage(hand: Writer) -> None:
    hand.choose("Cars")
    hand.view(1).setFocus()
    first, second = (one.id for one in hand.chosen.passages())
    pointed = []
    for key in (Key.Key_Period, Key.Key_Period, Key.Key_Comma):
        hand.press(key)
        pointed.append((hand.project.desk.selection.passage, hand.window.focusWidget()))
    assert pointed == [(second, hand.view(1)), (first, hand.view(0)), (second, hand.view(1))]


def test_the_menu_of_a_quote_works_on_that_quote_wherever_the_keyboard_is(hand: Writer) -> None:
    hand.choose("Cars")
    hand.press(Key.Key_Period)
    second = list(hand.chosen.passages())[1]
    for _ in range(2):
        hand.view(0).setFocus()
        hand.project.page.reading.card.passage_menu_requested.emit(second.id, QPoint(10, 10))
        hand.window.actions_["start_earlier"].trigger()
    assert [one.exact for one in hand.chosen.passages()] == ["20 cars", "There are 20 cars"]


def test_an_article_is_marked_silent_and_not(hand: Writer) -> None:
    hand.choose("Colour")
    hand.view(0).setFocus()
    first = hand.project.desk.workspace.articles[0].id
    hand.press(Key.Key_L)
    assert hand.chosen.coverage(first) is Coverage.SILENT
    hand.press(Key.Key_L)
    assert hand.chosen.coverage(first) is Coverage.UNREAD
    hand.view(1).setFocus()
    hand.press(Key.Key_L)
    assert "not silent" in hand.window.notices.texts()[0]


def test_all_others_are_marked_silent_at_once_and_back_by_one_undo(hand: Writer) -> None:
    hand.choose("Colour")
    before = hand.chosen
    others = {one.id for one in hand.project.desk.workspace.articles} - before.articles
    hand.press(Key.Key_L, Shift)
    assert silent_of(hand.project.desk.workspace, hand.chosen) == others
    assert hand.chosen.state is before.state
    hand.press(Key.Key_L, Shift)
    assert "silent already" in hand.window.notices.texts()[0]
    hand.project.desk.history.undo()
    assert hand.chosen == before
    assert not silent_of(hand.project.desk.workspace, hand.chosen)


def test_the_ends_of_a_passage_move_by_words_and_back_by_undo(hand: Writer) -> None:
    hand.choose("Cars")
    hand.view(0).setFocus()
    before = hand.chosen
    for sign, modifiers in (("[", NONE), ("}", Shift), ("{", Shift), ("]", NONE), ("]", NONE)):
        hand.press(BRACKETS[sign], modifiers)
    assert next(hand.chosen.passages()).exact == "cars"
    assert hand.chosen.state is State.ACCEPTED
    for _ in range(4):
        hand.project.desk.history.undo()
    assert hand.chosen == before


def test_a_handle_is_dragged_to_the_end_of_a_word(hand: Writer) -> None:
    hand.choose("Cars")
    hand.press(Key.Key_Period)
    view = hand.view(0)
    first = view.text.pieces(next(hand.chosen.passages()).span)[0].rect
    grip = (first.topLeft() - view.to_document(QPoint())).toPoint() + QPoint(-2, 2)
    place = hand.project.desk.history.place
    hand.drag(0, grip, 0, hand.point(0, "has") - QPoint(6, 0))
    assert next(hand.chosen.passages()).exact == "has 20 cars"
    assert hand.project.desk.history.place == place + 1


def test_escape_gives_a_drag_up(hand: Writer) -> None:
    hand.choose("Speed")
    before = hand.chosen
    begin, port = hand.point(0, "train"), hand.view(0).viewport()
    hand.view(0).setFocus()
    hand.qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=begin)
    hand.qtbot.mouseMove(port, begin + QPoint(40, 0))
    hand.press(Key.Key_Escape)
    hand.qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=begin + QPoint(400, 0))
    assert hand.chosen == before
    assert not any(menu.isVisible() for menu in hand.project.page.findChildren(QMenu))


def chosen_at_drop(hand: Writer, number: int) -> None:
    menu = next(one for one in hand.project.page.findChildren(QMenu) if one.isVisible())
    menu.actions()[number].trigger()


def test_a_passage_that_is_carried_to_another_says_the_same(hand: Writer) -> None:
    hand.choose("Speed")
    hand.drag(0, hand.point(0, "train"), 1, hand.point(1, "rattles"))
    chosen_at_drop(hand, 0)
    assert [len(position.passages) for position in hand.chosen.positions] == [2]
    assert hand.chosen.relation is Relation.SHARED
    hand.drag(0, hand.point(0, "train"), 1, hand.point(1, "rattles"))
    chosen_at_drop(hand, 1)
    assert hand.chosen.relation is Relation.CONFLICTING


def test_a_passage_of_one_statement_joins_another_which_takes_it_in(hand: Writer) -> None:
    hand.choose("Colour")
    green = hand.chosen.id
    hand.drag(1, hand.point(1, "green"), 0, hand.point(0, "20"))
    chosen_at_drop(hand, 1)
    assert hand.chosen.label == "Cars"
    assert values(hand.chosen) == ["20", "The train is green."]
    assert not hand.project.desk.workspace.has_statement(green)
    assert hand.project.desk.history.undo_name == "Merge “Colour” into “Cars”"


def test_words_selected_in_two_panes_become_one_statement(hand: Writer) -> None:
    hand.select(0, "It left")
    hand.select(1, "There")
    hand.in_dialog(CorrectDialog, lambda dialog: (dialog.label.setText("Leaving"), dialog.accept()))
    hand.press(Key.Key_N)
    assert [one.exact for one in hand.chosen.passages()] == ["It left", "There"]
    assert hand.chosen.relation is Relation.SHARED
    assert all(not len(pane.view.selected_span()) for pane in hand.project.page.reading.row.panes)


def test_selected_words_are_carried_to_selected_words(hand: Writer) -> None:
    hand.select(0, "It left")
    hand.select(1, "There")
    hand.in_dialog(CorrectDialog, lambda dialog: (dialog.label.setText("Leaving"), dialog.accept()))
    hand.drag(0, hand.point(0, "It left"), 1, hand.point(1, "There"))
    chosen_at_drop(hand, 1)
    assert values(hand.chosen) == ["It left", "There"]
    assert hand.chosen.relation is Relation.CONFLICTING


def the_menu(hand: Writer) -> QMenu:
    menus = [one for one in hand.window.findChildren(QMenu) if one.isVisible()]
    assert len(menus) == 1
    return menus[0]


def test_selected_words_are_added_by_key(hand: Writer) -> None:
    hand.choose("Colour")
    hand.select(0, "It left")
    hand.press(Key.Key_P)
    hand.select(0, "Monday")
    hand.press(Key.Key_P, Shift)
    assert values(hand.chosen) == ["green", "Monday"]
    assert [one.exact for one in hand.chosen.positions[0].passages] == ["The train is green.", "It left"]


def test_a_small_menu_asks_which_of_several_positions_the_words_give(hand: Writer) -> None:
    hand.choose("Speed")
    hand.select(2, "Nobody knows")
    hand.press(Key.Key_P)
    menu = the_menu(hand)
    assert [action.text().split("\t")[0] for action in menu.actions() if action.text()] == [
        "&1  59", "&2  50", "&New position…",
    ]  # fmt: skip
    hand.qtbot.keyClick(menu, Key.Key_2)
    assert [one.exact for one in hand.chosen.positions[1].passages][1:] == ["Nobody knows"]
    hand.project.desk.history.undo()
    assert len(hand.chosen.positions[1].passages) == 1


def test_the_menu_begins_at_the_position_that_the_words_give(hand: Writer) -> None:
    hand.choose("Speed")
    hand.select(1, "at 50")
    hand.press(Key.Key_P)
    menu = the_menu(hand)
    assert menu.activeAction() is menu.actions()[1]
    hand.qtbot.keyClick(menu, Key.Key_Return)
    assert [one.exact for one in hand.chosen.positions[1].passages][-1] == "at 50"


def test_a_new_position_can_be_described_from_the_menu(hand: Writer) -> None:
    hand.choose("Speed")
    hand.select(2, "Nobody knows")
    hand.press(Key.Key_P)
    menu = the_menu(hand)
    hand.in_dialog(CorrectDialog, lambda dialog: (dialog.values[2].setText("not known"), dialog.accept()))
    hand.qtbot.keyClick(menu, Key.Key_N)
    assert values(hand.chosen) == ["59", "50", "not known"]


def test_giving_the_menu_up_changes_nothing(hand: Writer) -> None:
    hand.choose("Speed")
    before = hand.chosen
    hand.select(2, "Nobody knows")
    hand.press(Key.Key_P)
    hand.qtbot.keyClick(the_menu(hand), Key.Key_Escape)
    assert hand.chosen == before


def test_two_statements_are_merged_by_keyboard(hand: Writer) -> None:
    hand.choose("Cars")

    def search(dialog: QDialog) -> None:
        assert isinstance(dialog, MergeDialog)
        hand.qtbot.keyClicks(dialog.field, "spee")
        assert "59" in dialog.outcome.text()
        hand.qtbot.keyClick(dialog.field, Key.Key_Return)

    before = hand.project.desk.workspace.statements
    hand.in_dialog(MergeDialog, search)
    hand.press(Key.Key_M)
    assert values(hand.chosen) == ["20", "59", "50"]
    hand.project.desk.history.undo()
    assert hand.project.desk.workspace.statements == before
    assert hand.chosen.label == "Cars"


def test_a_statement_is_split_by_keyboard(hand: Writer) -> None:
    hand.choose("Speed")

    def tick(dialog: QDialog) -> None:
        assert isinstance(dialog, SplitDialog)
        assert not dialog.ok.isEnabled()
        box = dialog.positions[hand.chosen.positions[1].id]
        box.setFocus()
        hand.qtbot.keyClick(box, Key.Key_Space)
        hand.qtbot.keyClicks(dialog.field, "Rattling")
        assert dialog.outcome.text() == "“Speed”: 1 passage, unique; “Rattling”: 1 passage, unique"
        hand.qtbot.keyClick(dialog.field, Key.Key_Return)

    hand.in_dialog(SplitDialog, tick)
    hand.press(Key.Key_M, Shift)
    assert (hand.chosen.label, values(hand.chosen)) == ("Rattling", ["50"])
    hand.project.desk.history.undo()
    assert (hand.chosen.label, values(hand.chosen)) == ("Speed", ["59", "50"])


def test_the_menu_of_a_passage_moves_it(hand: Writer) -> None:
    hand.choose("Speed")
    hand.project.page.reading.card.fill()  # it would be filled a moment after the articles
    quote = hand.project.page.reading.card.findChildren(Quote)[0]
    quote.menu_requested.emit(quote.passage, QPoint(10, 10))
    menu = next(one for one in hand.project.page.findChildren(QMenu) if one.isVisible())
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[-3:] == [
        "Move this passage to “50”",
        "Give this passage a position of its own",
        "Join the whole position with “50”",
    ]
    next(action for action in menu.actions() if action.text().startswith("Move")).trigger()
    menu.hide()
    assert values(hand.chosen) == ["50"]


def test_the_menu_is_asked_for_at_the_passage_itself(hand: Writer) -> None:
    port = hand.view(0).viewport()
    where = hand.point(0, "cars")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, port.mapToGlobal(where))
    QApplication.sendEvent(port, event)
    menu = next(one for one in hand.project.page.findChildren(QMenu) if one.isVisible())
    assert menu.accessibleName() == "Passage “20 cars”"
    assert hand.chosen.label == "Cars"
    assert hand.project.desk.selection.passage == next(hand.chosen.passages()).id
    menu.hide()


def test_what_is_selected_can_still_be_copied(hand: Writer) -> None:
    hand.select(0, "It left")
    hand.window.actions_["copy"].trigger()
    assert QGuiApplication.clipboard().text() == "It left"
