"""The engine's figures may not fall; the table itself is printed by engine_table.py."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from benchmarks import engine_table

if TYPE_CHECKING:
    from pathlib import Path


CHANCE = 0.05  # of a share of thirty statements


@pytest.fixture(autouse=True)
def texts_to_measure_with() -> None:
    if not engine_table.clusters():
        pytest.skip("the texts to measure with (../shared/eval) are not here")


def test_what_sources_share_and_where_they_conflict_is_found_well_past_the_baseline(tmp_path: Path) -> None:
    rows = {row.name: row.figures for row in engine_table.cluster_rows(tmp_path)}
    engine, simple = rows["engine: all"], rows["word TF-IDF: all"]
    assert engine["shared F1"] >= 0.70
    assert engine["shared P"] >= 0.75
    assert engine["conflict F1"] >= 0.45
    assert engine["conflict P"] >= 0.60
    assert engine["shared F1"] > simple["shared F1"] + 0.15


def test_the_higher_the_score_of_a_suggestion_the_more_often_it_is_real(tmp_path: Path) -> None:
    rows = [row.figures for row in engine_table.certainty_rows(tmp_path)]
    real = [row["real"] for row in rows if row["statements"] >= 10]
    assert all(above > below - CHANCE for below, above in pairwise(real))
    assert real[-1] >= 0.9
    assert rows[-1]["links P"] >= 0.85


def test_the_public_sets_are_answered_at_least_as_well_as_before() -> None:
    rows = {row.name: row.figures for row in engine_table.pair_rows()}
    assert rows["Emergent dev, against"]["F1"] >= 0.78
    assert rows["feversym_dev, both have numbers"]["P"] >= 0.88
    assert rows["feversym_dev, both have numbers"]["R"] >= 0.60
    assert rows["vitaminc_dev, both have numbers"]["P"] >= 0.75
    assert rows["vitaminc_dev, both have numbers"]["R"] >= 0.50
    assert rows["SuperPAL dev"]["AP"] >= 0.70
    assert rows["ECB+ dev, pairs that share an event"]["R at P .86"] >= 0.70
