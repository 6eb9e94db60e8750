from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_suggestion, an_article
from synoptic import cli
from synoptic.core.documents.edits import Action, AddArticles, AddSuggestions, Agent, Decide
from synoptic.core.workspace import Workspace
from synoptic.gui.control.exporting import offered
from synoptic.gui.selfcheck import read_pdf

if TYPE_CHECKING:
    from pathlib import Path

A = an_article("The train left on Monday.", title="Left", order=0)
B = an_article("It left on Sunday. It was green.", title="Gone", order=1)
DAY = a_suggestion("Day", a_position("Monday", (A, "on Monday")), a_position("Sunday", (B, "on Sunday")))
COLOUR = a_suggestion("Colour", a_position("green", (B, "green")))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    workspace = Workspace.create(tmp_path / "event.synoptic", Agent("Ada"))
    workspace.apply(AddArticles((A, B)))
    workspace.apply(AddSuggestions((DAY, COLOUR)))
    workspace.apply(Decide(DAY.id, Action.ACCEPT))
    workspace.close()
    return workspace.path


def export(project: Path, out: Path, *more: str) -> int:
    return cli.main(["export", str(project), "-o", str(out), *more])


def test_a_report_has_the_title_and_the_signature_that_were_given(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.md"
    assert export(project, out, "--title", "Two trains", "--by", "Ada Byron") == cli.OK
    text = out.read_text("utf-8")
    assert text.startswith("# Two trains\n\nTwo accounts compared · Ada Byron · ")


def test_a_report_is_written_and_named(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report.md"
    assert export(project, out, "--format", "markdown") == cli.OK
    assert "report.md" in capsys.readouterr().out
    text = out.read_text("utf-8")
    assert text.startswith("# event\n")
    assert "“Monday” (A) against “Sunday” (B)" in text
    assert "was accepted by Ada as it was proposed." in text


def test_without_a_format_it_is_a_web_page(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert export(project, out) == cli.OK
    assert out.read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("name", "start"),
    [("r.pdf", b"%PDF-"), ("r.md", b"# event"), ("R.Markdown", b"# event"), ("r", b"<!DOC")],
)
def test_without_a_format_the_name_of_the_file_says_it(
    project: Path, tmp_path: Path, name: str, start: bytes
) -> None:
    assert export(project, tmp_path / name) == cli.OK
    assert (tmp_path / name).read_bytes().startswith(start)


def test_a_pdf_is_written_without_a_screen(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    assert export(project, out, "--format", "pdf", "--date", "2026-11-21", "--all") == cli.OK
    text = " ".join(" ".join(read_pdf(out)[0]).split())
    assert "“Monday” (A) against “Sunday” (B)" in text
    assert "21 November 2026" in text
    assert "Colour" in text


def test_the_project_is_not_written_over_by_a_pdf(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(project, project, "--format", "pdf") == cli.UNUSABLE
    assert "nothing was lost" in capsys.readouterr().err
    Workspace.open(project).close()


def test_open_suggestions_are_listed_only_with_all(project: Path, tmp_path: Path) -> None:
    few, everything = tmp_path / "few.md", tmp_path / "all.md"
    export(project, few, "--format", "markdown")
    export(project, everything, "--format", "markdown", "--all")
    assert "Colour" not in few.read_text("utf-8")
    assert "2. Colour" in everything.read_text("utf-8")


def test_the_same_project_and_day_give_the_same_bytes(project: Path, tmp_path: Path) -> None:
    outs = [tmp_path / "one.html", tmp_path / "two.html"]
    for out in outs:
        export(project, out, "--date", "2026-11-21")
    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert "21 November 2026" in outs[0].read_text("utf-8")


def test_the_project_itself_is_not_written_over(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(project, project) == cli.UNUSABLE
    assert "nothing was lost" in capsys.readouterr().err
    Workspace.open(project).close()


def test_a_day_that_is_none_is_refused(project: Path, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as leaving:
        export(project, tmp_path / "report.html", "--date", "tomorrow")
    assert leaving.value.code == cli.UNUSABLE


def test_the_sample_can_be_exported(tmp_path: Path) -> None:
    out = tmp_path / "sample.html"
    assert cli.main(["export", "sample", "-o", str(out)]) == cli.OK
    assert "Train to Vladivostok" in out.read_text("utf-8")


def test_the_command_offers_every_format() -> None:
    names = {name for name, _, _ in offered()}
    assert names == {"html", "markdown", "pdf"}
