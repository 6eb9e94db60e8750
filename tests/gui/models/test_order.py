"""The order of review puts conflicts first; steps along it go to the nearest wanted one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.documents.statement import Kind
from synoptic.gui.models.facts import facts_of
from synoptic.gui.models.order import By, Ordering, following, sort_key, urgency

if TYPE_CHECKING:
    from helpers.train import Train

IDS = st.lists(st.text("abcdef", min_size=1, max_size=2), unique=True, max_size=12)


def test_conflicts_come_before_possible_ones_before_explained_ones_before_the_rest(train: Train) -> None:
    words = ("Top speed", "Day of leaving", "Number of dead", "Number of cars", "Colour")
    assert [urgency(facts_of(train.statement(word))) for word in words] == [0, 1, 2, 3, 3]


def test_of_equal_conflicts_the_one_of_figures_comes_first(train: Train) -> None:
    facts = facts_of(train.statement("Top speed"))._replace(score=1.0)
    quote, figure = (facts._replace(kind=kind) for kind in (Kind.QUOTE, Kind.QUANTITY))
    assert sort_key(figure, Ordering(), {}) < sort_key(quote, Ordering(), {})


def test_by_place_in_an_article_what_it_says_comes_first_and_in_reading_order(train: Train) -> None:
    places = {article.id: n for n, article in enumerate(train.workspace.articles)}
    ordering = Ordering(By.PLACE, train.c.id)
    keyed = {s.label: sort_key(facts_of(s), ordering, places) for s in train.workspace.statements}
    in_order = sorted(keyed, key=keyed.__getitem__)
    assert in_order[:4] == ["Top speed", "Day of leaving", "First trip abroad", "Number of dead"]


def test_the_next_one_comes_after_the_current_one() -> None:
    assert following("abcd", "b", lambda one: one != "c") == "d"
    assert following("abcd", "c", lambda one: one != "b", back=True) == "a"


def test_without_a_current_one_the_search_starts_at_the_end_it_comes_from() -> None:
    assert following("abc", "", lambda _: True) == "a"
    assert following("abc", "gone", lambda _: True, back=True) == "c"


def test_at_the_end_there_is_none_unless_it_wraps() -> None:
    assert following("abc", "c", lambda _: True) == ""
    assert following("abc", "c", lambda one: one == "b", wrap=True) == "b"


def test_wrapping_never_comes_back_to_the_current_one() -> None:
    assert following("abc", "b", lambda one: one == "b", wrap=True) == ""


@given(IDS, st.sets(st.sampled_from("abcdef")))
def test_stepping_on_meets_every_wanted_one_once_and_in_order(ids: list[str], wanted: set[str]) -> None:
    met, current = [], ""
    while current := following(ids, current, lambda one: one[0] in wanted):
        met.append(current)
    assert met == [one for one in ids if one[0] in wanted]


@given(IDS, st.data())
def test_back_undoes_a_step_forward(ids: list[str], data: st.DataObject) -> None:
    if len(ids) > 1:
        current = data.draw(st.sampled_from(ids[:-1]))
        assert following(ids, following(ids, current, lambda _: True), lambda _: True, back=True) == current
