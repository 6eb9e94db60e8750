"""What a start brings in before the first painting: somebody waits for each module of it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from synoptic.core.errands import sample_project

if TYPE_CHECKING:
    from pathlib import Path

# opens a project as the command does, with what waits for the first painting put off for good
PROGRAM = """
import builtins, sys
plain = builtins.__import__
import synoptic.gui.loading
from synoptic.gui.frame import later
later.AFTER_PAINTING = 600_000
later.after_painting.__defaults__ = (600_000,)
from PySide6.QtWidgets import QApplication
from synoptic.__main__ import main

def one_frame(*_):
    QApplication.processEvents()
    print(builtins.__import__ is plain)
    print(*sorted(sys.modules))
    return 0

QApplication.exec = staticmethod(one_frame)
sys.exit(main())
"""

# a module, or a package with all in it, that is brought in where it is used
LATE = (
    "synoptic.arguments",
    "synoptic.core.analysis",
    "synoptic.core.anchoring",
    "synoptic.core.documents.answers",
    "synoptic.core.documents.edits",
    "synoptic.core.documents.paragraphs",
    "synoptic.core.exchange",
    "synoptic.core.ingest",
    "synoptic.core.reporting",
    "synoptic.core.store.edits",
    "synoptic.core.store.naming",
    "synoptic.core.store.search",
    "synoptic.core.store.traces",
    "synoptic.core.text.folding",
    "synoptic.core.text.words",
    "synoptic.gui.control.acts",
    "synoptic.gui.control.exporting",
    "synoptic.gui.control.intake",
    "synoptic.gui.control.review",
    "synoptic.gui.control.search",
    "synoptic.gui.control.writing",
    "synoptic.gui.dialogs",
    "synoptic.gui.frame.line_bar",
    "synoptic.gui.frame.welcome",
    "synoptic.gui.frame.work_bar",
    "synoptic.gui.jobs",
    "synoptic.gui.models.article_list",
    "synoptic.gui.models.cells",
    "synoptic.gui.models.provenance",
    "synoptic.gui.panels.card_body",
    "synoptic.gui.panels.card_foot",
    "synoptic.gui.panels.history",
    "synoptic.gui.panels.matrix",
    "synoptic.gui.panels.sources",
    "synoptic.gui.panels.statement_list",
    "synoptic.gui.panes.empty_row",
    "synoptic.gui.pdf",
    "synoptic.gui.shot",
    "logging.handlers",
    "multiprocessing",
    "socket",
    "tomllib",
    "uuid",
)
MOST = 130  # modules of our own; 120 when this was written, some 0.3 ms each

# what else loads PySide first, as the benchmark does: then it has put its import there already
LOADED_BEFORE = """
import builtins
import PySide6.QtWidgets
import synoptic.gui.loading
print(builtins.__import__ is builtins.__orig_import__)
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    home: Path = tmp_path_factory.mktemp("start")
    places = {f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "STATE")}
    done = subprocess.run(
        (sys.executable, "-c", PROGRAM, str(sample_project())),
        env=os.environ | places | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_a_start_brings_in_nothing_that_it_does_not_show(told: list[str]) -> None:
    modules = told[1].split()
    assert [one for one in modules if any(f"{one}.".startswith(f"{late}.") for late in LATE)] == []


def test_a_start_brings_in_few_modules(told: list[str]) -> None:
    own = [one for one in told[1].split() if one.startswith("synoptic.")]
    assert 50 < len(own) <= MOST


def test_modules_are_imported_without_reading_their_source(told: list[str]) -> None:
    """PySide's own import does that; the plain one is put back."""
    assert told[0] == "True"


def test_it_is_put_back_where_something_else_loaded_pyside_before() -> None:
    done = subprocess.run((sys.executable, "-c", LOADED_BEFORE), capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True"]
