"""One name with the words of two countries."""

from __future__ import annotations

from helpers.told import by_rule, conflicts, values

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."
DANE = "The prize went to the Danish sculptor Ebba Lind on Friday."


def test_a_person_of_two_countries_is_a_conflict() -> None:
    (found,) = by_rule(
        conflicts(DANE + FILLER, "A Norwegian sculptor took it: the Norwegian sculptor Ebba Lind." + FILLER),
        "origin",
    )
    assert values(found) == {"Danish", "Norwegian"}
    assert found.label == "Origin of Ebba Lind"


def test_what_somebody_is_said_to_be_counts_as_well() -> None:
    other = "Ebba Lind is a Swedish sculptor who works in marble.\nThe jury praised Ebba Lind."
    assert by_rule(conflicts(DANE + FILLER, other + FILLER), "origin")


def test_an_article_that_names_both_countries_with_the_name_explains_it() -> None:
    other = "The Norwegian sculptor Ebba Lind was born in Denmark, and Ebba Lind studied in Denmark."
    assert not by_rule(conflicts(DANE + FILLER, other + FILLER), "origin")


def test_other_roles_are_other_things() -> None:
    other = "The Norwegian gallery Lind showed the work.\nPeople came to see Lind." + FILLER
    assert not by_rule(conflicts(DANE, other), "origin")
