"""Which statement another one is probably about the same as."""

from __future__ import annotations

from helpers.builders import a_position, a_statement, an_article
from synoptic.core.documents.likeness import ranked, shared_passages

ARTICLE = an_article("The green train left Pyongyang on Monday with 20 cars at 59 km/h.")
ONE = a_statement("Top speed of the train", a_position("59 km/h", (ARTICLE, "at 59 km/h")))
OVERLAPPING = a_statement("How heavy", a_position("very", (ARTICLE, "20 cars at 59")))
NAMESAKE = a_statement("Speed of the train", a_position("slow", (ARTICLE, "left")))
STRANGER = a_statement("Day of departure", a_position("Monday", (ARTICLE, "Monday")))
SHORT_WORDS = a_statement("The end of it", a_position("", (ARTICLE, "on")))


def test_shared_passages_come_before_shared_words() -> None:
    assert ranked(ONE, [STRANGER, NAMESAKE, OVERLAPPING]) == [OVERLAPPING, NAMESAKE, STRANGER]


def test_short_words_bring_nothing_together() -> None:
    assert ranked(ONE, [STRANGER, SHORT_WORDS]) == [STRANGER, SHORT_WORDS]


def test_passages_are_shared_where_they_lie_over_one_another() -> None:
    assert shared_passages(ONE, OVERLAPPING) == 1
    assert shared_passages(ONE, STRANGER) == 0
    elsewhere = an_article(ARTICLE.text, order=1)
    assert shared_passages(ONE, a_statement("x", a_position("59", (elsewhere, "at 59 km/h")))) == 0
