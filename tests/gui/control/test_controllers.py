"""Controllers that are made late: none before it is asked for, each once, all heard by the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.gui.control.controllers import Controllers

if TYPE_CHECKING:
    from synoptic.gui.main_window import MainWindow


def late_of(window: MainWindow) -> Controllers:
    assert window.project is not None
    return window.project.findChildren(Controllers)[0]


def test_who_is_asked_for_twice_is_made_once(window: MainWindow) -> None:
    late = late_of(window)

    assert "passes" not in late.__dict__
    assert late.passes is late.passes


def test_asking_whether_work_is_done_makes_nobody(window: MainWindow) -> None:
    late = late_of(window)
    made = set(late.__dict__)

    assert not late.busy
    late.close()
    assert set(late.__dict__) == made


def test_what_a_controller_has_to_say_stands_in_the_window(window: MainWindow) -> None:
    late_of(window).articles.noticed.emit("Said of an article.")

    assert window.notices.texts() == ["Said of an article."]


def test_news_goes_when_an_analysis_begins(window: MainWindow) -> None:
    late_of(window).intake.noticed.emit("Press F5.")
    late_of(window).intake.warned.emit("One file was not imported.")
    late_of(window).intake.begun.emit()

    assert window.notices.texts() == ["One file was not imported."]
