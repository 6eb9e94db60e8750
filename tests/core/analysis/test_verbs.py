"""Verbs by the form of their words."""

from __future__ import annotations

import pytest

from synoptic.core.analysis.verbs import tells


@pytest.mark.parametrize(
    "text",
    ["The ferry left", "It takes an hour", "The mayor has a plan", "She opened it", "The ferry departs"],
)
def test_a_verb_tells(text: str) -> None:
    assert tells(text)


@pytest.mark.parametrize("text", ["Ida Lund, mayor of Brenn", "Left", ""])
def test_names_and_nouns_do_not(text: str) -> None:
    assert not tells(text)
