"""A project of two articles, open in a real file."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_suggestion, an_article
from synoptic.core.documents.edits import AddArticles, Agent
from synoptic.core.store.database import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement

READER = Agent("Ada")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "summit.synoptic"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """An open, empty project."""
    with Store.create(path, READER) as store:
        yield store


@pytest.fixture
def monday() -> Article:
    return an_article("The train left on Monday.\nIt ran at 59 km/h.", title="The train")


@pytest.fixture
def sunday() -> Article:
    return an_article("The train left on Sunday.", title="A journey", published="2023-09-11")


@pytest.fixture
def filled(store: Store, monday: Article, sunday: Article) -> Store:
    """A project with both articles."""
    store.apply(AddArticles((monday, sunday)))
    return store


@pytest.fixture
def departure(monday: Article, sunday: Article) -> Statement:
    """A suggestion on which the two articles conflict."""
    return a_suggestion(
        "Day it left", a_position("Monday", (monday, "Monday")), a_position("Sunday", (sunday, "Sunday"))
    )


@pytest.fixture
def read_only(filled: Store) -> Iterator[Path]:
    """A project in a folder that may only be read, looked at by somebody without special rights."""
    mine = os.geteuid()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        filled.backup_to(folder / "summit.synoptic")
        (folder / "summit.synoptic").chmod(0o444)
        folder.chmod(0o555)
        if mine == 0:
            os.seteuid(65534)
        yield folder / "summit.synoptic"
        if mine == 0:
            os.seteuid(mine)
        folder.chmod(0o755)
