"""What a notice names can be done from the notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QToolButton

from synoptic.core.documents.statement import State
from synoptic.gui.control import articles, intake, proposal, review, revising
from synoptic.gui.control.acts import named_in
from synoptic.gui.frame.notices import NoticeRow

if TYPE_CHECKING:
    from synoptic.gui.main_window import MainWindow


@pytest.mark.parametrize(
    ("text", "commands"),
    [
        ("2 articles were added. Press F5 to compare them with the others.", ["analyse"]),
        ("It was put aside; analyse again (F5).", ["analyse"]),
        ("2 statements were accepted. Edit > Undo takes all of it back at once.", ["undo"]),
        ("The history (Ctrl+H) tells how it came to be.", ["show_history"]),
        ("“F5: Edit > Undo” was taken out. Edit > Undo brings it back.", ["undo"]),
        ("A plain word on F55, and on Editing.", []),
    ],
)
def test_commands_are_known_by_their_menu_and_their_keys(
    text: str, commands: list[str], qapp: object
) -> None:
    assert [command.id for command in named_in(text)] == commands


@pytest.mark.parametrize(
    ("text", "command"),
    [
        (intake.TOO_FEW, "import_articles"),
        (intake.added_words(2), "analyse"),
        (articles.CHOOSE_FIRST, "show_sources"),
        (proposal.OUTDATED, "analyse"),
        (review.OWN, "show_history"),
        (revising.taken_words(1, 2), "place_passages"),
    ],
)
def test_what_notices_name_is_there(text: str, command: str, qapp: object) -> None:
    assert command in [one.id for one in named_in(text)]


def buttons(window: MainWindow) -> dict[str, QToolButton]:
    (row,) = window.notices.findChildren(NoticeRow)
    return {button.text(): button for button in row.findChildren(QToolButton) if button.text()}


def test_many_acceptances_are_taken_back_from_the_notice(window: MainWindow) -> None:
    assert window.project is not None
    desk = window.project.desk
    suggested = [one for one in desk.workspace.statements if one.state is State.SUGGESTED]
    window.project._late.aids.accept(suggested)
    buttons(window)["Undo"].click()
    assert [one.id for one in desk.workspace.statements if one.state is State.SUGGESTED] == [
        one.id for one in suggested
    ]
    assert window.notices.texts() == []


def test_what_waits_outside_the_filter_is_shown_from_the_notice(window: MainWindow) -> None:
    assert window.project is not None
    desk = window.project.desk
    window.actions_["filter_unique"].trigger()
    window.actions_["next_undecided"].trigger()
    assert "outside the filter" in window.notices.texts()[0]
    buttons(window)["Show them"].click()
    assert desk.query.filter.state is State.SUGGESTED
    assert desk.statement is not None
    assert desk.statement.state is State.SUGGESTED


def test_a_button_is_offered_only_for_what_can_be_done_now(window: MainWindow) -> None:
    assert window.project is not None
    window.actions_["analyse"].setEnabled(False)
    window.project._on_noticed("Press F5.")
    assert buttons(window) == {}


def test_where_every_article_is_parked_the_sources_are_one_press_away(window: MainWindow) -> None:
    assert window.project is not None
    reading = window.project.page.reading
    for article in reading.feed.shown + tuple(a.id for a in window.project.desk.workspace.articles):
        reading.feed.park(article)
    assert reading.row.panes == ()
    empty = reading.row._empty
    assert empty is not None
    empty.button.click()
    assert reading.is_open("sources")
