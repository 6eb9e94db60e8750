"""The report is looked at before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.builders import an_article
from synoptic.core.documents.edits import AddArticles
from synoptic.core.workspace import Workspace
from synoptic.gui.control.exporting import offered
from synoptic.gui.dialogs.exporting import Cover, ExportDialog, contents_words, written_day
from synoptic.gui.dialogs.pages import GAP, MORE, MOST, page_place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from synoptic.gui.theme import Theme

DAY = "2024-03-06"
COVER = Cover("The train", "Ada", DAY)


@pytest.fixture
def workspace(project: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(project)
    yield workspace
    workspace.close()


@pytest.fixture
def dialog(workspace: Workspace, theme: Theme, qtbot: QtBot) -> ExportDialog:
    dialog = ExportDialog(workspace, offered(), COVER, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def inked(picture: QImage) -> int:
    """How many of some thousand places of a picture are dark."""
    places = [(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 3)]
    return sum(picture.pixelColor(x, y).lightness() < 100 for x, y in places)


def test_the_pages_show_words(dialog: ExportDialog) -> None:
    view = dialog.pages
    sheet = page_place(0, view.viewport().width(), 842 / 595, 0).toRect()
    assert inked(view.viewport().grab(sheet.adjusted(40, 40, -40, -40)).toImage()) > 50


def test_what_is_open_is_added_to_the_pages_on_request(workspace: Workspace, dialog: ExportDialog) -> None:
    assert "3 open suggestions are left out" in dialog.contents.text()
    before = dialog.pages.verticalScrollBar().maximum(), dialog.pages.page_count
    dialog.everything.click()
    assert "3 open suggestions are listed" in dialog.contents.text()
    assert (dialog.pages.verticalScrollBar().maximum(), dialog.pages.page_count) >= before


def test_of_a_long_report_the_beginning_is_shown(workspace: Workspace, light: Theme, qtbot: QtBot) -> None:
    workspace.apply(AddArticles((an_article("\n".join(["It left on Monday."] * (2 * MOST))),)))
    dialog = ExportDialog(workspace, offered(), COVER, light)
    qtbot.addWidget(dialog)
    assert len(workspace.reports.paragraphs(DAY)) > MOST
    assert dialog.pages.count_shown == MORE


def test_the_pages_bear_what_is_typed(dialog: ExportDialog, qtbot: QtBot) -> None:
    first = dialog.pages.grab().toImage()
    dialog.title.setText("  Two trains, \n one speed ")
    assert dialog.cover == Cover("Two trains, one speed", "Ada", DAY)
    qtbot.waitUntil(lambda: dialog.pages.grab().toImage() != first)


def test_a_day_is_read_as_people_write_it_and_nothing_else_is_one(dialog: ExportDialog) -> None:
    assert dialog.day.text() == written_day(DAY) == "6 March 2024"
    dialog.day.setText("7.3.2024")
    assert dialog.cover.day == "2024-03-07"
    dialog.day.setText("some day")
    assert not dialog.ok.isEnabled()
    assert "no day" in dialog.hint.text()


def test_who_signs_with_the_machines_account_is_told_and_can_give_a_name(
    workspace: Workspace, light: Theme, qtbot: QtBot
) -> None:
    dialog = ExportDialog(workspace, offered(), COVER._replace(by="root"), light, account=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "this machine's account" in dialog.hint.text()
    with qtbot.waitSignal(dialog.name_wanted):
        dialog.name.click()
    dialog.sign_as("Ada Byron")
    assert dialog.cover.by == "Ada Byron"
    assert not dialog.hint.isVisible()
    assert not dialog.name.isVisible()
    dialog.reject()


def test_a_report_that_nobody_signs_says_so(dialog: ExportDialog) -> None:
    assert not dialog.hint.isVisible()
    dialog.by.clear()
    assert dialog.hint.text() == "The report is signed by nobody."
    assert dialog.ok.isEnabled()


def test_pages_stand_under_one_another_with_a_gap() -> None:
    first, second = (page_place(number, 200 + 2 * GAP, 1.5, 30) for number in (0, 1))
    assert (first.left(), first.top(), first.width(), first.height()) == (GAP, GAP - 30, 200, 300)
    assert second.top() == first.bottom() + GAP


@pytest.mark.parametrize(
    ("accepted", "waiting", "words"),
    [
        (1, 0, "1 accepted statement, with every quotation and the articles in full."),
        (
            2,
            1,
            "2 accepted statements, with every quotation and the articles in full. "
            "1 open suggestion is left out.",
        ),
        (0, 0, "Nothing has been accepted yet, so the report holds the articles alone."),
    ],
)
def test_what_the_report_holds_is_said(accepted: int, waiting: int, words: str) -> None:
    assert contents_words(accepted, waiting, everything=False) == words
