"""Reasons in words: phrases as they are written, and names apart."""

from __future__ import annotations

from helpers.builders import an_article
from helpers.told import by_rule, told
from synoptic.core.analysis.finding import Place
from synoptic.core.analysis.parameters import Parameters
from synoptic.core.analysis.reading import read
from synoptic.core.analysis.reasons import listed, told_alike


def why(*texts: str) -> str:
    (found,) = [s for s in by_rule(told(*texts), "common words") if len(s.articles) == len(texts)]
    assert found.suggestion is not None
    return found.suggestion.reason


def test_words_that_stand_side_by_side_are_one_phrase() -> None:
    reason = why(
        "The harbour master of Brenn praised the new lifeboat crew.",
        "Praise for the lifeboat crew came from the harbour master of Brenn.",
    )
    assert reason.startswith("both use the words ")
    assert "“harbour master”" in reason
    assert "“lifeboat crew”" in reason


def test_where_all_share_only_names_the_reason_says_so() -> None:
    reason = why(
        "Later Ida Lund met Marek Dolinsky of Selm.",
        "When Marek Dolinsky came to Selm, Ida Lund was away.",
    )
    assert reason.startswith("both name ")
    assert "share hardly another word" in reason


def test_figures_stand_with_their_units_apart_from_the_words() -> None:
    texts = "The heavy ferry makes 59 km/h.", "The ferry is heavy and makes only 59km/h."
    sentences = [read(an_article(text), n, Parameters())[0] for n, text in enumerate(texts)]
    telling = dict.fromkeys(sentences[0].keys & sentences[1].keys, 1.0)
    reason = told_alike([Place(s, s.span) for s in sentences], telling)
    assert reason.startswith("both use the words ")
    assert reason.endswith(", and the figure 59 km/h")


def test_a_list_ends_with_and() -> None:
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a"]) == "a"
