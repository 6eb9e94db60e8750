"""Amounts as intervals: figures, number words, ranges, bounds, "about", money, units, what is counted."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import floor, inf, log10
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.mentions import bounds, none, ranks
from synoptic.core.analysis.mentions.amount import ABOUT, COUNT, Agreement, Amount, compare, is_sharp
from synoptic.core.analysis.words import NUMBER_WORDS
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MOST_REMEMBERED", "Agreement", "Amount", "amounts", "compare", "has_content"]

ROUND = 0.25  # how far a single unit reaches ("an hour", "a day"): nobody counts minutes when saying so
LONGEST_FIGURE = 24  # signs

# Sentences: reading, the table of facts and the comparison of times all ask for the amounts of each.
MOST_REMEMBERED = 8192

_SMALL = {word: value for word, value in NUMBER_WORDS.items() if value and word != "dozen"}
_SCALE = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "bn": 1e9, "mn": 1e6, "m": 1e6, "dozen": 12.0, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
_FRACTION = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
_VAGUE = {
    "several": (3, 9), "a few": (2, 6), "a couple of": (2, 3), "a couple": (2, 3), "a handful of": (2, 8),
    "dozens of": (24, 120), "hundreds of": (200, 1200), "thousands of": (2000, 12000), "scores of": (40, 120),
}  # fmt: skip

_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_ONES = "|".join(word for word, value in _SMALL.items() if value <= 9)
_NAMED = rf"(?:{'|'.join(sorted(_SMALL, key=len, reverse=True))})(?:-(?:{_ONES}))?"
_NUMBER = rf"(?:{_FIGURE}|\b{_NAMED}\b|\ban?\s(?=(?:dozen|hundred|thousand|million)\b))"
_SCALES = r"(?:[\s-]?(?:hundred|thousand|million|billion|trillion|dozen|bn|mn|k|lakh|crore)\b)*"

_MILLIONS = r"(?(money)(?:m\b)?)"  # elsewhere an m stands for metres


@cache
def _units() -> dict[str, tuple[str, float]]:
    return {name: (dimension, float(factor)) for name, (dimension, factor) in lexicon.table("units").items()}


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_units(), key=len, reverse=True)
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
        head = "" if match["nobody"] else _head(text, match.end(), span.end)
        if match["nobody"] or _is_plural(head):
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
    value = _FRACTION[match["part"].lower()] * _SMALL.get(many, 1)
    return Amount(Span(*match.span()), value - 1, value + 1, "share", "", match.group().strip())


def _vague(match: re.Match[str]) -> Amount:
    low, high = _VAGUE[" ".join(match["vague"].lower().split())]
    dimension, factor = _units()[match["vunit"].lower()] if match["vunit"] else (COUNT, 1.0)
    head = "" if match["vunit"] else _head(match.string, match.end(), len(match.string))
    return Amount(
        Span(*match.span()), low * factor, high * factor, dimension, head, match.group(), vague=True
    )


def _single(match: re.Match[str]) -> Amount:
    dimension, factor = _units()[match["sunit"].lower()]
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
    first = _first(match)
    second = _value(match["high"], match["highscale"]) if match["high"] else None
    joined = (match["join"] or "").strip("- ").lower()
    before = text[max(within.start, match.start() - bounds.LOOK_BACK) : match.start()]
    bound = bounds.bound_of(match["bound"] or "", before, or_more=bool(match["more"]))
    if second is not None and joined == "or":
        second = None
    unit = (match["unit"] or "").lower()
    if _is_other(match, text, within, first, second, unit):
        return None
    if match["low"].lower() == "one" and unit == "day":
        return None  # "one day" is some day
    dimension, factor = _dimension(match["money"], unit)
    if match["age"] or _is_age(match, text, within):
        dimension, factor = "age", factor / _units()["year"][1] if unit else 1.0
    if second is not None and second < first:
        return _score(match, text, first, second) if not unit and not match["money"] else None
    head = "" if dimension != COUNT else _head(text, match.end(), within.end)
    low, high, about = _interval(first, second, bound, match["low"], dimension)
    begin = match.start("bound") if match["bound"] else start
    end = match.end()
    return Amount(
        Span(begin, end), low * factor, high * factor, dimension, head, text[begin:end].strip(),
        about=about, compound=text[match.end() : match.end() + 1] == "-", bound=bound,
        sharp=is_sharp(bound, _value(match["low"], None), dimension, scaled=bool(match["lowscale"])),
        ranged=second is not None, figure=_shown_range(match, start, first),
    )  # fmt: skip


_AGE_BEFORE = re.compile(r"(?:\b[^\W\d_]{2,},|\baged)\s$")
_AGE_AFTER = re.compile(r",|\.(?:\s|$)|;|\)|\sand\b")
_OLDEST = 115


@cache
def _persons() -> frozenset[str]:
    return frozenset(lexicon.table("people")["anyone"]) | {"suspect", "gunman", "officer", "soldier"}


def _is_age(match: re.Match[str], text: str, within: Span) -> bool:
    """Is it the bare figure after a name ("Smith, 59, said")?"""
    if match["unit"] or match["bound"] or match["high"] or not match["low"].isdigit():
        return False
    before = text[max(within.start, match.start("low") - 24) : match.start("low")]
    word = _AGE_BEFORE.search(before)
    named = word is not None and (
        word.group()[0].isupper() or word.group().startswith("aged") or word.group()[:-2] in _persons()
    )
    return (
        named and int(match["low"]) <= _OLDEST and bool(_AGE_AFTER.match(text, match.end("low"), within.end))
    )


def _score(match: re.Match[str], text: str, first: float, second: float) -> Amount:
    """A tally of two sides ("97-1"): one value, both figures in it."""
    value = first * 1000 + second
    words = text[match.start("low") : match.end("high")]
    return Amount(Span(match.start("low"), match.end("high")), value, value, "tally", "", words)


_CLOCK_AFTER = re.compile(r"[.:]\d\d|\s?(?:a\.?m\.?|p\.?m\.?|o['’]clock)\b", re.IGNORECASE)
_MONTH_BEFORE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+$", re.IGNORECASE
)
_MONTH_AFTER = re.compile(
    r"\s+(?:of\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_LABEL_BEFORE = re.compile(r"(?:\b[A-Z][a-z]+|\b[A-Z]{2,}|No\.|#)\s?$")
_NAME_AFTER = re.compile(r"(?:st|nd|rd|th|s)\b|/\d")  # an ordinal, the fifties, 9/11


def _is_other(
    match: re.Match[str], text: str, within: Span, first: float, second: float | None, unit: str
) -> bool:
    """Is the figure a clock time, a date, a year, an ordinal or the name of something?"""
    digits = match["low"][0].isdigit()
    last = match.end("high") if match["high"] else match.end("low")
    if match["between"] and (_CLOCK_AFTER.match(text, last) or _MONTH_AFTER.match(text, last, within.end)):
        return True
    tail = text[match.end("low") : min(match.end("low") + 8, within.end)]
    if digits and (_CLOCK_AFTER.match(tail) or _NAME_AFTER.match(tail)):
        return True
    if digits and (match["low"].startswith("00") or len(match["low"]) > LONGEST_FIGURE):
        return True  # the rest of a figure that was torn apart ("2, 000"), or no figure anybody would write
    if match["high"] and len(match["high"]) > LONGEST_FIGURE:
        return True
    if match["low"].lower() == "one" and not unit:
        return True  # "one" is a pronoun more often than a count
    before = text[max(within.start, match.start("low") - 16) : match.start("low")]
    if _MONTH_BEFORE.search(before) or _MONTH_AFTER.match(text, match.end("low"), within.end):
        return True
    if match["money"] or unit:
        return False
    if digits and first in range(1900, 2100) and "," not in match["low"]:
        return True
    return digits and not match["bound"] and second is None and bool(_LABEL_BEFORE.search(before))


def _first(match: re.Match[str]) -> float:
    """The lower figure of a range, or the only one: the scale behind the higher is of both ("$2 to 3m")."""
    shared = match["high"] and not match["lowscale"] and _value(match["low"], "") < _value(match["high"], "")
    return _value(match["low"], match["highscale"] if shared else match["lowscale"])


def _value(words: str, scale: str | None) -> float:
    plain = words.lower().replace(",", "").strip()
    if plain in ("a", "an"):
        value = 1.0
    elif plain[0].isdigit():
        value = float(plain)
    else:
        tens, _, ones = plain.partition("-")
        value = float(_SMALL[tens] + (_SMALL[ones] if ones else 0))
    for word in re.findall(r"[a-z]+", (scale or "").lower()):
        value *= _SCALE[word]
    return value


def _dimension(money: str | None, unit: str) -> tuple[str, float]:
    if money:
        return money.strip()[-1], 1.0
    if not unit:
        return COUNT, 1.0
    known = _units()
    return known.get(unit) or known[unit.removesuffix("s")]


def _shown_range(match: re.Match[str], start: int, value: float) -> str:
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


def _interval(
    first: float, second: float | None, bound: str, words: str, dimension: str
) -> tuple[float, float, bool]:
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
    half = 0.0 if dimension == COUNT or dimension in "$£€¥₹" else _half_digit(first, words)
    return first - half, first + half, False


def _half_digit(value: float, words: str) -> float:
    """Half a unit of the last digit given: 37 stands for 36.5 to 37.5, 1,180 for 1,175 to 1,185."""
    if "." in words:
        return float(0.5 * 10.0 ** -len(words.rpartition(".")[2]))
    zeros = len(words.replace(",", "")) - len(words.replace(",", "").rstrip("0"))
    size = 10.0 ** min(zeros, max(0, floor(log10(value)) - 1)) if value >= 1 else 1.0
    return 0.5 * size


_NOUN = re.compile(r"[\s-]+(?:of\s+(?:the|his|her|their)\s+|more\s+|other\s+|of\s+)?([^\W\d_][\w’'.-]*)")
_IRREGULAR = lexicon.grammar("irregular plurals")
_COLLECTIVE = lexicon.grammar("collective")
_LONGEST_NOUN_PHRASE = 5


def _head(text: str, at: int, end: int) -> str:
    """What is counted: the first plural of the words that follow, else the last of a short noun phrase."""
    words: list[str] = []
    while len(words) < _LONGEST_NOUN_PHRASE:
        match = _NOUN.match(text, at, end)
        if match is None or (not has_content(match.group(1)) and match.group(1).lower() not in _IRREGULAR):
            break
        word = match.group(1).strip(".-")
        words.append(word)
        at = match.end()
        if _is_plural(word) and not (word.lower() in _COLLECTIVE and _plural_follows(text, at, end)):
            return word.lower()
    return words[0].lower() if words else ""


def _plural_follows(text: str, at: int, end: int) -> bool:
    match = _NOUN.match(text, at, end)
    return match is not None and _is_plural(match.group(1).strip(".-"))


def _is_plural(word: str) -> bool:
    low = word.lower()
    if low in _IRREGULAR or low.endswith(("men", "women", "people")):
        return True
    return len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s"))


def has_content(word: str) -> bool:
    """Does the word carry content, so that it can be a noun?"""
    return word.lower().replace("’", "'") not in lexicon.words("stopwords")
