"""Dialogs that only tell: keys, about, and the report of a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QTableView

from synoptic import __version__
from synoptic.gui.actions import COMMANDS
from synoptic.gui.dialogs.about import AboutDialog, licence_text
from synoptic.gui.dialogs.error_report import ErrorReportDialog, report_of
from synoptic.gui.dialogs.keys import KeysDialog, KeysModel
from synoptic.gui.dialogs.place_keys import PLACE_KEYS
from synoptic.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


def test_every_command_is_on_the_list_with_its_key_or_without(qtbot: QtBot) -> None:
    dialog = KeysDialog(COMMANDS, load_theme("light"))
    qtbot.addWidget(dialog)
    table = dialog.findChild(QTableView)
    assert table is not None
    model = table.model()
    keys = {model.index(row, 1).data(): model.index(row, 2).data() for row in range(model.rowCount())}
    assert len(keys) == len(COMMANDS) + len(PLACE_KEYS)
    assert keys["Zoom in or out"] == "+  -"
    assert "Theme: Dark" in keys
    assert (keys["Accept"], keys["About Synoptic"]) == ("A", "")


def test_the_list_of_keys_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(KeysModel(COMMANDS, PLACE_KEYS))


def test_about_names_version_and_licences(qtbot: QtBot) -> None:
    dialog = AboutDialog(load_theme("dark"))
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert f"Synoptic {__version__}" in words
    assert "LGPL" in licence_text()
    assert "SIL OPEN FONT LICENSE" in licence_text().upper()


def test_a_report_tells_where_the_fault_is_but_no_values(qtbot: QtBot) -> None:
    secret = "the words of an article"
    try:
        len(secret, 1)  # type: ignore[call-arg]
    except TypeError as error:
        report = report_of(error)
    assert "test_telling" in report
    assert "TypeError" in report
    assert f"{secret!r}" not in report.replace('secret = "the words of an article"', "")


def test_a_report_is_shown_as_it_is_and_can_be_copied(qtbot: QtBot) -> None:
    dialog = ErrorReportDialog("<b>bold</b> fault", load_theme("light"))
    qtbot.addWidget(dialog)
    assert dialog.report.toPlainText() == "<b>bold</b> fault"
    copy = next(one for one in dialog.findChildren(QPushButton) if "Copy" in one.text())
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "<b>bold</b> fault"
