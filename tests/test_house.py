"""The rules of the house, held: layers, types, style, and what starting must not import."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "command",
    [
        (sys.executable, "-m", "ruff", "check", "."),
        (sys.executable, "-m", "ruff", "format", "--check", "."),
        (sys.executable, "-m", "mypy"),
        (str(BIN / "lint-imports"),),
    ],
    ids=["style", "format", "types", "layers"],
)
def test_the_house_is_in_order(command: tuple[str, ...]) -> None:
    outcome = run(*command)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_the_core_does_not_import_qt() -> None:
    program = (
        "import sys, synoptic.core.workspace, synoptic.core.analysis, synoptic.core.ingest;"
        "print([m for m in sys.modules if m.startswith(('PySide6', 'shiboken6', 'synoptic.gui'))])"
    )
    assert run(sys.executable, "-c", program).stdout.strip() == "[]"


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_answer_without_the_heavy_imports(option: str) -> None:
    program = (
        "import sys; from synoptic import cli\n"
        f"try: cli.main(['{option}'])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('PySide6', 'lxml', 'sqlite3', 'markdown', 'yaml') if m in sys.modules])"
    )
    assert run(sys.executable, "-c", program).stdout.strip().endswith("[]")


def test_every_source_file_keeps_to_the_size_limits() -> None:
    lengths = {path: path.read_text("utf-8").count("\n") for path in (ROOT / "desktop").rglob("*.py")}
    assert [path for path, lines in lengths.items() if lines > 500] == []


def test_no_date_is_written_in_the_words_of_the_desktop() -> None:
    """Once Qt has started, strftime names months and days in the language of the desktop."""
    texts = {path: path.read_text("utf-8") for path in (ROOT / "desktop" / "synoptic").rglob("*.py")}
    assert [path for path, text in texts.items() if re.search(r"%[aAbBpcxX]\b", text)] == []
