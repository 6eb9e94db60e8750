"""A model of meaning that the reader names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.builders import an_article
from helpers.told import quotes
from synoptic.core.analysis import analyse
from synoptic.core.analysis.scorers import load
from synoptic.core.documents.statement import Relation
from synoptic.errors import AnalysisError

if TYPE_CHECKING:
    from pathlib import Path

A = an_article("The kindly physician of Lund cured a weary mariner on Monday.\nTrains were late.", order=0)
B = an_article(
    "Near Lund some healer soon restored that sick sailor on Monday.\nThe bakery sold rye bread.", order=1
)
VECTORS = """physician 1 0 0
healer 1 0 0
cured 0 1 0
restored 0 1 0
mariner 0 0 1
sailor 0 0 1
lund 0.5 0.5 0.5
bread -1 -1 0
"""


@pytest.fixture
def model(tmp_path: Path) -> Path:
    (tmp_path / "vectors.txt").write_text(VECTORS)
    return tmp_path


def test_word_vectors_find_what_is_told_in_other_words(model: Path) -> None:
    scorer = load(model)
    alike, unlike = scorer.similarities(
        ["The physician cured the mariner", "A healer restored the sailor", "rye bread"], [(0, 1), (0, 2)]
    )
    assert alike > 0.9
    assert unlike < 0.0


def test_a_text_of_unknown_words_is_like_nothing(model: Path) -> None:
    assert load(model).similarities(["zebra", "physician"], [(0, 1)]) == [0.0]


def test_the_engine_asks_the_model_and_needs_none(model: Path) -> None:
    def shared(with_model: bool) -> list[str]:
        found = analyse([A, B], scorer=load(model) if with_model else None)
        return [q for s in found if s.relation is Relation.SHARED for q in quotes(s)]

    assert not shared(with_model=False)
    assert any("healer" in quote for quote in shared(with_model=True))


def test_a_folder_without_a_model_is_refused_with_a_reason(tmp_path: Path) -> None:
    with pytest.raises(AnalysisError, match=r"vectors\.txt"):
        load(tmp_path)


@pytest.mark.parametrize("content", ["lund one two three\n", "lund 1 2 3\nphysician 1 2\n"])
def test_a_damaged_model_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "vectors.txt").write_text(content)
    with pytest.raises(AnalysisError):
        load(tmp_path).similarities(["lund", "physician"], [(0, 1)])
