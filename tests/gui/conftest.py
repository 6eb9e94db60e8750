"""What the tests of the window share: its look, a project file with suggestions, and the window on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from helpers.train import Train, train_project
from synoptic.core.documents.edits import AddArticles, AddStatement, AddSuggestions
from synoptic.core.workspace import Workspace
from synoptic.gui import app
from synoptic.gui.bridge import Bridge
from synoptic.gui.look import Look
from synoptic.gui.main_window import MainWindow
from synoptic.gui.models.query import Query
from synoptic.gui.settings import Settings
from synoptic.gui.theme import Theme, load_fonts, load_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from synoptic.core.documents.article import Article

SPEED = "The train does 59 km/h."
SLOW = "It rattles at 50 km/h."


def three_articles() -> tuple[Article, ...]:
    """Three short accounts that agree on the cars and not on the speed."""
    return (
        an_article(f"{SPEED}\nIt has 20 cars.\nIt left on Monday.", "First", "2023-09-11", 0),
        an_article(f"{SLOW}\nThere are 20 cars.\nThe train is green.", "Second", "2023-09-12", 1),
        an_article("Nobody knows how fast it is.\nIt has 20 cars.\nIt left on Sunday.", "Third", "", 2),
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of three articles, three open suggestions and a statement of the reader's own."""
    path = tmp_path / "Train.synoptic"
    first, second, third = articles = three_articles()
    workspace = Workspace.create(path)
    workspace.apply(AddArticles(articles))
    workspace.apply(
        AddSuggestions(
            (
                a_suggestion("Cars", a_position("20", (first, "20 cars"), (second, "20 cars")), score=0.9),
                a_suggestion("Speed", a_position("59", (first, SPEED)), a_position("50", (second, SLOW))),
                a_suggestion(
                    "Day",
                    a_position("Monday", (first, "Monday")),
                    a_position("Sunday", (third, "Sunday")),
                    score=0.7,
                ),
            )
        )
    )
    workspace.apply(AddStatement(a_statement("Colour", a_position("green", (second, "The train is green.")))))
    workspace.close()
    return path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def make_window(qtbot: QtBot, settings: Settings) -> Iterator[Callable[[], MainWindow]]:
    """Makes windows as the program does, and closes what a test left open."""
    app.make_application()
    windows: list[MainWindow] = []
    look = Look(settings)

    def make() -> MainWindow:
        window = MainWindow(settings, look)
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        return window

    yield make
    for window in windows:
        window.close()


@pytest.fixture
def program(settings: Settings, qtbot: QtBot) -> Iterator[app.Program]:
    """The program with its windows, as it answers later starts."""
    app.make_application()
    program = app.Program(settings)
    yield program
    for window in program.windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(make_window: Callable[[], MainWindow], project: Path) -> MainWindow:
    """The window with the project open."""
    window = make_window()
    assert window.open_project(project)
    return window


@pytest.fixture
def train(tmp_path: Path, qapp: object) -> Iterator[Train]:
    project = train_project(tmp_path)
    yield project
    project.workspace.close()


@pytest.fixture
def bridge(train: Train) -> Bridge:
    return Bridge(train.workspace)


@pytest.fixture
def query(bridge: Bridge) -> Query:
    return Query(bridge)


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest, qapp: object) -> Theme:
    load_fonts()
    return load_theme(request.param)


@pytest.fixture
def light(qapp: object) -> Theme:
    load_fonts()
    return load_theme("light")
