"""Common origin."""

from __future__ import annotations

from synoptic.core.analysis.wording import origins_of

WIRE = "The ferry with 80 people aboard ran aground off Selm at dawn on Monday"


def test_word_for_word_copies_share_an_origin_and_others_have_none() -> None:
    first, second, other = origins_of(
        [WIRE, WIRE + ".", "At dawn on Monday a ferry got stuck near Selm, with 80 people"]
    )
    assert first == second != ""
    assert other == ""


def test_short_phrases_are_nobodys_wording() -> None:
    assert origins_of(["the plane returned", "the plane returned"]) == ["", ""]


def test_the_name_of_a_wording_is_the_same_in_every_analysis() -> None:
    assert origins_of([WIRE, WIRE]) == origins_of([WIRE, WIRE])
