"""An open project behind a bridge, with a query over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.train import Train, train_project
from synoptic.gui.bridge import Bridge
from synoptic.gui.models.query import Query

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
