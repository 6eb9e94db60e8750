from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from synoptic import paths, selfcheck
from synoptic.core.ingest.formats import FORMATS
from synoptic.errors import ExportError
from synoptic.gui import selfcheck as window_check

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.selfcheck import Check

INK = QColor("#1c1b19")


def checks(*names: str) -> list[Check]:
    return [check for check in selfcheck.CHECKS if check.name in names]


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what ships, in place of it, to spoil."""
    copy = tmp_path / "resources"
    shutil.copytree(paths.resource_root(), copy)
    monkeypatch.setattr(paths, "resource_root", lambda: copy)
    return copy


def test_a_sound_installation_passes_without_a_screen_and_leaves_nothing_behind(tmp_path: Path) -> None:
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    system = {name: os.environ[name] for name in ("SYSTEMROOT", "PATH") if name in os.environ}
    outcome = subprocess.run(
        [sys.executable, "-m", "synoptic", "self-check"],
        env={**system, "HOME": str(home), "TMPDIR": str(temporary), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (outcome.returncode, outcome.stderr) == (0, "")
    lines = outcome.stdout.splitlines()
    assert [line.split()[1] for line in lines[:-1]] == [check.name for check in selfcheck.CHECKS]
    assert all(line.startswith("ok ") for line in lines[:-1])
    assert list(home.iterdir()) == list(temporary.iterdir()) == []


def test_a_missing_folder_is_named_and_fails_the_check(
    resources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(resources / "themes")
    assert selfcheck.run(checks("resources", "formats")) == 1
    first, second, last = capsys.readouterr().out.splitlines()
    assert first.startswith("FAILED resources")
    assert "themes is missing" in first
    assert second.startswith("ok ")
    assert "resources failed" in last


def test_an_empty_file_is_named(resources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (resources / "icons" / "synoptic.svg").write_bytes(b"")
    assert selfcheck.run(checks("resources")) == 1
    assert "synoptic.svg" in capsys.readouterr().out


def test_there_is_an_example_of_every_format() -> None:
    suffixes = {path.suffix for path in paths.resource(selfcheck.EXAMPLES).iterdir()}
    assert [known.name for known in FORMATS if not suffixes.intersection(known.suffixes)] == []


def test_a_format_without_an_example_fails(resources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (resources / selfcheck.EXAMPLES / "account.txt").unlink()
    assert selfcheck.run(checks("formats")) == 1
    assert "no example of plain text" in capsys.readouterr().out


def test_words_lost_in_reading_fail(resources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (resources / selfcheck.EXAMPLES / "account.txt").write_text("The ferry carried people.\n", "utf-8")
    assert selfcheck.run(checks("formats")) == 1
    assert "words were lost" in capsys.readouterr().out


def test_a_conflict_that_the_engine_does_not_find_fails(
    resources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    account = resources / selfcheck.EXAMPLES / "account.txt"
    account.write_text("In other news, 350 sheep were sold at the fair.\n", "utf-8")
    assert selfcheck.run(checks("formats", "analysis")) == 1
    assert "was not found to conflict" in capsys.readouterr().out


def test_a_sample_that_does_not_fit_its_articles_fails(
    resources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (resources / "sample" / "halyard-wire.md").write_text("Nothing of it.\n", "utf-8")
    assert selfcheck.run(checks("sample")) == 1
    assert "FAILED sample" in capsys.readouterr().out


def test_a_blank_window_is_no_window() -> None:
    blank = QImage(1280, 800, QImage.Format.Format_RGB32)
    blank.fill(0xFFFFFF)
    with pytest.raises(ExportError, match="blank"):
        window_check.described(blank, INK)


def test_a_window_without_text_is_no_window() -> None:
    shaded = QImage(256, 256, QImage.Format.Format_RGB32)
    for grey in range(256):
        for row in range(256):
            shaded.setPixelColor(grey, row, QColor(grey, grey, 200))
    with pytest.raises(ExportError, match="no text"):
        window_check.described(shaded, INK)
