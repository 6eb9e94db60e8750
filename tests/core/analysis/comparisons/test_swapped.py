"""Sentences that differ in one name."""

from __future__ import annotations

from helpers.told import by_rule, conflicts, values

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."
ONE = "The ferry company named Ebba Lind as harbour master of the island port on Friday morning."


def test_one_sentence_with_two_names_is_a_conflict() -> None:
    other = "The ferry company named Odd Moen as harbour master of the island port on Friday morning."
    (found,) = by_rule(conflicts(ONE + FILLER, other + FILLER), "another name")
    assert values(found) == {"Ebba Lind", "Odd Moen"}


def test_a_name_that_the_other_article_knows_as_well_is_somebody_else() -> None:
    other = "The ferry company named Odd Moen as harbour master of the island port on Friday morning."
    assert not by_rule(conflicts(ONE + FILLER, other + "\nLind left in May." + FILLER), "another name")


def test_another_sentence_has_another_name() -> None:
    other = "Odd Moen, who sings in the choir of the island port, wrote a song about the ferry on Friday."
    assert not by_rule(conflicts(ONE + FILLER, other + FILLER), "another name")
