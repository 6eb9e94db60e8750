"""Which words of two wordings differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.text.differing import differing


@pytest.mark.parametrize(
    ("before", "after", "gone", "new"),
    [
        ("a speed of 59 km/h", "a speed of 62 km/h", ["59"], ["62"]),
        ("It left on Monday", "It left early on Monday morning", [], ["early", "morning"]),
        ("the old red train", "the train", ["old red"], []),
        ("the old red train", "the new and blue train", ["old red"], ["new and blue"]),
        ("all the same", "all, the same.", [], []),
        ("", "new words", [], ["new words"]),
    ],
)
def test_words_that_are_others_are_found_and_neighbours_stay_together(
    before: str, after: str, gone: list[str], new: list[str]
) -> None:
    first, second = differing(before, after)
    assert ([one.of(before) for one in first], [one.of(after) for one in second]) == (gone, new)


@given(st.text("ab .", max_size=30), st.text("ab .", max_size=30))
def test_without_the_words_that_differ_both_say_the_same(before: str, after: str) -> None:
    def rest(text: str, spans: list[object]) -> list[str]:
        for one in reversed(spans):
            text = text[: one.start] + " " + text[one.end :]  # type: ignore[attr-defined]
        return text.replace(".", " ").split()

    first, second = differing(before, after)
    assert rest(before, list(first)) == rest(after, list(second))


@given(st.text("ab .", max_size=30))
def test_a_wording_does_not_differ_from_itself(words: str) -> None:
    assert differing(words, words) == ([], [])
