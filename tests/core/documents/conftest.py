"""A project about a train, to carry edits out on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.train import Train, train_project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def train(tmp_path: Path) -> Iterator[Train]:
    project = train_project(tmp_path)
    yield project
    project.workspace.close()
