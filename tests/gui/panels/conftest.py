"""An open project behind a bridge, with a query over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.train import Train, train_project
from synoptic.gui.bridge import Bridge
from synoptic.gui.models.query import Query
from synoptic.gui.models.selection import Selection
from synoptic.gui.theme import Theme, load_fonts, load_theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def train(tmp_path: Path, qapp: object) -> Iterator[Train]:
    project = train_project(tmp_path)
    yield project
    project.workspace.close()


@pytest.fixture
def bridge(train: Train) -> Bridge:
    return Bridge(train.workspace)


@pytest.fixture
def query(bridge: Bridge) -> Query:
    return Query(bridge)


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
