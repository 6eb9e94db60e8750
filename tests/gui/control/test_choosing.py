"""Choosing files: what the reader is offered, and that giving it up chooses nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from synoptic.core.workspace import readable_suffixes
from synoptic.gui.control.choosing import choose_article, choose_articles, choose_place, choose_project

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

ONE = "/somewhere/one"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.mark.parametrize(
    ("asked", "choose", "filters"),
    [
        ("getOpenFileName", choose_project, ["*.synoptic"]),
        ("getOpenFileName", choose_article, [f"*{suffix}" for suffix in readable_suffixes()]),
        ("getSaveFileName", lambda window, title: choose_place(window, title, Path(ONE)), ["*.synoptic"]),
    ],
)
def test_one_file_is_chosen_among_those_that_fit_or_none(
    asked: str,
    choose: Callable[[QWidget, str], Path | None],
    filters: list[str],
    window: QWidget,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    for answer, chosen in ((ONE, Path(ONE)), ("", None)):
        monkeypatch.setattr(
            QFileDialog, asked, lambda *words, answer=answer: (told.append(words[-1]), (answer, ""))[1]
        )
        assert choose(window, "Choose") == chosen
    assert all(one in told[0] for one in filters)


def test_several_articles_are_chosen_at_once(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([ONE, "/somewhere/two"], ""))
    assert choose_articles(window, "Choose") == [Path(ONE), Path("/somewhere/two")]
