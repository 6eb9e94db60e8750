"""Two copies of one project, each with a reader of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.copies import Twins
from synoptic.core.documents.edits import AddArticles, AddSuggestions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement


@pytest.fixture
def twins(tmp_path: Path, monday: Article, sunday: Article, departure: Statement) -> Iterator[Twins]:
    """Ada's project of two articles and one suggestion, and Ben's copy of it."""
    with Twins.made(tmp_path, (AddArticles((monday, sunday)), AddSuggestions((departure,)))) as twins:
        yield twins
