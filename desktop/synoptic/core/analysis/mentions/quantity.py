"""Amounts as intervals: figures, number words, ranges, bounds, "about", money, units, what is counted."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from synoptic.core.analysis.mentions import bounds, none, ranks
from synoptic.core.analysis.mentions.amount import COUNT, Agreement, Amount, compare, is_sharp
from synoptic.core.analysis.mentions.counted import has_content, head_of, is_plural
from synoptic.core.analysis.mentions.figures import (
    SMALL,
    dimension_of,
    first_of,
    interval,
    shown,
    units,
    value_of,
)
from synoptic.core.analysis.mentions.uncounted import is_age, is_other
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MOST_REMEMBERED", "Agreement", "Amount", "amounts", "compare", "has_content"]

ROUND = 0.25  # how far a single unit reaches ("an hour", "a day"): nobody counts minutes when saying so

# Sentences: reading, the table of facts and the comparison of times all ask for the amounts of each.
MOST_REMEMBERED = 8192

_FRACTION = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
_VAGUE = {
    "several": (3, 9), "a few": (2, 6), "a couple of": (2, 3), "a couple": (2, 3), "a handful of": (2, 8),
    "dozens of": (24, 120), "hundreds of": (200, 1200), "thousands of": (2000, 12000), "scores of": (40, 120),
}  # fmt: skip

_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_ONES = "|".join(word for word, value in SMALL.items() if value <= 9)
_NAMED = rf"(?:{'|'.join(sorted(SMALL, key=len, reverse=True))})(?:-(?:{_ONES}))?"
_NUMBER = rf"(?:{_FIGURE}|\b{_NAMED}\b|\ban?\s(?=(?:dozen|hundred|thousand|million)\b))"
_SCALES = r"(?:[\s-]?(?:hundred|thousand|million|billion|trillion|dozen|bn|mn|k|lakh|crore)\b)*"

_MILLIONS = r"(?(money)(?:m\b)?)"  # elsewhere an m stands for metres


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(units(), key=len, reverse=True)
    unit = "|".join(n.replace(" ", r"\s") + ("s?" if n[-1].isalpha() and len(n) > 2 else "") for n in names)
    vague = "|".join(v.replace(" ", r"\s") for v in sorted(_VAGUE, key=len, reverse=True))
    return re.compile(
        rf"""(?:\b(?P<bound>{bounds.BEFORE})\s+|\b(?P<between>between)\s+)?(?:\b(?:a|an|the|their|his|her|its|this)\s+(?:top\s+speed\s+of\s+)?)?
        (?P<money>(?:US|A|C|HK)?[$£€¥₹]\s?)?
        (?P<low>(?<![\w.,/:-]){_NUMBER})(?![\s-](?:half|third|quarter|fifth|tenth)s?\b)(?P<lowscale>{_SCALES}{_MILLIONS})
        (?:\s?(?P<join>-|–|to\s|-\s?to\s|or\s|(?(between)and\s|(?!)))\s?(?:[$£€¥]\s?)?(?P<high>{_NUMBER})(?P<highscale>{_SCALES}{_MILLIONS}))?
        (?P<more>\+|\s+or\s+more|\s+plus\b)?
        (?:[\s-]?(?P<unit>{unit})(?![\w]))?(?P<age>-old\b|\sold\b|\sof\sage\b)?
        |\b(?P<single>an?\s+(?:entire|whole|full)|an?|an?\s+(?:additional|extra|further))\s+(?P<sunit>hour|day|week|month|year|mile|decade)\b
        |\b(?P<parts>an?|one|two|three|four|nine)?[\s-]?(?P<part>half|third|quarter|fifth|tenth)(?P<many>s)?(?=\sof\b|\smajority\b|\sthe\b)
        |\b(?P<vague>{vague})(?:\s+(?P<vunit>minute|hour|day|week|month|year|mile)s)?\b
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@lru_cache(maxsize=MOST_REMEMBERED)
def amounts(text: str, span: Span) -> tuple[Amount, ...]:
    """The amounts in a range of text, in order."""
    wider = [*ranks.ranks(text, span), *ranks.scales(text, span), *_nothings(text, span)]
    found = list(wider)
    taken = {place for amount in wider for place in range(amount.span.start, amount.span.end)}
    for match in _pattern().finditer(text, span.start, span.end):
        amount = _read(match, text, span)
        if amount is not None and taken.isdisjoint(range(amount.span.start, amount.span.end)):
            found.append(amount)
    return tuple(sorted(found, key=lambda a: a.span))


