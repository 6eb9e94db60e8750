"""What was understood of an answer that a reader gave: the figure or time that it was read as, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.documents.statement import Kind
from synoptic.core.documents.values import Quantity
from synoptic.gui.models.instants import extent_of, extent_words

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Position
    from synoptic.core.documents.values import Value

MONEY = "$£€¥₽₹"
NARROW = 0.05  # of a figure: an interval so wide is that figure as it was rounded
ENDLESS = 1e15  # nobody counts the digits of a figure from here on, nor has it room beside a field
EXPECTED = {Kind.QUANTITY: "a figure", Kind.TIME: "a time"}


def understood_words(position: Position, kind: Kind) -> str:
    """What an answer was read as, or that it was not where the kind asks for that; else empty."""
    if position.parsed is not None:
        return f"read as {parsed_words(position.parsed)}"
    return f"not read as {EXPECTED[kind]}" if position.value and kind in EXPECTED else ""


def parsed_words(value: Value) -> str:
    """A parsed figure or time in words: "59 km/h", "44 to 56 km/h", "at least 20", "11 Sep 2023"."""
    if isinstance(value, Quantity):
        return _quantity_words(value)
    extent = extent_of(value)
    return extent_words(extent) if extent is not None else "a time"


def _quantity_words(value: Quantity) -> str:
    low, high, unit = value
    if low is None or high is None:
        side = low if low is not None else high
        return f"{'at least' if high is None else 'at most'} {_with_unit(side or 0.0, unit)}"
    if low == 0 and high > 0:
        return f"at most {_with_unit(high, unit)}"
    if high - low <= max(NARROW * abs(high), 1.0 if high - low == 1.0 else 0.0):
        return _with_unit(low + (high - low) / 2, unit)
    return f"{_figure(low)} to {_with_unit(high, unit)}"


def _with_unit(figure: float, unit: str) -> str:
    if unit and unit in MONEY:
        return f"{unit}{_figure(figure)}"
    return f"{_figure(figure)}{'' if unit == '%' or not unit else ' '}{unit}"


def _figure(figure: float) -> str:
    """A figure with three digits that count, or all of those before the point as far as one can read them."""
    if abs(figure) >= ENDLESS:
        return f"{figure:.3g}"
    if figure == round(figure) or abs(figure) >= 100:
        return f"{round(figure):,}"
    return f"{figure:.3g}"
