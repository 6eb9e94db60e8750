"""Names, numbers and months as people write them, the same in window, report and command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Not by strftime, whose names are those of the desktop's language once Qt has started.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
SHORT_MONTHS = tuple(month[:3] for month in MONTHS)


def listed(names: Iterable[str]) -> str:
    """Names as a phrase: "A", "A and B", "A, B and C"."""
    *first, last = list(names) or [""]
    return f"{', '.join(first)} and {last}" if first else last


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 source", "3 sources"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
