"""Titles, names and texts that look like markup: wherever the window shows them, they are words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QAbstractListModel, QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QToolTip,
    QWidget,
)

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from helpers.signing import sign
from synoptic.core.documents.article import Known, Origin
from synoptic.core.documents.edits import AddArticles, AddStatement, AddSuggestions, ChangeStatement
from synoptic.core.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Position
    from synoptic.gui.main_window import MainWindow

HOSTILE = "<img src=x><b>R&Dq</b>[*]"
HOSTILE_FILE = "<b>R&Dq<b>[*]"  # no slash in a name
ASKING = (  # commands that show a dialog which waits
    *("describe_article", "split_statement", "merge_statements", "correct", "accept_many", "show_hidden"),
    *("export", "reader_name", "keys", "commands", "about"),
)


def hostile_article(text: str, order: int) -> Article:
    known = Known(f"{HOSTILE} {order}", Origin.TEXT)
    return replace(an_article(text, "", "2023-09-11", order), title=known, publisher=known, author=known)


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A project in which everything that somebody can write is hostile."""
    path = tmp_path / f"{HOSTILE_FILE}.synoptic"
    first, second = articles = [
        hostile_article(f"{HOSTILE} did 59 km/h.\nIt had {HOSTILE}.", n) for n in (0, 1)
    ]

    def place() -> Position:
        made = a_position(HOSTILE, (first, HOSTILE), (second, HOSTILE))
        passage = replace(made.passages[0], speaker=HOSTILE, note=HOSTILE, hedge=HOSTILE)
        return replace(made, passages=(passage, *made.passages[1:]))

    found = a_suggestion(HOSTILE, place(), a_position(f"{HOSTILE} 2", (second, "59 km/h")))
    found = replace(found, suggestion=found.suggestion._replace(reason=HOSTILE, key=HOSTILE))
    workspace = Workspace.create(path)
    workspace.apply(AddArticles(tuple(articles)))
    workspace.apply(AddSuggestions((found,)))
    other = a_position(HOSTILE, (first, "59 km/h"), (second, "59 km/h"))
    own = replace(a_statement(HOSTILE, place(), other), author=HOSTILE, note=HOSTILE, tags=(HOSTILE,))
    workspace.apply(AddStatement(own))
    workspace.close()
    return path


def is_rich(text: str) -> bool:
    return QtGui.Qt.mightBeRichText(text)


def underlines(text: str) -> bool:
    """Would an & in the hostile words be taken for the mark of an access key?"""
    return bool(re.search(r"(?<!&)(?:&&)*&Dq", text))


def faults_of(widget: QWidget) -> Iterator[str]:
    if is_rich(widget.toolTip()):
        yield f"tooltip: {widget.toolTip()}"
    is_tip = widget.objectName() == "qtooltip_label"  # what it says is looked at as it is asked for
    if (
        not is_tip
        and isinstance(widget, QLabel)
        and widget.textFormat() is not Qt.TextFormat.PlainText
        and widget.text()
    ):
        yield f"label: {widget.text()}"
    if isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty() and "R&D" in widget.text():
        yield f"access key: {widget.text()}"
    if widget.isWindow() and re.search(r"(?<!\])\[\*\](?!\[)", widget.windowTitle()):
        yield f"title: {widget.windowTitle()}"
    if isinstance(widget, QMenu):
        yield from (f"menu: {one.text()}" for one in widget.actions() if underlines(one.text()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None and widget.isVisible():
        yield from (f"cell: {told}" for told in tips_of(widget) if is_rich(told))


def tips_of(view: QAbstractItemView) -> Iterator[str]:
    """What the view tells when the mouse rests on its cells."""
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(model.rowCount()):
        for column in range(columns):
            place = view.visualRect(model.index(row, column)).center()
            QToolTip.hideText()
            asked = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
            QApplication.sendEvent(view.viewport(), asked)
            yield QToolTip.text()


def faults() -> list[str]:
    found = [f"{type(one).__name__} {fault}" for one in QApplication.allWidgets() for fault in faults_of(one)]
    for window in QApplication.topLevelWidgets():
        for action in window.findChildren(QAction):
            told = "" if isinstance(action.parent(), QMenu) else action.toolTip()  # no menu shows it
            if is_rich(told) or is_rich(action.statusTip()) or underlines(action.text()):
                found.append(f"action: {action.text()} ({action.toolTip()})")
    return sorted(set(found))


@pytest.fixture
def opened(make_window: Callable[[], MainWindow], hostile: Path) -> MainWindow:
    window = make_window()
    window.open_project(hostile)
    assert window.project is not None
    for command in ("show_sources", "show_history", "show_lower_panel"):
        if not window.actions_[command].isChecked():
            window.actions_[command].trigger()
    window.select_place(0)
    return window


def test_what_is_on_view_is_plain(opened: MainWindow) -> None:
    for place in range(2):
        opened.select_place(place)
        for page in range(3):
            opened.project.page.reading.lower_panel.show_page(page)
            QApplication.processEvents()
            assert faults() == []


def test_the_names_of_undo_and_redo_are_plain(opened: MainWindow) -> None:
    desk = opened.project.desk
    own = next(one for one in desk.workspace.statements if one.suggestion is None)
    desk.history.perform(ChangeStatement(replace(own, label=f"{HOSTILE}!")))
    undo = opened.actions_["undo"]
    assert HOSTILE.replace("&", "&&") in undo.text()
    assert faults() == []
    undo.trigger()
    assert HOSTILE.replace("&", "&&") in opened.actions_["redo"].text()
    assert faults() == []


@pytest.mark.parametrize("command", ASKING)
def test_a_dialog_is_plain(opened: MainWindow, command: str) -> None:
    opened.select_place(1)
    found: list[list[str]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        try:
            for table in dialog.findChildren(QAbstractItemView):
                if table.model() is not None and table.model().rowCount():
                    table.setCurrentIndex(table.model().index(0, 0))
            found.append(faults())
        finally:
            dialog.reject()

    QTimer.singleShot(50, look)
    opened.actions_[command].trigger()
    assert found == [[]]


def test_the_comparison_of_readers_with_such_names_is_plain(opened: MainWindow) -> None:
    sign(opened, HOSTILE)
    opened.actions_["compare_passes"].trigger()
    assert faults() == []


def test_menus_over_passages_and_articles_are_plain(opened: MainWindow) -> None:
    opened.select_place(1)
    project = opened.project
    passage = next(project.desk.statement.passages())
    project.authoring.reshaping.offer(passage.id, opened.pos())
    assert faults() == []
    for menu in opened.findChildren(QMenu):
        menu.close()


def test_notices_and_recent_projects_are_plain(opened: MainWindow) -> None:
    opened.notices.offer(HOSTILE, {})
    opened.notices.warn(HOSTILE)
    assert faults() == []
    opened.show_welcome()
    assert faults() == []
