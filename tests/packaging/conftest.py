"""The steps of the build lie beside the package, not in it; the tests find them here."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "desktop" / "packaging"))

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def tool() -> Callable[[str], str]:
    """Finds a program of the system by name; a machine without it skips the test."""

    def found(name: str) -> str:
        path = shutil.which(name)
        if path is None:
            pytest.skip(f"{name} is not on this machine")
        return path

    return found
