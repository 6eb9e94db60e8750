"""The button that arranges the statements on view: their order, by kind, by origin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.gui.models.order import By, Ordering
from synoptic.gui.panels.choice import ChoiceButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from synoptic.core.documents.article import Article
    from synoptic.gui.models.query import Query
    from synoptic.gui.theme import Theme

ORDERS = {
    "Conflicts first": Ordering(),
    "Order of the text": Ordering(By.PLACE),
    "Surest first": Ordering(By.SCORE, descending=True),
    "Least sure first": Ordering(By.SCORE),
    "Most sources first": Ordering(By.SOURCES, descending=True),
    "By relation": Ordering(By.RELATION),
    "By label": Ordering(By.LABEL),
}
FIRST = next(iter(ORDERS))  # the order that a project is opened in


def name_of(ordering: Ordering, articles: Sequence[Article]) -> str:
    """What to call an order, also one that only the header of a table offers."""
    plain = ordering._replace(grouped=False)
    known = next((name for name, one in ORDERS.items() if one == plain), "")
    if known:
        return known
    letter = next((article.letter for article in articles if article.id == ordering.article), "")
    name = f"As in article {letter}" if letter else f"By {ordering.by.value}"
    return f"{name}, backwards" if ordering.descending else name


class ArrangeButton(ChoiceButton):
    """Says in which order the statements stand, and offers others; groups by kind and by origin."""

    def __init__(self, query: Query, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Order", theme, parent)
        self._query = query
        self.chosen.connect(self._on_chosen)
        query.changed.connect(self._refresh)
        self._refresh()

    def fill(self) -> None:
        """Put the orders into the menu, and under them what else can be arranged."""
        super().fill()
        query = self._query
        self.menu.addSeparator()
        by_kind = self.menu.addAction("Group by kind")
        by_kind.setCheckable(True)
        by_kind.setChecked(query.ordering.grouped)
        by_kind.triggered.connect(lambda on: query.set_ordering(query.ordering._replace(grouped=on)))
        by_origin = self.menu.addAction("One column for each origin")
        by_origin.setCheckable(True)
        by_origin.setChecked(query.by_origin)
        by_origin.setEnabled(query.by_origin or any(len(group) > 1 for group in query.origins))
        by_origin.triggered.connect(lambda on: query.set_by_origin(on=on))

    def _refresh(self) -> None:
        name = name_of(self._query.ordering, self._query.workspace.articles)
        names = [*ORDERS, *([] if name in ORDERS else [name])]
        self.offer([("" if one == FIRST else one, one) for one in names], "" if name == FIRST else name)

    def _on_chosen(self, key: str) -> None:
        ordering = ORDERS.get(key or FIRST)
        if ordering is not None:
            self._query.set_ordering(ordering._replace(grouped=self._query.ordering.grouped))
