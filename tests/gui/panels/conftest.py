"""What the tests of the panels share."""

from __future__ import annotations

import pytest

from synoptic.gui.models.selection import Selection


@pytest.fixture
def selection() -> Selection:
    return Selection()
