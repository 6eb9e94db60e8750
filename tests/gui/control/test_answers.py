"""What a reader answers is parsed, so that it stands on the timeline; undo takes it back as any edit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from synoptic.core.documents.statement import Kind, Statement
from synoptic.core.documents.values import TimeInterval
from synoptic.core.text.spans import Span
from synoptic.gui.control.linking import Linking
from synoptic.gui.control.passages import Passages
from synoptic.gui.control.reshaping import Reshaping
from synoptic.gui.control.review import Review
from synoptic.gui.control.writing import Writing
from synoptic.gui.models.timeline_entries import TimelineEntries
from synoptic.gui.panes.carrying import Spot
from synoptic.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from synoptic.gui.desk import Desk

MONDAY = TimeInterval("2023-09-11", "2023-09-12")


def choose(desk: Desk, label: str) -> Statement:
    found = next(one for one in desk.workspace.statements if one.label == label)
    desk.selection.select(found.id)
    return found


def answers(desk: Desk, statement: Statement) -> list[tuple[str, object]]:
    return [(p.value, p.parsed) for p in desk.workspace.statement(statement.id).positions]


def test_a_corrected_day_stands_on_the_timeline_until_it_is_undone(desk: Desk) -> None:
    day = choose(desk, "Day")
    entries = TimelineEntries(desk.query)

    def correct(statement: Statement) -> Statement:
        first, second = statement.positions
        told = replace(first, value="Monday, 11 September 2023"), replace(second, value="10 September 2023")
        return desk.valued(replace(statement, kind=Kind.TIME, positions=told))

    assert not entries.rows_of(day.id)
    Review(desk, correct).correct()
    assert len(entries.rows_of(day.id)) == 2
    assert answers(desk, day)[0] == ("Monday, 11 September 2023", MONDAY)
    desk.history.undo()
    assert answers(desk, day) == [("Monday", None), ("Sunday", None)]
    desk.history.redo()
    assert len(entries.rows_of(day.id)) == 2


def test_words_that_become_a_position_are_parsed_by_the_date_of_their_article(desk: Desk) -> None:
    day = choose(desk, "Day")
    writing = Writing(desk, lambda statement, _title: statement)
    first = desk.workspace.articles[0]
    start = first.text.index("Monday")
    writing.note_selection(first.id, Span(start - 3, start + 6))
    writing.add_position()
    assert answers(desk, day)[-1] == ("on Monday", MONDAY)


def test_a_passage_that_is_carried_to_another_statement_is_parsed_there(desk: Desk, qtbot: QtBot) -> None:
    day, cars = choose(desk, "Day"), choose(desk, "Cars")
    window = QWidget()
    qtbot.addWidget(window)
    writing = Writing(desk, lambda statement, _title: statement)
    linking = Linking(desk, writing, window, lambda: load_theme("light"), window)
    source, target = day.positions[0].passages[0], cars.positions[0].passages[0]
    linking.link(
        Spot(source.article, source.span, day.id, source.id),
        Spot(target.article, target.span, cars.id, target.id),
        same=False,
    )
    assert answers(desk, cars)[-1] == ("Monday", MONDAY)


def test_a_position_whose_passage_gets_other_ends_or_leaves_is_parsed_anew(desk: Desk, qtbot: QtBot) -> None:
    day = choose(desk, "Day")
    monday = day.positions[0].passages[0]
    passages = Passages(desk, lambda: monday.article)
    passages.set_bounds(monday.id, Span(monday.span.start - 3, monday.span.end))
    assert answers(desk, day)[0] == ("on Monday", MONDAY)
    cars = choose(desk, "Cars")
    second = cars.positions[0].passages[1]
    window = QWidget()
    qtbot.addWidget(window)
    Reshaping(desk, window, lambda: load_theme("light"), window).move(second.id)
    assert [value for value, _ in answers(desk, cars)] == ["20", "20 cars"]
    assert answers(desk, cars)[1][1] is not None
