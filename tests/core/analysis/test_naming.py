"""Each label tells its statement from every other."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from helpers.builders import an_article
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.naming import labels
from synoptic.core.analysis.parameters import Parameters
from synoptic.core.analysis.reading import read
from synoptic.core.analysis.shortening import LONGEST
from synoptic.core.documents.answers import SAYS_IT
from synoptic.core.documents.statement import Kind

ONE = read(an_article("The ferry left Brenn with forty lorries."), 0, Parameters())[0]


def finding(label: str, *others: str, values: tuple[str, ...] = (SAYS_IT,)) -> Finding:
    stances = tuple(Stance(value, (Place(ONE, ONE.span),)) for value in values)
    return Finding(Kind.EVENT, label, stances, 0.5, "common words", "", (label,), other_labels=others)


def test_where_a_label_is_taken_the_next_best_counts() -> None:
    first, second = finding("The ferry left"), finding("The ferry left", "It ran…", "It ran aground")
    assert labels([first, second]) == ["The ferry left", "It ran aground"]


def test_where_all_are_taken_a_word_of_its_own_tells_it_apart() -> None:
    assert labels([finding("The ferry left"), finding("The ferry left")])[1] == "The ferry left: lorries"


def test_figures_tell_questions_apart() -> None:
    counts = [finding("Number of boats", values=(v,)) for v in ("two boats", "at least 5 boats")]
    assert labels(counts) == ["Number of boats", "Number of boats: at least 5"]


def test_the_word_that_tells_apart_shortens_a_long_label() -> None:
    long = "The ferry left the old harbour of the northern town of Brenn"
    given = labels([finding(long), finding(long)])[1]
    assert given.endswith(": lorries")
    assert len(given) <= LONGEST


@given(
    st.lists(st.sampled_from(["The ferry left", "the ferry left", "It ran", "Day of the fair"]), max_size=12)
)
def test_no_label_is_given_twice(texts: list[str]) -> None:
    given = labels([replace(finding(text), other_labels=("It ran",)) for text in texts])
    assert len({label.casefold() for label in given}) == len(texts)
