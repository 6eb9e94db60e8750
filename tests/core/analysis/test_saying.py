"""What "says it" stands for."""

from __future__ import annotations

import pytest

from helpers.told import by_rule, told
from synoptic.core.analysis.saying import says, share, true_of_all

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."


@pytest.mark.parametrize(
    ("label", "words", "expected"),
    [
        ("The ferry left Brenn at noon", "At noon the ferry was leaving Brenn.", 1.0),
        ("The ferry left Brenn at noon", "The mayor of Selm opened a school.", 0.0),
        ("The ferry left Brenn: lifeboat", "The ferry left Brenn.", 1.0),
        ("The mayor praised Ida Lund", "Ida Lund wrote a book.", 0.0),
        ("Ida Lund left Brenn", "Ida Lund of the Brenn club wrote a book.", 0.0),
        ("The two of them", "The mayor of Selm opened a school.", 0.0),
    ],
)
def test_a_passage_says_as_much_of_a_label_as_it_holds_of_its_words(
    label: str, words: str, expected: float
) -> None:
    assert share(label, words) == expected


def test_where_all_tell_it_in_their_words_each_says_it() -> None:
    (found,) = by_rule(
        told(
            "The old ferry Sirena sank off the harbour of Brenn in a storm." + FILLER.replace("mild", "dry"),
            "Off the harbour of Brenn the old ferry Sirena sank in a storm.",
        ),
        "common words",
    )
    assert [p.value for p in found.positions] == ["says it"]


def test_what_is_in_the_label_and_not_in_a_passage_is_not_put_in_its_mouth() -> None:
    (found,) = by_rule(
        told(
            "The mayor of Brenn praised Ida Lund, who dived for the lost anchor of the Sirena.",
            "Ida Lund of the Brenn diving club wrote a book on the anchor of the Sirena.",
        ),
        "common words",
    )
    assert [p.value for p in found.positions] == ["speaks of it"]


@pytest.mark.parametrize(
    ("passages", "expected"),
    [
        (("The men were caught at the border on Monday.",), "caught at the border on Monday"),
        (
            ("The men were caught at the border on Monday.", "They were caught at the Selm border."),
            "caught at the border",
        ),
        (("The men were caught at the border on Monday.", "The men were taken into custody."), "caught"),
    ],
)
def test_an_answer_goes_as_far_as_all_that_give_it(passages: tuple[str, ...], expected: str) -> None:
    assert true_of_all("caught at the border on Monday", passages) == expected


def test_what_a_label_denies_is_said_by_those_alone_who_deny_it() -> None:
    label = "The jury found him not guilty of fraud"
    assert says(label, "A jury found that he was not guilty of fraud.")
    assert not says(label, "A jury found him guilty of fraud.")
