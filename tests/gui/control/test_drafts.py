"""Unfinished typing is kept a moment behind, survives the end of the program, and is offered again."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from helpers.builders import a_passage, an_article
from helpers.revising import plan_revision
from synoptic.core.documents.edits import AddStatement
from synoptic.core.documents.statement import Kind, Position, Statement
from synoptic.core.workspace import Workspace
from synoptic.gui.control.authoring import TYPING
from synoptic.gui.control.drafts import BEHIND, Drafts, packed, unpacked
from synoptic.gui.control.leftovers import words_of
from synoptic.gui.dialogs.correct import CorrectDialog
from synoptic.gui.panels.in_place import NoteField, TagField
from synoptic.gui.style import flat_button

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.gui.control.open_project import OpenProject
    from synoptic.gui.desk import Desk
    from synoptic.gui.main_window import MainWindow


def opened(window: MainWindow) -> OpenProject:
    assert window.project is not None
    return window.project


def after_a_crash(window: MainWindow, make: Callable[[], MainWindow], folder: Path) -> MainWindow:
    """Another window on what the disk holds while the first is still typing."""
    copy = folder / "Copy.synoptic"
    shutil.copyfile(opened(window).desk.workspace.path, copy)
    other = make()
    assert other.open_project(copy)
    return other


def choose(window: MainWindow, words: str) -> None:
    """Press a button of the notices."""
    buttons = window.notices.findChildren(type(flat_button("")))
    next(button for button in buttons if button.text() == words).click()


def type_note(window: MainWindow, qtbot: QtBot, words: str) -> None:
    opened(window).desk.selection.select(opened(window).desk.workspace.statements[0].id)
    window.actions_["write_note"].trigger()
    qtbot.keyClicks(window.focusWidget(), words)
    qtbot.waitUntil(lambda: bool(opened(window).desk.workspace.drafts.kept(TYPING)), timeout=2 * BEHIND)


def test_a_note_is_gone_on_with_after_a_crash(
    window: MainWindow, make_window: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    type_note(window, qtbot, "half a no")
    other = after_a_crash(window, make_window, tmp_path)
    assert other.notices.texts() == ["You were writing a note on “Cars” when the program ended."]
    choose(other, "Go on")
    field = other.focusWidget()
    assert isinstance(field, NoteField)
    assert field.text() == "half a no"
    qtbot.keyClicks(field, "te")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    statement = opened(other).desk.statement
    assert statement is not None
    assert statement.note == "half a note"
    assert opened(other).desk.workspace.drafts.kept(TYPING) == ""
    assert other.notices.texts() == []


def test_a_draft_can_be_discarded(
    window: MainWindow, make_window: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    type_note(window, qtbot, "nonsense")
    other = after_a_crash(window, make_window, tmp_path)
    choose(other, "Discard")
    assert opened(other).desk.workspace.drafts.kept(TYPING) == ""
    assert not opened(other).desk.history.undo_name


def test_tags_are_gone_on_with(
    window: MainWindow, make_window: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    opened(window).desk.selection.select(opened(window).desk.workspace.statements[0].id)
    window.actions_["write_tags"].trigger()
    qtbot.keyClicks(window.focusWidget(), "rail, lo")
    qtbot.waitUntil(lambda: bool(opened(window).desk.workspace.drafts.kept(TYPING)), timeout=2 * BEHIND)
    other = after_a_crash(window, make_window, tmp_path)
    choose(other, "Go on")
    field = other.focusWidget()
    assert isinstance(field, TagField)
    assert field.text() == "rail, lo"


def test_a_new_statement_is_gone_on_with(
    window: MainWindow, make_window: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    desk = opened(window).desk
    passage = a_passage(desk.workspace.articles[0], "It left")
    draft = Statement("Leav", Kind.TIME, (Position("left", (passage,)),))
    opened(window).authoring.note_form(draft, "New statement")
    qtbot.waitUntil(lambda: bool(desk.workspace.drafts.kept(TYPING)), timeout=2 * BEHIND)
    other = after_a_crash(window, make_window, tmp_path)
    assert other.notices.texts() == ["You were writing a new statement when the program ended."]

    def complete() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CorrectDialog)
        assert dialog.label.text() == "Leav"
        dialog.label.setText("Leaving")
        dialog.accept()

    QTimer.singleShot(0, complete)
    choose(other, "Go on")
    statement = opened(other).desk.statement
    assert statement is not None
    assert (statement.label, statement.kind, statement.positions[0].value) == ("Leaving", Kind.TIME, "left")
    assert [one.exact for one in statement.passages()] == ["It left"]


def test_what_was_finished_is_not_offered(
    window: MainWindow, make_window: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    type_note(window, qtbot, "done")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    other = after_a_crash(window, make_window, tmp_path)
    assert other.notices.texts() == []


def test_closing_the_project_keeps_the_note_that_is_open(
    window: MainWindow, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    path = opened(window).desk.workspace.path
    type_note(window, qtbot, "last words")
    window.close()
    workspace = Workspace.open(path)
    assert workspace.statements[0].note == "last words"
    assert workspace.drafts.kept(TYPING) == ""
    workspace.close()


def test_a_form_comes_back_as_it_stood(train: Train) -> None:
    speed = train.statement("Top speed")
    fast, slow = speed.positions
    changed = replace(speed, label="Speed?", positions=(slow, replace(fast, value="59", parsed=None)))
    assert unpacked(packed(changed, ""), train.workspace) == changed


def test_a_draft_that_cannot_be_read_is_nothing(desk: Desk) -> None:
    for damaged in ({}, {"what": "statement", "positions": 3}, {"what": "note", "statement": "gone"}):
        assert words_of(damaged, desk.workspace) == ""
    drafts = Drafts(desk.workspace, TYPING)
    desk.workspace.drafts.keep(TYPING, "{not JSON")
    assert drafts.left_over() == {}
    desk.workspace.drafts.keep(TYPING, "[1]")
    assert drafts.left_over() == {}


def test_a_draft_without_bottom_is_nothing(desk: Desk) -> None:
    desk.workspace.drafts.keep("deep", "[" * 100_000)
    assert Drafts(desk.workspace, "deep").left_over() == {}


def a_form_over(train: Train, quote: str) -> dict[str, object]:
    """A form over a new statement, as it is kept."""
    position = Position("x", (a_passage(train.a, quote),))
    return packed(Statement("Half writ", Kind.EVENT, (position,)), "New statement")


def revise(train: Train, text: str) -> str:
    """Put a newer text in the place of A's; its revision."""
    plan = plan_revision(train.workspace, train.a.id, an_article(text))
    train.workspace.apply(plan.edit())
    return plan.article.revision


