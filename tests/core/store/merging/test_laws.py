from __future__ import annotations

import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from helpers.copies import Twins, content, copied, plan, take_in
from helpers.dumping import dump
from helpers.random_edits import TEXT, some_edit
from synoptic.core.documents.edits import AddArticles, AddStatement, AddSuggestions, Agent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from synoptic.core.documents.edits import Applied, Edit
    from synoptic.core.store.database import Store


EXAMPLES = 15
FIRST, SECOND = an_article(TEXT, "first"), an_article(TEXT[::-1] + TEXT, "second")
BEGUN = (
    AddArticles((FIRST, SECOND)),
    AddSuggestions(
        (
            a_suggestion("day", a_position("Monday", (FIRST, "Monday"), (SECOND, "Monday"))),
            a_suggestion("speed", a_position("59", (FIRST, "59 km/h"))),
        )
    ),
    AddStatement(a_statement("train", a_position("left", (FIRST, "train"), (SECOND, "train")))),
)


def as_imported(data: st.DataObject, edit: Edit, store: Store) -> Edit:
    """As the program imports: no text that the project has, though both sides may take in the same one."""
    if not isinstance(edit, AddArticles):
        return edit
    number = data.draw(st.integers(0, 2))
    known = {article.sha256 for article in store.articles()}
    given = (replace(article, text=f"{article.text} {number}") for article in edit.articles)
    return AddArticles(tuple(article for article in given if article.sha256 not in known))


def some_work(data: st.DataObject, store: Store, most: int) -> list[Applied]:
    """A few edits, and perhaps the last of them taken back."""
    done = [
        store.apply(as_imported(data, data.draw(some_edit(store)), store))
        for _ in range(data.draw(st.integers(0, most)))
    ]
    if done and data.draw(st.booleans()):
        store.apply(done.pop().inverse)
    return done


@contextmanager
def twins_at_work(data: st.DataObject) -> Iterator[Twins]:
    """Two copies on which both readers worked since they parted."""
    with tempfile.TemporaryDirectory() as folder, Twins.made(Path(folder), BEGUN) as begun:
        some_work(data, begun.ada, 3)
        with copied(begun.ada, Path(folder, "copy"), Agent("Ben")) as ben:
            twins = Twins(begun.ada, ben)
            for store in (twins.ada, twins.ben):
                some_work(data, store, 4)
            yield twins


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data())
def test_taking_a_copy_in_twice_changes_nothing(data: st.DataObject) -> None:
    with twins_at_work(data) as twins:
        take_in(twins.ada, twins.ben)
        assert not plan(twins.ada, twins.ben).rows
        assert not plan(twins.ada, twins.ben).collisions


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data())
def test_where_nothing_collides_both_sides_come_to_the_same(data: st.DataObject) -> None:
    with twins_at_work(data) as twins, tempfile.TemporaryDirectory() as folder:
        assume(not plan(twins.ada, twins.ben).collisions)
        with copied(twins.ada, Path(folder, "before"), Agent("Ada")) as before:
            take_in(twins.ada, twins.ben)
            take_in(twins.ben, before)
        assert content(twins.ada) == content(twins.ben)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data())
def test_copies_that_are_exchanged_hold_the_same_collisions_too(data: st.DataObject) -> None:
    with twins_at_work(data) as twins:
        take_in(twins.ada, twins.ben)
        assert not plan(twins.ben, twins.ada).collisions
        take_in(twins.ben, twins.ada)
        assert content(twins.ada) == content(twins.ben)
        assert not plan(twins.ada, twins.ben).rows


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data())
def test_taking_a_copy_in_is_undone_and_can_be_done_again(data: st.DataObject) -> None:
    with twins_at_work(data) as twins:
        first = plan(twins.ada, twins.ben)
        before = dump(twins.ada)
        undo = take_in(twins.ada, twins.ben).inverse
        after = dump(twins.ada)
        redo = twins.ada.apply(undo).inverse
        assert dump(twins.ada) == before
        again = plan(twins.ada, twins.ben)
        assert (again.rows, again.collisions) == (first.rows, first.collisions)
        twins.ada.apply(redo)
        assert dump(twins.ada) == after


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data())
def test_what_one_side_did_alone_is_done_on_the_other(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, Twins.made(Path(folder), BEGUN) as begun:
        some_work(data, begun.ada, 3)
        with copied(begun.ada, Path(folder, "copy"), Agent("Ben")) as ben:
            some_work(data, ben, 5)
            assert not plan(begun.ada, ben).collisions
            take_in(begun.ada, ben)
            assert content(begun.ada) == content(ben)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data())
def test_three_copies_come_to_the_same_whichever_way_their_work_goes_round(data: st.DataObject) -> None:
    """Ada takes in both others; Ben has Cleo's work from her and again from Ada; Cleo has all from Ben."""
    with tempfile.TemporaryDirectory() as name, Twins.made(Path(name), BEGUN) as begun:
        ada, folder = begun.ada, Path(name)
        some_work(data, ada, 2)
        with copied(ada, folder / "b", Agent("Ben")) as ben, copied(ada, folder / "c", Agent("Cleo")) as cleo:
            for store in (ada, ben, cleo):
                some_work(data, store, 2)
            pairs = ((ada, ben), (ada, cleo), (ben, cleo))
            assume(not any(plan(one, other).collisions for one, other in pairs))
            take_in(ada, ben)
            assume(not plan(ada, cleo).collisions)
            take_in(ada, cleo)
            take_in(ben, cleo)
            take_in(ben, ada)
            take_in(cleo, ben)
            assert content(ada) == content(ben) == content(cleo)
