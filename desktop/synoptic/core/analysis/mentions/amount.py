"""An amount in a text, and how two of them stand to one another: bounds and rounding respected."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from math import inf
from typing import TYPE_CHECKING

from synoptic.core.analysis.mentions import bounds

if TYPE_CHECKING:
    from synoptic.core.text.spans import Span

ABOUT = 0.12  # how far "about" reaches on either side; what readers of news accepted as the same figure
FLOOR_REACH = 1.5  # "more than 100" is a way to say 112, hardly one to say 200
VAGUE_REACH = 2.0  # times that a figure must lie outside of what "several" or "dozens" stand for
# "More than 80" often stands for 80 and a few, or for 80 itself: a round figure behind it is no sharp limit.
ROUND_STEP = 5
COUNT = "count"
_COUNTED = frozenset({COUNT, "share", "age"})


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in a text: bounds in the base unit of `dimension`, and what is counted where it is a count.

    `about` says that the words themselves round, `vague` that they name no figure ("several"), `compound`
    that the figure is part of a word ("a three-game streak"), `ranged` that two figures are given, `sharp`
    that the figure itself lies outside its bound ("fewer than 20" excludes 20). `bound` and `figure` are
    what is shown.
    """

    span: Span
    low: float
    high: float
    dimension: str
    head: str
    words: str
    about: bool = False
    compound: bool = False
    vague: bool = False
    sharp: bool = False
    ranged: bool = False
    bound: str = ""
    figure: str = ""

    @property
    def shown(self) -> str:
        """The amount as a reader is told it: its bound, its figure and unit, and what is counted."""
        words = " ".join((self.figure or self.words).split())
        words = words[:1].lower() + words[1:] if words[1:2].islower() else words
        return " ".join(part for part in (self.bound, words, self.head) if part)

    @property
    def floor(self) -> bool:
        """Is only a lower limit named ("at least 20")?"""
        return self.high == inf

    @property
    def ceiling(self) -> bool:
        """Is only an upper limit named ("up to 59 km/h")?"""
        return self.low == 0 and self.high > 0 and not self.vague

    @property
    def point(self) -> float:
        """The figure itself."""
        return self.low if self.floor else self.high if self.ceiling else (self.low + self.high) / 2


class Agreement(IntEnum):
    """How two amounts of one thing stand to one another."""

    DIFFERENT = 0  # they cannot both be true
    LOOSE = 1  # both can be true, but a reader would stop at it: a maximum against a usual value
    SAME = 2


def compare(a: Amount, b: Amount) -> Agreement:
    """How two amounts of one dimension stand to one another, bounds and rounding respected."""
    apart = a.low > b.high or b.low > a.high
    if a.vague or b.vague:
        return Agreement.SAME if not apart else _vaguely(a, b)
    if apart or _excludes(a, b) or _excludes(b, a):
        return Agreement.DIFFERENT
    if a.floor and b.floor:
        return Agreement.SAME if _near(a.point, b.point) else Agreement.LOOSE
    if _open(a) or _open(b):
        least, most = sorted((a.point, b.point))
        return Agreement.SAME if most <= FLOOR_REACH * least else Agreement.LOOSE
    return Agreement.SAME if _near(a.point, b.point) else Agreement.LOOSE


def _vaguely(a: Amount, b: Amount) -> Agreement:
    """Words that name no figure exclude one only from afar: "several" may be two, "dozens" are not three."""
    lower, higher = (a, b) if a.high < b.low else (b, a)
    return Agreement.DIFFERENT if higher.low > VAGUE_REACH * lower.high else Agreement.LOOSE


def _open(amount: Amount) -> bool:
    """Is it a limit that says on which side the figure lies, and not how far ("more than", "fewer than")?"""
    return amount.floor or (amount.ceiling and amount.bound == bounds.LESS)


def _excludes(limit: Amount, other: Amount) -> bool:
    """Does a sharp limit leave out the other's very figure ("fewer than 20" against 20)?"""
    if not limit.sharp or other.about or other.vague or other.floor or other.ceiling:
        return False
    return other.point >= limit.high if limit.ceiling else other.point <= limit.low


def is_sharp(bound: str, figure: float, dimension: str, *, scaled: bool) -> bool:
    """Does a bound leave out its own figure?

    "Fewer than 20" always. "More than 79" as well; but not a round figure ("more than 80" may stand for 80
    and a few) and not what is measured ("more than four years" is what others call four years).
    """
    if bound != bounds.MORE or scaled:
        return bound == bounds.LESS
    return dimension in _COUNTED and figure % ROUND_STEP != 0


def _near(a: float, b: float) -> bool:
    return abs(a - b) <= ABOUT * max(a, b)
