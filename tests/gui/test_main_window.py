"""The window on a real project file, without a screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
)

from helpers.builders import a_position, a_statement, an_article
from synoptic.core.documents.edits import AddArticles, AddStatement
from synoptic.core.documents.statement import Kind, Position, Relation, State, Statement, new_id
from synoptic.core.errands import sample_project
from synoptic.core.workspace import Workspace
from synoptic.gui.control.projects import likely_name, projects_folder
from synoptic.gui.dialogs.rename import RenameDialog
from synoptic.gui.look import system_moves
from synoptic.gui.models.query import Filter
from synoptic.gui.panels.buttons import KeyButton
from synoptic.gui.panels.history import HistoryPanel
from synoptic.gui.panels.hover_card import HoverCard
from synoptic.gui.panels.prose import Prose
from synoptic.gui.settings import Settings
from synoptic.gui.theme import load_theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from synoptic.gui.control.open_project import OpenProject
    from synoptic.gui.main_window import MainWindow

QT_MAKES_BUTTONS_IN = (QLineEdit, QTabBar, QTableView)
CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit)


def opened(window: MainWindow) -> OpenProject:
    assert window.project is not None
    return window.project


def selected(window: MainWindow) -> str:
    statement = opened(window).desk.statement
    return statement.label if statement else ""


def labelled(window: MainWindow, label: str) -> Statement:
    return next(one for one in opened(window).desk.workspace.statements if one.label == label)


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    focused = window.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def test_a_project_opens_at_its_first_conflict(window: MainWindow) -> None:
    assert selected(window) == "Speed"


def test_the_keyboard_alone_reviews_all_suggestions(window: MainWindow, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_A):
        press(qtbot, window, key)
    states = {one.label: one.state for one in opened(window).desk.workspace.statements}
    assert states == {
        "Speed": State.ACCEPTED,
        "Day": State.REJECTED,
        "Cars": State.ACCEPTED,
        "Colour": State.ACCEPTED,
    }


def test_after_the_last_decision_the_card_says_so_with_the_counts(window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(3):
        press(qtbot, window, Qt.Key.Key_A)
    card = opened(window).page.reading.card
    words = " ".join(prose.text for prose in card.findChildren(Prose))
    assert "All decided" in words
    assert "4 statements stand: 2 conflicts, 1 shared, 1 in one article only." in words
    offers = {button.text(): button for button in card.findChildren(KeyButton) if button.isVisible()}
    assert list(offers) == ["Export a report", "Go through the statements", "Compare readings"]
    offers["Go through the statements"].click()
    assert selected(window) == "Speed"


def test_after_a_decision_the_next_undecided_comes_by_itself(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_A)
    assert selected(window) == "Day"


def test_skipping_leaves_a_suggestion_open(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_S)
    assert (selected(window), labelled(window, "Speed").state) == ("Day", State.SUGGESTED)


def test_letters_typed_into_a_field_decide_nothing(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["find"].trigger()
    qtbot.keyClicks(window.focusWidget(), "area")
    assert opened(window).page.reading.find_bar.field.text() == "area"
    assert labelled(window, "Speed").state is State.SUGGESTED


def test_undo_takes_a_decision_back_and_names_it(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_A)
    assert "Speed" in window.actions_["undo"].text()
    window.actions_["undo"].trigger()
    assert labelled(window, "Speed").state is State.SUGGESTED
    window.actions_["redo"].trigger()
    assert labelled(window, "Speed").state is State.ACCEPTED


def test_steps_go_along_the_statements_and_back(window: MainWindow) -> None:
    for command, label in (
        ("next_conflict", "Day"),
        ("previous_conflict", "Speed"),
        ("next_statement", "Day"),
        ("back", "Speed"),
        ("forward", "Day"),
        ("previous_statement", "Speed"),
    ):
        window.actions_[command].trigger()
        assert selected(window) == label, command


def test_the_session_is_there_again_after_closing(
    make_window: Callable[[], MainWindow], project: Path
) -> None:
    first = make_window()
    first.open_project(project)
    desk, page = opened(first).desk, opened(first).page.reading
    desk.query.set_filter(Filter(relation=Relation.CONFLICTING))
    first.actions_["next_conflict"].trigger()
    first.actions_["show_lower_panel"].trigger()
    first.actions_["show_sources"].trigger()
    page.lower_panel.show_page(1)
    page.row.focus_pane(1)
    shown = page.feed.shown
    first.close()

    second = make_window()
    second.open_project(project)
    desk, page = opened(second).desk, opened(second).page.reading
    assert selected(second) == "Day"
    assert desk.query.filter == Filter(relation=Relation.CONFLICTING)
    assert page.feed.shown == shown
    assert (page.is_open("lower"), page.is_open("sources"), page.lower_panel.page) == (True, True, 1)


def test_the_texts_stand_where_they_stood(make_window: Callable[[], MainWindow], tmp_path: Path) -> None:
    path = tmp_path / "Long.synoptic"
    workspace = Workspace.create(path)
    article = an_article("\n".join(f"Paragraph number {n} of a long article." for n in range(300)))
    other = an_article("\n".join(f"Line {n} of another one." for n in range(300)), order=1)
    workspace.apply(AddArticles((article, other)))
    workspace.apply(AddStatement(a_statement("End", a_position("299", (article, "number 299")))))
    workspace.close()
    first = make_window()
    first.open_project(path)
    row = opened(first).page.reading.row
    row.set_linked(False)
    row.panes[0].view.scroll_to(3000, 0)
    stood = row.panes[0].view.top_place()
    first.close()

    second = make_window()
    second.open_project(path)
    assert selected(second) == "End"
    assert opened(second).page.reading.row.panes[0].view.top_place() == pytest.approx(stood, abs=60)


def test_an_analysis_is_shown_and_can_be_stopped(window: MainWindow) -> None:
    page, before = opened(window).page, opened(window).desk.workspace.statements
    window.actions_["analyse"].trigger()
    assert not page.work.isHidden()
    assert window.actions_["stop_analysis"].isEnabled()
    window.actions_["stop_analysis"].trigger()
    assert page.work.isHidden()
    assert not window.actions_["stop_analysis"].isEnabled()
    assert opened(window).desk.workspace.statements == before


def test_what_was_decided_is_in_the_file(window: MainWindow, project: Path, qtbot: QtBot) -> None:
    press(qtbot, window, Qt.Key.Key_R)
    window.close()
    workspace = Workspace.open(project)
    states = {one.label: one.state for one in workspace.statements}
    workspace.close()
    assert states["Speed"] is State.REJECTED


def test_a_statement_brings_the_articles_that_it_needs(window: MainWindow) -> None:
    page, desk = opened(window).page.reading, opened(window).desk
    page.feed.set_room(2)
    desk.selection.select(labelled(window, "Day").id)
    letters = [desk.workspace.article(one).letter for one in page.feed.shown]
    assert letters == ["A", "C"]


def test_no_head_of_a_pane_is_cut_off(make_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = make_window()
    window.open_project(sample_project())
    qtbot.waitUntil(lambda: len(opened(window).page.reading.row.panes) == 3)
    for pane in opened(window).page.reading.row.panes:
        assert pane.head.height() >= pane.head.heightForWidth(pane.width())


def test_parking_an_article_takes_its_pane_away_and_can_be_undone(window: MainWindow) -> None:
    page, desk = opened(window).page.reading, opened(window).desk
    article = page.feed.shown[0]
    page.row.park_requested.emit(article)
    assert article not in page.feed.shown
    assert desk.workspace.article(article).parked
    window.actions_["undo"].trigger()
    assert article in page.feed.shown


def test_a_file_that_is_no_project_is_named_in_a_notice(window: MainWindow, tmp_path: Path) -> None:
    wrong = tmp_path / "Letter.synoptic"
    wrong.write_text("Dear editor")
    assert not window.open_project(wrong)
    assert any("Letter" in text for text in window.notices.texts())
    assert selected(window) == "Speed"


def test_files_come_in_and_a_bad_one_is_named(
    make_window: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    good, bad = tmp_path / "account.md", tmp_path / "picture.txt"
    good.write_text("# A train\n\nIt does 59 km/h.\n", encoding="utf-8")
    bad.write_bytes(bytes(range(256)) * 8)
    window = make_window()
    window.import_files([bad, good])
    with qtbot.waitSignal(opened(window).intake.idle, timeout=30_000):
        pass
    assert [article.title.value for article in opened(window).desk.workspace.articles] == ["A train"]
    assert any(text.startswith("picture.txt was not imported") for text in window.notices.texts())


def test_importing_into_no_project_makes_one_with_a_free_name(
    make_window: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    (projects_folder() / "Untitled 1.synoptic").touch()
    article = tmp_path / "account.txt"
    article.write_text("It does 59 km/h.\n", encoding="utf-8")
    window = make_window()
    window.import_files([article])
    with qtbot.waitSignal(opened(window).intake.idle, timeout=30_000):
        pass
    assert opened(window).desk.workspace.path == projects_folder() / "Untitled 2.synoptic"
    assert len(opened(window).desk.workspace.articles) == 1


def test_a_new_project_is_analysed_by_itself(
    make_window: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    for number, speed in enumerate((59, 50)):
        text = f"The armoured train travels at a top speed of {speed} km/h.\n"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    window = make_window()
    window.import_files(sorted(tmp_path.glob("*.txt")))
    with qtbot.waitSignal(opened(window).intake.suggested, timeout=60_000):
        pass
    assert opened(window).desk.workspace.statements
    assert selected(window)
    assert opened(window).page.work.isHidden()
    assert opened(window).page.reading.row.isAncestorOf(window.focusWidget())


def test_dropped_files_are_taken(make_window: Callable[[], MainWindow], project: Path) -> None:
    window = make_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(project))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
    assert opened(window).desk.workspace.path == project


def test_saving_under_another_name_goes_on_there(window: MainWindow, project: Path, qtbot: QtBot) -> None:
    copy = project.with_name("Copy.synoptic")
    window.save_as(copy)
    press(qtbot, window, Qt.Key.Key_A)
    assert opened(window).desk.workspace.path == copy
    original = Workspace.open(project)
    assert all(one.state is not State.ACCEPTED for one in original.statements if one.suggestion)
    original.close()


def rename(window: MainWindow, name: str) -> None:
    """Rename the project by the menu."""

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RenameDialog)
        dialog.field.setText(name)
        dialog.ok.click()
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(0, fill)
    window.actions_["rename"].trigger()


def test_a_project_is_renamed_and_the_window_goes_on(
    window: MainWindow, project: Path, settings: Settings, qtbot: QtBot
) -> None:
    press(qtbot, window, Qt.Key.Key_A)
    chosen = selected(window)
    rename(window, "Kim's journey")
    here = project.with_name("Kim's journey.synoptic")
    assert opened(window).desk.workspace.path == here
    assert not project.exists()
    assert window.windowTitle() == "Kim's journey"
    assert settings.recent()[0] == here
    assert project not in settings.recent()
    assert selected(window) == chosen
    opened(window).desk.history.undo()
    assert labelled(window, "Speed").state is State.SUGGESTED
    chosen = selected(window)
    window.actions_["close"].trigger()
    assert window.open_project(here)
    assert selected(window) == chosen


def test_a_name_that_is_taken_cannot_be_chosen(window: MainWindow, project: Path) -> None:
    project.with_name("Taken.synoptic").write_text("something else")
    rename(window, "Taken")
    assert opened(window).desk.workspace.path == project
    assert project.with_name("Taken.synoptic").read_text() == "something else"


def test_a_project_without_a_name_is_offered_that_of_its_first_article(
    make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    window.actions_["new"].trigger()
    space = opened(window).desk.workspace
    assert likely_name(space) == space.name == "Untitled 1"
    title = "Kim: “armoured” train / bullet-proof, is on its way to the far east of Russia"
    space.apply(AddArticles((an_article("It left."), an_article("It left.", title, order=1))))
    assert likely_name(space) == "Kim armoured train bullet-proof, is on its way"
    offered: list[str] = []

    def agree() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RenameDialog)
        offered.append(dialog.field.selectedText())
        dialog.ok.click()

    QTimer.singleShot(0, agree)
    window.actions_["rename"].trigger()
    assert offered == ["Kim armoured train bullet-proof, is on its way"]
    assert opened(window).desk.workspace.name == offered[0]


def test_what_goes_wrong_in_renaming_is_said(window: MainWindow, project: Path) -> None:
    project.rename(project.with_name("Away.synoptic"))
    rename(window, "Other")
    assert "was moved" in window.notices.texts()[0]


def test_closing_a_project_leads_to_the_welcome_page_that_knows_it(window: MainWindow, project: Path) -> None:
    window.actions_["close"].trigger()
    assert window.project is None
    recent = window.findChild(QAbstractItemView, "recent")
    assert recent is not None
    assert recent.model().index(0, 0).data() == project.stem


def test_words_are_found_in_all_articles(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["find"].trigger()
    bar = opened(window).page.reading.find_bar
    qtbot.keyClicks(bar.field, "20 CARS")
    assert bar.result == "1 of 3"
    window.actions_["find_next"].trigger()
    assert bar.result == "2 of 3"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_a_statement_is_copied_with_its_quotes(window: MainWindow) -> None:
    window.actions_["copy_statement"].trigger()
    text = QGuiApplication.clipboard().text()
    assert "“The train does 59 km/h.”" in text
    assert text.startswith("Speed (conflicting)")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_window_wears_either_theme(window: MainWindow, theme: str) -> None:
    window.actions_[f"theme_{theme}"].trigger()
    corner = window.grab().toImage().pixelColor(2, 2)
    assert corner == load_theme(theme).frame


def test_zoom_changes_the_reading_type_and_is_remembered(window: MainWindow) -> None:
    window.actions_["zoom_in"].trigger()
    window.actions_["zoom_in"].trigger()
    assert opened(window).page.status.zoom_words == "120 %"
    window.actions_["zoom_reset"].trigger()
    assert opened(window).page.status.zoom_words == "100 %"


def test_f6_goes_round_the_parts_of_the_window(window: MainWindow) -> None:
    page = opened(window).page.reading
    window.actions_["next_area"].trigger()
    assert page.card.isAncestorOf(window.focusWidget())
    window.actions_["next_area"].trigger()
    assert page.row.isAncestorOf(window.focusWidget())


def test_every_control_has_a_name_for_screen_readers(window: MainWindow) -> None:
    window.actions_["show_lower_panel"].trigger()
    window.actions_["show_sources"].trigger()
    window.actions_["find"].trigger()
    controls = [control for kind in CONTROLS for control in window.findChildren(kind)]
    assert [type(control).__name__ for control in controls if not named(control)] == []


def named(control: QWidget) -> bool:
    inner = control.objectName().startswith("qt_") or isinstance(control.parent(), QT_MAKES_BUTTONS_IN)
    text = control.text() if isinstance(control, QAbstractButton) else ""
    return inner or bool(control.accessibleName() or text)


def test_no_label_guesses_rich_text(window: MainWindow) -> None:
    guessing = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.text() and label.textFormat() is not Qt.TextFormat.PlainText
    ]
    assert guessing == []


@pytest.mark.parametrize(
    ("command", "title"),
    [
        ("commands", "Commands"),
        ("keys", "Keys"),
        ("about", "About Synoptic"),
        ("correct", "Correct the statement"),
    ],
)
def test_a_dialog_opens_over_the_window(window: MainWindow, qtbot: QtBot, command: str, title: str) -> None:
    titles: list[str] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            titles.append(dialog.windowTitle())
            dialog.grab()
            dialog.reject()

    QTimer.singleShot(0, close)
    window.actions_[command].trigger()
    assert titles == [title]


def test_the_menu_bar_is_shown_when_it_is_asked_for(window: MainWindow) -> None:
    assert window.menuBar().isHidden()
    window.actions_["menu_bar"].trigger()
    assert not window.menuBar().isHidden()


def test_recent_projects_open_from_the_menu(window: MainWindow, project: Path) -> None:
    window.actions_["close"].trigger()
    recent = window.actions_.menus["&File/Open &recent"].actions()[0]
    assert recent.text() == project.stem
    recent.trigger()
    assert opened(window).desk.workspace.path == project


def test_the_list_of_recent_projects_can_be_cleared(window: MainWindow) -> None:
    window.actions_["close"].trigger()
    window.actions_["forget_recent"].trigger()
    assert [
        action.text() for action in window.actions_.menus["&File/Open &recent"].actions() if action.text()
    ] == ["&Clear this list"]


def test_a_new_project_invites_to_import(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    window.actions_["new"].trigger()
    assert window.focusWidget().text() == "Import articles…"


def test_the_sample_opens_from_the_welcome_page(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    window.show_welcome()
    window.actions_["open_sample"].trigger()
    assert len(opened(window).desk.workspace.articles) == 5


def test_a_quote_on_the_card_brings_its_article(window: MainWindow) -> None:
    page, desk = opened(window).page.reading, opened(window).desk
    page.feed.set_room(2)
    third = labelled(window, "Day").positions[1].passages[0]
    desk.selection.select(labelled(window, "Day").id)
    page.feed.bring(desk.workspace.articles[1].id)
    assert third.article not in page.feed.shown
    page.passage_wanted.emit(third.id)
    assert third.article in page.feed.shown


def test_pointing_at_a_mark_shows_its_counterparts(window: MainWindow, qtbot: QtBot) -> None:
    row = opened(window).page.reading.row
    where = row.panes[0].mapToGlobal(QPoint(20, 200))
    row.statement_hovered.emit(labelled(window, "Cars").id, where)
    cards = window.findChildren(HoverCard)
    assert [card.words[0] for card in cards if card.isVisible()] != []
    row.statement_hovered.emit("", where)
    assert not any(card.isVisible() for card in cards)


def test_the_type_is_never_smaller_than_can_be_read(window: MainWindow) -> None:
    for _ in range(40):
        window.actions_["zoom_out"].trigger()
    assert opened(window).page.status.zoom_words == "60 %"


def test_the_bar_of_work_under_way_stays_until_all_work_has_ended(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    intake, page = opened(window).intake, opened(window).page
    seen: list[tuple[bool, bool]] = []
    for news in (intake.idle, intake.noticed, intake.working):
        news.connect(lambda *_: seen.append((intake.busy, not page.work.isHidden())))
    window.actions_["analyse"].trigger()
    with qtbot.waitSignal(intake.idle, timeout=60_000):
        window.import_files([tmp_path / "missing.txt"])
    assert seen
    assert all(busy == shown for busy, shown in seen if not busy)
    assert page.work.isHidden()


def test_undoing_the_import_puts_the_bar_away(
    make_window: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text(f"The train does {number} km/h.\n", encoding="utf-8")
    window = make_window()
    window.import_files(sorted(tmp_path.glob("*.txt")))
    desk, page = opened(window).desk, opened(window).page
    qtbot.waitUntil(lambda: len(desk.workspace.articles) == 2, timeout=60_000)
    desk.history.undo()
    assert page.work.isHidden()
    assert not window.actions_["stop_analysis"].isEnabled()


def test_f6_in_an_empty_project_goes_to_the_invitation(make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    window.actions_["new"].trigger()
    window.actions_["next_area"].trigger()
    assert window.focusWidget().text() == "Import articles…"


def test_undo_shows_an_ampersand_in_a_name(window: MainWindow) -> None:
    desk = opened(window).desk
    green = labelled(window, "Colour").positions[0].passages[0]
    own = Statement("R&D", Kind.EVENT, (Position("yes", (replace(green, id=new_id()),)),))
    desk.history.perform(AddStatement(own))
    assert "R&&D" in window.actions_["undo"].text()


def test_what_is_chosen_in_one_window_holds_in_all(
    make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    one, two = make_window(), make_window()
    for number, window in enumerate((one, two)):
        window.take_up(Workspace.create(tmp_path / f"{number}.synoptic"))
    one.actions_["theme_dark"].trigger()
    assert two.grab().toImage().pixelColor(2, 2) == load_theme("dark").frame
    assert two.actions_["theme_dark"].isChecked()
    one.actions_["zoom_in"].trigger()
    one.actions_["linked_scrolling"].trigger()
    assert opened(two).page.status.zoom_words == "110 %"
    assert not two.actions_["linked_scrolling"].isChecked()


def test_nothing_moves_when_the_reader_does_not_want_it(
    make_window: Callable[[], MainWindow], project: Path, qtbot: QtBot
) -> None:
    window = make_window()
    window.open_project(project)
    qtbot.waitUntil(lambda: opened(window).page.reading.row.animated == system_moves())
    for _ in range(2):
        window.actions_["motion"].trigger()
        assert opened(window).page.reading.row.animated == window.actions_["motion"].isChecked()
    assert opened(window).page.reading.row.animated == system_moves()


def test_a_program_that_is_killed_finds_its_window_nearly_as_it_was(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    project = opened(window)
    keeper = project._session
    qtbot.waitUntil(lambda: not project.page.reading.row._scrolling._animation.state().value)
    keeper._timer.setInterval(0)
    keeper._timer.stop()
    window.actions_["next_statement"].trigger()

    def kept() -> object:
        return Settings(tmp_path / "settings.ini").session(project.desk.workspace.project).get("selection")

    qtbot.waitUntil(lambda: kept() == project.desk.selection.statement)


@pytest.mark.parametrize("part", ["a text", "the sources", "a statement", "a filter", "a tab"])
def test_what_a_session_tells_is_kept_soon_after_it_changes(
    window: MainWindow, qtbot: QtBot, part: str
) -> None:
    project = opened(window)
    page, timer = project.page.reading, project._session._timer
    timer.stop()
    match part:
        case "a text":
            page.row.panes[0].view.scroll_by(3)
            page.row.panes[0].view.scrolled.emit(False)
        case "the sources":
            window.actions_["show_sources"].trigger()
        case "a tab":
            page.lower_panel.show_page(1)
        case "a statement":
            project.desk.selection.clear()
        case "a filter":
            project.desk.query.set_filter(Filter(relation=Relation.SHARED))
    assert timer.isActive()


def test_the_history_opens_by_its_key_beside_the_sources(window: MainWindow, qtbot: QtBot) -> None:
    assert window.project is not None
    page = window.project.page.reading
    qtbot.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.findChild(HistoryPanel) is not None)
    panel = window.findChild(HistoryPanel)
    assert panel is not None
    assert panel.list.hasFocus()
    assert page.is_open("history")
    window.actions_["accept"].trigger()
    panel.list.setCurrentIndex(panel.list.model().index(0, 0))
    window.actions_["take_back"].trigger()
    assert panel.list.model().index(0, 0).data() == "Take back the decision on “Speed”"
    qtbot.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert not page.is_open("history")


def test_a_damaged_project_offers_a_copy_of_its_backup(
    make_window: Callable[[], MainWindow], project: Path, qtbot: QtBot
) -> None:
    project.write_bytes(project.read_bytes().replace(b"The train does", b"The train dose"))
    window = make_window()
    window.show()
    assert not window.open_project(project)
    (said,) = window.notices.texts()
    assert "is damaged" in said
    assert "newest good backup" in said
    words = "Open a copy of the backup"
    button = next(each for each in window.notices.findChildren(QToolButton) if each.text() == words)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    desk = window.project.desk if window.project else None
    assert desk is not None
    assert desk.workspace.path == project.with_name("Train.restored.synoptic")
    assert len(desk.workspace.articles) == 3
