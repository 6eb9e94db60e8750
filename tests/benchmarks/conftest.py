"""What all benchmarks begin with."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from synoptic.__main__ import GC_THRESHOLD

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def as_in_the_program() -> Iterator[None]:
    """Rubbish is collected as seldom as in the program, and none that another benchmark left."""
    before = gc.get_threshold()
    gc.collect()
    gc.set_threshold(GC_THRESHOLD)
    yield
    gc.set_threshold(*before)
