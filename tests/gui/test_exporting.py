"""The report is written where the reader says, and the reader is told what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from synoptic.core.documents.edits import Action, Decide
from synoptic.gui.dialogs.exporting import Cover, ExportDialog

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.gui.main_window import MainWindow


def test_a_report_holds_what_was_accepted(window: MainWindow, tmp_path: Path) -> None:
    project = window.project
    assert project is not None
    speed = next(s for s in project.desk.workspace.statements if s.label == "Speed")
    project.desk.history.perform(Decide(speed.id, Action.ACCEPT))
    notices: list[str] = []
    project.exporting.noticed.connect(notices.append)
    project.exporting.write(tmp_path / "report.md", "markdown")
    report = (tmp_path / "report.md").read_text("utf-8")
    assert "Speed" in report
    assert "Cars" not in report
    assert str(tmp_path / "report.md") in notices[0]


def test_title_and_signature_are_kept_for_the_next_report(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / "report.md"), "")
    )
    seen: list[Cover] = []

    def fill(title: str) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        seen.append(dialog.cover)
        dialog.title.setText(title)
        dialog.by.setText("Ada Byron")
        dialog.form.setCurrentIndex(1)
        dialog.ok.click()

    for title in ("Two trains", "Three trains"):
        QTimer.singleShot(0, lambda title=title: fill(title))
        window.actions_["export"].trigger()
    report = (tmp_path / "report.md").read_text("utf-8")
    assert report.startswith("# Three trains\n")
    assert "compared · Ada Byron ·" in report
    assert [one.title for one in seen] == ["Train", "Two trains"]
    assert seen[1].by == "Ada Byron"


def answered(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, answer: str, *, form: int, open_too: bool
) -> None:
    """Export by the menu: choose a format, tick what is open or not, save under the name `answer`."""
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: (answer, ""))

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        dialog.form.setCurrentIndex(form)
        dialog.everything.setChecked(open_too)
        dialog.ok.click()

    QTimer.singleShot(0, fill)
    window.actions_["export"].trigger()


@pytest.mark.parametrize(
    ("form", "suffix", "start"), [(0, ".html", b"<!"), (1, ".md", b"#"), (2, ".pdf", b"%PDF-")]
)
def test_a_format_gives_the_file_its_suffix(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: int, suffix: str, start: bytes
) -> None:
    answered(window, monkeypatch, str(tmp_path / "report"), form=form, open_too=False)
    assert (tmp_path / f"report{suffix}").read_bytes().lower().startswith(start.lower())


def test_open_suggestions_are_listed_on_request(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered(window, monkeypatch, str(tmp_path / "report.md"), form=1, open_too=True)
    assert "Cars" in (tmp_path / "report.md").read_text("utf-8")


def test_what_cannot_be_written_is_said(window: MainWindow, tmp_path: Path) -> None:
    project = window.project
    assert project is not None
    notices: list[str] = []
    project.exporting.warned.connect(notices.append)
    project.exporting.write(tmp_path / "nowhere" / "report.md", "markdown")
    assert "report.md" in notices[0]
    assert "was written" not in notices[0]
