"""An open project behind a bridge, with a query over it."""

from __future__ import annotations

import pytest

from synoptic.gui.models.selection import Selection
from synoptic.gui.theme import Theme, load_fonts, load_theme


@pytest.fixture
def selection() -> Selection:
    return Selection()


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    load_fonts()
    return load_theme(request.param)


@pytest.fixture
def light() -> Theme:
    load_fonts()
    return load_theme("light")
