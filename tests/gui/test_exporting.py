"""The report is written where the reader says, and the reader is told what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.documents.edits import Action, Decide

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

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


def test_a_format_gives_the_file_its_suffix(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = window.project
    assert project is not None
    answer = (str(tmp_path / "report"), "Markdown (*.md)")
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: answer)
    project.handlers["export"]()
    assert (tmp_path / "report.md").exists()


def test_a_pdf_is_offered_and_written(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = window.project
    assert project is not None
    answer = (str(tmp_path / "report"), "PDF (*.pdf)")
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: answer)
    project.handlers["export"]()
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")


def test_what_cannot_be_written_is_said(window: MainWindow, tmp_path: Path) -> None:
    project = window.project
    assert project is not None
    notices: list[str] = []
    project.exporting.noticed.connect(notices.append)
    project.exporting.write(tmp_path / "nowhere" / "report.md", "markdown")
    assert "report.md" in notices[0]
    assert "was written" not in notices[0]
