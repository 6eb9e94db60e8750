"""To which of several positions selected words are added: a small menu, by number."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from synoptic.core.documents.answers import own_answer
from synoptic.core.text.telling import telling
from synoptic.gui.models.wording import clipped, keyless
from synoptic.gui.style import menus

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from synoptic.core.documents.statement import Position, Statement
    from synoptic.gui.panes.pane import Pane
    from synoptic.gui.theme import Theme

NEW_POSITION = "&New position…"
LONGEST = 48  # letters of an answer in the menu
MOST_NUMBERED = 9


def offer_positions(
    statement: Statement,
    words: str,
    badges: Mapping[str, str],
    theme: Theme,
    parent: QWidget,
    chosen: Callable[[str], object],
) -> QMenu:
    """A menu of the positions of a statement, each with its number as its key, begun at what `words` give.

    `chosen` is told the id of the position, empty for a new one.
    """
    menu = QMenu(parent)
    menu.setStyleSheet(menus(theme))
    menu.setAccessibleName("Which position the selected words give")
    likely = None
    for number, position in enumerate(statement.positions, 1):
        action = menu.addAction(_entry(number, statement, position, badges))
        action.triggered.connect(partial(_choose, chosen, position.id))
        if likely is None and telling(position.value, words) is not None:
            likely = action
    menu.addSeparator()
    menu.addAction(NEW_POSITION).triggered.connect(partial(_choose, chosen, ""))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.setActiveAction(likely or menu.actions()[0])
    return menu


def _choose(chosen: Callable[[str], object], position: str) -> None:
    chosen(position)


def _entry(number: int, statement: Statement, position: Position, badges: Mapping[str, str]) -> str:
    words = " ".join(own_answer(position, statement).split())
    letters = " ".join(sorted(badges.get(article, "?") for article in position.articles))
    key = f"&{number}" if number <= MOST_NUMBERED else str(number)
    return f"{key}  {keyless(clipped(words, LONGEST))}\t{letters}"


def below_selection(pane: Pane | None, parent: QWidget) -> QPoint:
    """Where on the screen a menu stands right under the words that are selected in a pane."""
    if pane is None:
        return parent.mapToGlobal(parent.rect().center())
    port = pane.view.viewport()
    caret = pane.view.cursorRect().bottomLeft()
    inside = QPoint(max(0, min(caret.x(), port.width())), max(0, min(caret.y(), port.height())))
    return port.mapToGlobal(inside)
