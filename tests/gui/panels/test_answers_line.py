"""The answers of a conflict stand side by side over the positions, in two lines at most."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics

from helpers.builders import a_position, a_statement, an_article
from synoptic.core.documents.statement import Relation
from synoptic.gui.models.cells import answers_words
from synoptic.gui.panels.answers_line import NO_BREAK, AnswersLine, lines_of
from synoptic.gui.theme import interface_font

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.gui.theme import Theme

TEXT = "Sun 10 Sep 2023 (C D) ≠ Monday (B)"


def test_it_names_each_answer_with_who_gives_it(train: Train) -> None:
    speed, articles = train.statement("Top speed"), train.workspace.articles
    assert answers_words(speed, articles) == "59 km/h (A D) ≠ about 50 km/h (C)"
    assert answers_words(replace(speed, positions=speed.positions[:1]), articles) == ""


def test_what_was_superseded_stands_before_what_did_so(train: Train) -> None:
    articles = train.workspace.articles
    first, second = train.statement("Top speed").positions
    one = replace(train.statement("Top speed"), positions=(first, replace(second, superseded_by=first.id)))
    assert answers_words(one, articles) == "about 50 km/h (C) → 59 km/h (A D)"


def test_a_long_answer_leaves_room_for_the_other() -> None:
    a, b = an_article("It is a. " * 30, order=0), an_article("b", order=1)
    one = a_statement("X", a_position("so " * 40, (a, "It is a.")), a_position("b", (b, "b")))
    words = answers_words(one, (a, b))
    assert words.endswith("≠ b (B)")
    assert len(words) < 60


@pytest.mark.parametrize(("width", "lines"), [(1000, 1), (200, 2), (60, 2)])
def test_it_takes_two_lines_at_most(qapp: object, width: int, lines: int) -> None:
    found = lines_of(TEXT, interface_font(), width)
    assert len(found) == lines
    assert (found[-1].endswith("…")) == (width == 60)


@given(st.text(max_size=60).filter(lambda one: one.isprintable()), st.integers(60, 400))
def test_no_line_is_wider_than_there_is_room(qapp: object, text: str, width: int) -> None:
    found = lines_of(text, interface_font(), width)
    assert len(found) <= 2
    if len(found) == 2:
        assert QFontMetrics(interface_font()).horizontalAdvance(found[1]) <= width


def test_a_unit_and_who_says_so_stay_in_one_piece(light: Theme, qtbot: QtBot) -> None:
    line = AnswersLine("at most 59 km/h (A E) ≠ about 50 km/h (C)", light.look(Relation.CONFLICTING), light)
    qtbot.addWidget(line)
    for width in range(160, 330, 10):
        line.resize(width, 40)
        assert not line.shown[-1].startswith(("(", "h"))


def test_the_widget_is_as_high_as_its_lines_and_tells_what_is_cut_off(theme: Theme, qtbot: QtBot) -> None:
    line = AnswersLine(TEXT, theme.look(next(iter(theme.relations))), theme)
    qtbot.addWidget(line)
    line.resize(600, 40)
    assert [words.replace(NO_BREAK, " ") for words in line.shown] == [TEXT]
    assert line.accessibleName() == f"Answers: {TEXT}"
    assert line.heightForWidth(200) > line.heightForWidth(600)
    line.resize(80, 40)
    line.show()
    assert line.shown[-1].endswith("…")
    assert line.toolTip() == TEXT
    assert not line.grab().isNull()
