"""What the words and digits of a figure come to: its value, unit and interval, and how it is shown."""

from __future__ import annotations

import re
from functools import cache
from math import floor, inf, log10

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.mentions import bounds
from synoptic.core.analysis.mentions.amount import ABOUT, COUNT
from synoptic.core.analysis.words import NUMBER_WORDS

SMALL = {word: value for word, value in NUMBER_WORDS.items() if value and word != "dozen"}
_SCALE = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "bn": 1e9, "mn": 1e6, "m": 1e6, "dozen": 12.0, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip


@cache
def units() -> dict[str, tuple[str, float]]:
    """Each unit by its name: what it measures, and how many of the first unit of that it is."""
    return {name: (dimension, float(factor)) for name, (dimension, factor) in lexicon.table("units").items()}


def first_of(match: re.Match[str]) -> float:
    """The lower figure of a range, or the only one: the scale behind the higher is of both ("$2 to 3m")."""
    shared = (
        match["high"] and not match["lowscale"] and value_of(match["low"], "") < value_of(match["high"], "")
    )
    return value_of(match["low"], match["highscale"] if shared else match["lowscale"])


def value_of(words: str, scale: str | None) -> float:
    """The value of digits or number words with the words of scale behind them ("2.5", "million")."""
    plain = words.lower().replace(",", "").strip()
    if plain in ("a", "an"):
        value = 1.0
    elif plain[0].isdigit():
        value = float(plain)
    else:
        tens, _, ones = plain.partition("-")
        value = float(SMALL[tens] + (SMALL[ones] if ones else 0))
    for word in re.findall(r"[a-z]+", (scale or "").lower()):
        value *= _SCALE[word]
    return value


def dimension_of(money: str | None, unit: str) -> tuple[str, float]:
    """What a figure measures, and the factor of its unit; without a unit it counts."""
    if money:
        return money.strip()[-1], 1.0
    if not unit:
        return COUNT, 1.0
    known = units()
    return known.get(unit) or known[unit.removesuffix("s")]


def shown(match: re.Match[str], start: int, value: float) -> str:
    """A figure or a range of two as people read it."""
    figure = _shown_figure(match, start, value)
    return figure.replace(" and ", " to ", 1) if match["between"] else figure


def _shown_figure(match: re.Match[str], start: int, value: float) -> str:
    """The figure with its unit set off by a space ("50 km/h", "20 hours", "6 years old")."""
    unit = match["unit"] or ""
    end = match.end("highscale") if match["high"] else match.end("lowscale")
    figure = match.string[start:end].strip(" -")
    if not unit:
        return (
            match.string[start : match.start("more")] if match["more"] else match.string[start : match.end()]
        )
    if not unit[0].isalpha():
        return figure + match.string[end : match.end("unit")].replace("-", " ")
    several = unit.lower() in lexicon.grammar("units with a plural") and value != 1
    return f"{figure} {unit}{'s' if several else ''}{' old' if match['age'] else ''}"


def interval(
    first: float, second: float | None, bound: str, words: str, dimension: str
) -> tuple[float, float, bool]:
    """From where to where a figure may lie, and whether it is said to be about right."""
    if second is not None:
        return first, second, False
    if bound in (bounds.LEAST, bounds.MORE):
        return first, inf, False
    if bound in (bounds.MOST, bounds.LESS):
        return 0.0, first, False
    if bound == bounds.NEARLY:
        return first * (1 - ABOUT), first, True
    if bound == bounds.ABOUT:
        return first * (1 - ABOUT), first * (1 + ABOUT), True
    half = 0.0 if dimension in (COUNT, "age") or dimension in "$£€¥₹" else _half_digit(first, words)
    return first - half, first + half, False


def _half_digit(value: float, words: str) -> float:
    """Half a unit of the last digit given: 37 stands for 36.5 to 37.5, 1,180 for 1,175 to 1,185."""
    if "." in words:
        return float(0.5 * 10.0 ** -len(words.rpartition(".")[2]))
    zeros = len(words.replace(",", "")) - len(words.replace(",", "").rstrip("0"))
    size = 10.0 ** min(zeros, max(0, floor(log10(value)) - 1)) if value >= 1 else 1.0
    return 0.5 * size
