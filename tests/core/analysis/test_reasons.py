"""Reasons in words: phrases as they are written, and names apart."""

from __future__ import annotations

from helpers.told import by_rule, told


def why(*texts: str) -> str:
    (found,) = [s for s in by_rule(told(*texts), "common words") if len(s.articles) == len(texts)]
    assert found.suggestion is not None
    return found.suggestion.reason


def test_words_that_stand_side_by_side_are_one_phrase() -> None:
    reason = why(
        "The harbour master of Brenn praised the new lifeboat crew.",
        "Praise for the lifeboat crew came from the harbour master of Brenn.",
    )
    assert reason.startswith("told in common words: ")
    assert "“harbour master”" in reason
    assert "“lifeboat crew”" in reason


def test_where_all_share_only_names_the_reason_says_so() -> None:
    reason = why(
        "Later Ida Lund met Marek Dolinsky of Selm.",
        "When Marek Dolinsky came to Selm, Ida Lund was away.",
    )
    assert reason.startswith("all name ")
    assert "hardly another word" in reason