def test_a_form_whose_article_was_revised_since_finds_its_passages_there(train: Train) -> None:
    draft = a_form_over(train, "59 km/h")
    revision = revise(train, f"Corrected since the first edition.\n{train.a.text}")
    statement = unpacked(draft, train.workspace)
    assert statement is not None
    (passage,) = statement.passages()
    assert (passage.exact, passage.revision) == ("59 km/h", revision)
    train.workspace.apply(AddStatement(statement))


def test_what_the_newer_text_does_not_say_any_more_is_left_to_be_placed(train: Train) -> None:
    draft = a_form_over(train, "59 km/h")
    revise(train, train.a.text.replace("59", "62"))
    statement = unpacked(draft, train.workspace)
    assert statement is not None
    (passage,) = statement.passages()
    assert (passage.exact, passage.revision) == ("59 km/h", train.a.revision)
    train.workspace.apply(AddStatement(statement))
    assert passage in train.workspace.orphans()


def test_a_form_of_an_earlier_version_is_believed_of_a_text_that_was_never_revised(train: Train) -> None:
    start = train.a.text.index("59")
    places = [["one", train.a.id, start, start + 2]]
    draft = {"label": "Speed", "kind": "event", "tier": "conflict", "positions": [["p", "fast", places]]}
    statement = unpacked(draft, train.workspace)
    assert statement is not None
    assert [passage.exact for passage in statement.passages()] == ["59"]
    revise(train, f"Corrected. {train.a.text}")
    assert unpacked(draft, train.workspace) is None


def test_a_passage_without_words_or_of_no_text_is_left_out_of_a_form(train: Train) -> None:
    for place in (["one", train.a.id, 3, 3], ["one", train.a.id, 0, 3, "gone"]):
        positions = [["p", "fast", [place]]]
        draft = {"label": "Speed", "kind": "event", "tier": "conflict", "positions": positions}
        assert unpacked(draft, train.workspace) is None


def test_a_passage_beyond_the_end_of_its_text_is_left_out_of_a_form(train: Train) -> None:
    end = len(train.a.text)
    places = [["one", train.a.id, 0, 3], ["other", train.a.id, 0, end + 1]]
    draft = {"label": "Speed", "kind": "event", "tier": "conflict", "positions": [["p", "fast", places]]}
    statement = unpacked(draft, train.workspace)
    assert statement is not None
    assert [passage.id for passage in statement.passages()] == ["one"]
