"""An amount of a text as the parsed value of a position."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from synoptic.core.analysis.mentions.amount import COUNT
from synoptic.core.analysis.mentions.ranks import RANK
from synoptic.core.documents.values import Quantity

if TYPE_CHECKING:
    from synoptic.core.analysis.mentions.amount import Amount

# What the first unit of a dimension is called; money and the like are called as the dimension is.
_UNITS = {
    "speed": "km/h",
    "length": "km",
    "mass": "kg",
    "time": "h",
    "share": "%",
    "age": "years",
    COUNT: "",
    RANK: "",
}


def quantity_of(amount: Amount) -> Quantity:
    """The amount in the first unit of what it measures; a side that is not limited is open."""
    high = None if amount.high == inf else amount.high
    return Quantity(amount.low, high, _UNITS.get(amount.dimension, amount.dimension))
