"""Where the words stand that give the answers to a statement."""

from __future__ import annotations

from dataclasses import replace

from helpers.builders import a_position, a_statement, an_article
from synoptic.gui.models.answers import answers_of

FAST = an_article("The train does 59 km/h at most. It is green.")
SLOW = an_article("It rattles along at about 50km/h.")
SPEED = a_statement(
    "Top speed",
    a_position("at most 59 km/h", (FAST, "The train does 59 km/h at most.")),
    a_position("about 50 km/h", (SLOW, "It rattles along at about 50km/h.")),
)
REVISIONS = {FAST.revision, SLOW.revision}


def test_each_passage_points_at_the_words_of_its_position() -> None:
    found = answers_of(SPEED, REVISIONS)
    assert [span.of(FAST.text) for span in found[FAST.id]] == ["59 km/h at most"]
    assert [span.of(SLOW.text) for span in found[SLOW.id]] == ["about 50km/h"]


def test_a_passage_of_an_earlier_text_points_at_nothing() -> None:
    assert set(answers_of(SPEED, {SLOW.revision})) == {SLOW.id}


def test_one_position_without_a_figure_has_no_words_apart_from_its_label() -> None:
    shared = replace(SPEED, positions=(a_position("It is green", (FAST, "It is green.")),))
    assert answers_of(shared, REVISIONS) == {}
