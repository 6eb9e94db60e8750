from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from steps.manual import manual
from steps.project import ROOT

from synoptic import arguments

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

GOLDEN = ROOT / "tests/golden/synoptic.1"


def test_the_manual_is_as_committed(request: pytest.FixtureRequest) -> None:
    made = manual("1.2.3")
    if request.config.getoption("--refresh-golden"):
        GOLDEN.write_text(made, "utf-8", newline="\n")
    assert made == GOLDEN.read_text("utf-8"), "if this is meant: pytest --refresh-golden"


def test_the_manual_names_every_command_and_every_option() -> None:
    plain = manual("1.2.3").replace("\\-", "-")
    for word, parser in arguments.parsers().items():
        assert f"synoptic {word}".strip() in plain
        options = [name for action in parser._actions for name in action.option_strings]
        assert [name for name in options if name not in plain] == []


def test_groff_has_nothing_to_complain_about(tool: Callable[[str], str], tmp_path: Path) -> None:
    page = tmp_path / "synoptic.1"
    page.write_text(manual("1.2.3"), "utf-8")
    command = [tool("groff"), "-man", "-Tutf8", "-ww", "-z", str(page)]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (outcome.returncode, outcome.stderr) == (0, "")
