from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_statement, an_article
from synoptic import cli
from synoptic.core.documents.edits import AddArticles, AddStatement, Agent, BeginReading, ChangeStatement
from synoptic.core.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

A = an_article("The train left on Monday.", title="Left")
DAY = a_statement("Day", a_position("Monday", (A, "on Monday")))


@pytest.fixture
def copies(tmp_path: Path) -> tuple[Path, Path]:
    """Ada's project and Ben's copy; each has renamed the one statement, Ben has one more."""
    here, there = tmp_path / "event.synoptic", tmp_path / "ben.synoptic"
    workspace = Workspace.create(here, Agent("Ada"))
    workspace.apply(AddArticles((A,)))
    workspace.apply(AddStatement(DAY))
    workspace.copy_to(there)
    workspace.apply(ChangeStatement(replace(DAY, label="Day it left")))
    workspace.close()
    other = Workspace.open(there, Agent("Ben"))
    other.apply(ChangeStatement(replace(DAY, label="Departure")))
    other.apply(AddStatement(a_statement("Speed")))
    other.close()
    return here, there


def labels(path: Path) -> list[str]:
    workspace = Workspace.open(path)
    try:
        return [statement.label for statement in workspace.statements]
    finally:
        workspace.close()


def test_a_copy_is_taken_in_and_what_came_is_said(
    copies: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    here, there = copies
    assert cli.main(["merge", str(here), str(there)]) == cli.OK
    assert capsys.readouterr().out.splitlines() == [
        "“ben” was taken in.",
        "Statements: 2 new, 1 changed",
        "People: Ben",
        "Changed on both sides: Day it left",
        "  here (accepted, Ada): Monday: “on Monday”",
        "  there (accepted, Ben): Monday: “on Monday”",
    ]
    assert labels(here) == ["Day it left", "Departure", "Speed"]
    assert labels(there) == ["Departure", "Speed"]


def test_a_dry_run_changes_nothing(copies: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    here, there = copies
    assert cli.main(["merge", str(here), str(there), "--dry-run"]) == cli.OK
    assert capsys.readouterr().out.startswith("Taking in “ben” would change this:\n")
    assert labels(here) == ["Day it left"]


def test_the_second_time_there_is_nothing(
    copies: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["merge", *map(str, copies)]
    cli.main(arguments)
    capsys.readouterr()
    assert cli.main(arguments) == cli.OK
    assert capsys.readouterr().out == "“ben” holds nothing that is not here. Nothing was changed.\n"


def test_another_project_is_refused(
    copies: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Workspace.create(tmp_path / "other.synoptic").close()
    assert cli.main(["merge", str(copies[0]), str(tmp_path / "other.synoptic")]) == cli.UNUSABLE
    assert "is a copy of another project" in capsys.readouterr().err


def test_nothing_of_a_copy_is_told_to_who_reads_blind(
    copies: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    here, there = copies
    workspace = Workspace.open(here)
    workspace.apply(BeginReading())
    workspace.close()
    assert cli.main(["merge", str(here), str(there), "--dry-run"]) == cli.UNUSABLE
    said = capsys.readouterr()
    assert not said.out
    assert said.err.startswith("synoptic: You are reading “event” blind")
