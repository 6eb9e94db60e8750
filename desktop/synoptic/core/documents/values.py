"""What a position says, as something that can be compared: an amount, or a time."""

from __future__ import annotations

from typing import NamedTuple


class Quantity(NamedTuple):
    """An amount as an interval in `unit`; an open side is None ("at least 20" has no `high`)."""

    low: float | None
    high: float | None
    unit: str = ""


class TimeInterval(NamedTuple):
    """A time as an interval of ISO 8601 dates or dates and times, `end` excluded; open sides are empty."""

    start: str
    end: str


Value = Quantity | TimeInterval
