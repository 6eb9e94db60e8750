"""Which articles stand in the panes, what they point out, and where the reader is in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_suggestion, an_article
from helpers.revising import plan_revision
from synoptic.core.documents.edits import AddArticles, AddStatement, AddSuggestions, ReviseArticle
from synoptic.core.documents.statement import Kind, Position, Relation, Statement, new_id
from synoptic.core.workspace import Workspace
from synoptic.gui.models.query import Filter
from synoptic.gui.panels.statement_list import StatementList
from synoptic.gui.panes.pane import NOT_PLACED, SILENT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from synoptic.gui.control.open_project import OpenProject
    from synoptic.gui.main_window import MainWindow
    from synoptic.gui.panes.row import PaneRow

LINE = "The train does {} km/h."


@pytest.fixture
def opened(make_window: Callable[[], MainWindow], tmp_path: Path) -> OpenProject:
    """Five long articles with one suggestion that all of them speak of, half way down."""
    path = tmp_path / "Long.synoptic"
    workspace = Workspace.create(path)
    filler = "\n".join(f"Line {n} of a long account." for n in range(150))
    articles = tuple(an_article(f"{filler}\n{LINE.format(50 + n)}\n{filler}", order=n) for n in range(5))
    workspace.apply(AddArticles(articles))
    positions = [a_position(str(50 + n), (one, LINE.format(50 + n))) for n, one in enumerate(articles)]
    workspace.apply(AddSuggestions((a_suggestion("Speed", *positions),)))
    workspace.close()
    window = make_window()
    assert window.open_project(path)
    project = window.project
    assert project is not None
    window.actions_["motion"].trigger()  # off: the texts are where they go at once
    return project


def hints(row: PaneRow) -> list[bool]:
    return [pane.silent for pane in row.panes]


def test_after_the_last_suggestion_was_rejected_no_pane_misses_it(opened: OpenProject) -> None:
    row = opened.page.reading.row
    opened.review.reject()
    assert not any(hints(row))
    opened.desk.history.undo()
    assert not any(hints(row))


def test_a_statement_that_was_taken_back_is_missed_nowhere(opened: OpenProject) -> None:
    desk, row = opened.desk, opened.page.reading.row
    passage = replace(next(desk.workspace.statements[0].passages()), id=new_id())
    own = Statement("Own", Kind.EVENT, (Position("fast", (passage,)),))
    desk.history.perform(AddStatement(own))
    desk.selection.select(own.id)
    assert hints(row) == [False, *[True] * (len(row.panes) - 1)]
    desk.history.undo()
    assert not any(hints(row))
    desk.history.redo()
    assert hints(row)[1:] == [True] * (len(row.panes) - 1)


def test_words_that_a_newer_text_has_no_place_for_are_not_called_missing(opened: OpenProject) -> None:
    row, space = opened.page.reading.row, opened.desk.workspace
    first = space.articles[0]
    newer = plan_revision(space, first.id, an_article("Nobody knows how fast it is.")).article
    opened.desk.history.perform(ReviseArticle(newer, ()))
    assert row.panes[0].silent
    assert row.panes[0].hint.accessibleName() == NOT_PLACED
    opened.desk.history.undo()
    assert not any(hints(row))
    assert {pane.hint.accessibleName() for pane in row.panes} == {SILENT}


def test_more_room_leaves_the_reader_where_they_are(opened: OpenProject, qtbot: QtBot) -> None:
    feed, row = opened.page.reading.feed, opened.page.reading.row
    feed.set_room(2)
    row.panes[0].view.scroll_by(700)
    places = [pane.view.top_place() for pane in row.panes]
    feed.set_room(4)
    assert len(row.panes) == 4
    assert [pane.view.top_place() for pane in row.panes[:2]] == pytest.approx(places, abs=60)


def test_a_new_pane_comes_beside_what_the_reader_reads(opened: OpenProject) -> None:
    feed, row = opened.page.reading.feed, opened.page.reading.row
    feed.set_room(2)
    row.panes[0].view.scroll_by(700)
    here = row.panes[0].view.top_place()
    feed.set_room(3)
    assert row.panes[2].view.top_place() == pytest.approx(here, abs=60)


def test_a_parked_article_stays_away_when_the_window_grows(opened: OpenProject) -> None:
    feed, desk = opened.page.reading.feed, opened.desk
    one = feed.shown[0]
    feed.park(one)
    feed.set_room(2)
    feed.set_room(6)
    assert one not in feed.shown
    assert len(feed.shown) == 4
    desk.selection.clear()
    desk.selection.select(desk.workspace.statements[0].id)
    assert one in feed.shown


def test_choosing_the_row_of_the_selected_statement_brings_it_back_into_view(
    opened: OpenProject, qtbot: QtBot
) -> None:
    page = opened.page.reading
    page.turn("lower")
    page.lower_panel.show_page(1)
    qtbot.waitUntil(lambda: bool(page.lower_panel.findChildren(StatementList)))
    (rows,) = page.lower_panel.findChildren(StatementList)
    seen = page.row.panes[0].view.top_place()
    page.row.panes[0].view.scroll_by(-600)
    rows.activated.emit(rows.currentIndex())
    assert page.row.panes[0].view.top_place() == pytest.approx(seen, abs=60)


def test_what_the_filter_leaves_out_is_not_marked_but_for_the_selected_one(opened: OpenProject) -> None:
    desk, row = opened.desk, opened.page.reading.row
    first = desk.workspace.statements[0]
    passage = replace(next(first.passages()), id=new_id())
    own = Statement("Own", Kind.EVENT, (Position("fast", (passage,)),))
    desk.history.perform(AddStatement(own))

    def marked() -> set[str]:
        return {mark.statement for pane in row.panes for mark in pane.view.index.marks}

    assert marked() == {first.id, own.id}
    desk.selection.select(first.id)
    desk.query.set_filter(Filter(relation=Relation.CONFLICTING))
    assert marked() == {first.id}
    desk.selection.select(own.id)
    assert marked() == {first.id, own.id}
    desk.selection.select(first.id)
    desk.query.set_filter(Filter(relation=Relation.UNIQUE))
    assert marked() == {first.id, own.id}
    desk.selection.clear()
    assert marked() == {own.id}
    desk.query.set_filter(Filter())
    assert marked() == {first.id, own.id}