def _nothings(text: str, span: Span) -> Iterator[Amount]:
    """What is said not to be there, as a count of none ("no survivors", "nobody was hurt")."""
    for match in none.PATTERN.finditer(text, span.start, span.end):
        head = "" if match["nobody"] else head_of(text, match.end(), span.end)
        if match["nobody"] or is_plural(head):
            yield Amount(Span(*match.span()), 0.0, 0.0, COUNT, head, match.group(), figure=match.group())


def _read(match: re.Match[str], text: str, span: Span) -> Amount | None:
    if match["vague"]:
        return _vague(match)
    if match["sunit"]:
        return _single(match)
    return _part(match) if match["part"] else _figure(match, text, span)


def _part(match: re.Match[str]) -> Amount | None:
    """A fraction ("two-thirds of") as a share; a bare ordinal ("the third of") is none."""
    many = (match["parts"] or "").lower()
    if not many and match["part"].lower() != "half":
        return None
    value = _FRACTION[match["part"].lower()] * SMALL.get(many, 1)
    return Amount(Span(*match.span()), value - 1, value + 1, "share", "", match.group().strip())


def _vague(match: re.Match[str]) -> Amount:
    low, high = _VAGUE[" ".join(match["vague"].lower().split())]
    dimension, factor = units()[match["vunit"].lower()] if match["vunit"] else (COUNT, 1.0)
    head = "" if match["vunit"] else head_of(match.string, match.end(), len(match.string))
    return Amount(
        Span(*match.span()), low * factor, high * factor, dimension, head, match.group(), vague=True
    )


def _single(match: re.Match[str]) -> Amount:
    dimension, factor = units()[match["sunit"].lower()]
    return Amount(
        Span(*match.span()),
        factor * (1 - ROUND),
        factor * (1 + ROUND),
        dimension,
        "",
        match.group(),
        about=True,
    )


def _figure(match: re.Match[str], text: str, within: Span) -> Amount | None:
    start = match.start("money") if match["money"] else match.start("low")
    first = first_of(match)
    second = value_of(match["high"], match["highscale"]) if match["high"] else None
    joined = (match["join"] or "").strip("- ").lower()
    before = text[max(within.start, match.start() - bounds.LOOK_BACK) : match.start()]
    bound = bounds.bound_of(match["bound"] or "", before, or_more=bool(match["more"]))
    if second is not None and joined == "or":
        second = None
    unit = (match["unit"] or "").lower()
    if is_other(match, text, within, first, second, unit):
        return None
    if match["low"].lower() == "one" and unit == "day":
        return None  # "one day" is some day
    dimension, factor = dimension_of(match["money"], unit)
    if match["age"] or is_age(match, text, within):
        dimension, factor = "age", factor / units()["year"][1] if unit else 1.0
    if second is not None and second < first:
        return _score(match, text, first, second) if not unit and not match["money"] else None
    head = "" if dimension != COUNT else head_of(text, match.end(), within.end)
    low, high, about = interval(first, second, bound, match["low"], dimension)
    begin = match.start("bound") if match["bound"] else start
    end = match.end()
    return Amount(
        Span(begin, end), low * factor, high * factor, dimension, head, text[begin:end].strip(),
        about=about, compound=text[match.end() : match.end() + 1] == "-", bound=bound,
        sharp=is_sharp(bound, value_of(match["low"], None), dimension, scaled=bool(match["lowscale"])),
        ranged=second is not None, figure=shown(match, start, first),
    )  # fmt: skip


def _score(match: re.Match[str], text: str, first: float, second: float) -> Amount:
    """A tally of two sides ("97-1"): one value, both figures in it."""
    value = first * 1000 + second
    words = text[match.start("low") : match.end("high")]
    return Amount(Span(match.start("low"), match.end("high")), value, value, "tally", "", words)
