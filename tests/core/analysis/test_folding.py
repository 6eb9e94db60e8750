"""Of many ways to put like sentences together a reader needs one."""

from __future__ import annotations

from helpers.builders import an_article
from synoptic.core.analysis.folding import new_ones
from synoptic.core.analysis.parameters import Parameters
from synoptic.core.analysis.reading import Sentence, read

SURE, DOUBTFUL = 1.3, 0.7
LEAST = 0.47


def sentences(*articles: int) -> list[Sentence]:
    return [read(an_article("The ferry left Brenn at noon."), number, Parameters())[0] for number in articles]


def kept(groups: list[tuple[int, ...]], strengths: dict[tuple[int, int], float]) -> list[tuple[int, ...]]:
    return new_ones(groups, sentences(0, 1, 2, 3), strengths, LEAST)


def test_a_group_that_repeats_another_and_adds_what_is_doubtful_is_left_out() -> None:
    strengths = {(0, 1): SURE, (0, 2): SURE, (1, 2): SURE, (0, 3): DOUBTFUL, (1, 3): DOUBTFUL}
    assert kept([(0, 1, 3), (0, 1, 2)], strengths) == [(0, 1, 2)]


def test_what_it_adds_is_kept_where_that_is_sure() -> None:
    strengths = {(0, 1): SURE, (0, 2): SURE, (1, 2): SURE, (0, 3): SURE, (1, 3): SURE}
    assert set(kept([(0, 1, 3), (0, 1, 2)], strengths)) == {(0, 1, 2), (0, 1, 3)}


def test_a_group_inside_another_is_left_out_however_sure() -> None:
    strengths = {(0, 1): SURE, (0, 2): DOUBTFUL, (1, 2): SURE}
    assert kept([(0, 1), (0, 1, 2)], strengths) == [(0, 1, 2)]


def test_a_group_by_itself_is_kept() -> None:
    assert kept([(2, 3)], {(2, 3): DOUBTFUL}) == [(2, 3)]
