"""What an amount answers, and on which occasion: what two must have in common to be compared."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.facts import Fact
from synoptic.core.analysis.mentions.amount import Amount
from synoptic.core.analysis.mentions.quantity import MOST_REMEMBERED
from synoptic.core.analysis.mentions.ranks import RANK
from synoptic.core.analysis.mentions.time import moments, same_time
from synoptic.core.analysis.words import key_of, meaning_of

if TYPE_CHECKING:
    from synoptic.core.analysis.mentions.time import Moment
    from synoptic.core.text.spans import Span

_FIRST_IN = re.compile(
    r"\bfirst\b[^.;]{0,50}\bin\s+(?:(?:over|about|more\s+than|nearly|almost)\s+)?$", re.IGNORECASE
)
_AGO = re.compile(r"\s*(?:ago|later|earlier|before|after|old)\b", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|for|took|lasted|spent)\s+$", re.IGNORECASE)
_STATE = re.compile(r"\b(?:[Aa]s\s+of|By)\b")  # it opens a day up to which is counted
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_RATE = re.compile(
    r"\s+(?:(?:an?|per|each|every)\s+(?:year|month|week|day|night|hour|person|head|piece|game)|apiece)\b",
    re.IGNORECASE,
)
# They make it a part or an addition: "his first 11 seasons", "another three people".
_PART = re.compile(
    r"\b(first|next|last|past|previous|final|another|additional|further|other)\s+$", re.IGNORECASE
)
_ALONE = re.compile(r"[^.;,]*\balone\b", re.IGNORECASE)  # of one place or day among several
_MORE = re.compile(r"\s+(more|other|additional|further)\b", re.IGNORECASE)
_NAME = r"((?:[^\W\d_a-z][\w’'-]+\s?){1,4})"
_NAMED_BEFORE = re.compile(rf"\b{_NAME}(?:\s\([^)]*)?,\s(?:aged\s|who\sis\s)?\Z")
_NAMED_BEHIND = re.compile(rf"(?:\s[a-z-]+){{0,3}}\s{_NAME}")
_LONGEST_PHRASE = 60  # code points between a figure and the noun that it counts
TOLLS = frozenset(
    {"die", "injur", "arrest"}
)  # frames of which one asks how many, whatever the people are called
# Words that count what befalls people: "three deaths", "14 dead".
_COUNTED = frozenset(
    {
        "deaths",
        "fatalities",
        "injuries",
        "arrests",
        "dead",
        "killed",
        "injured",
        "wounded",
        "hurt",
        "arrested",
    }
)
_DEATH_TOLL = re.compile(r"\btoll\b[^.;]*\Z", re.IGNORECASE)
PEOPLE = frozenset({"", "people", "persons", "victims"})  # all of them, not a part as "children"

AmountFact = Fact[Amount]
Question = tuple[str, ...]


def toll_of(fact: AmountFact) -> str:
    """The frame of a toll: of people who die, or of "deaths" that are counted; empty for any other amount."""
    if fact.mention.dimension != "count":
        return ""
    if not fact.mention.head and _DEATH_TOLL.search(
        fact.sentence.text, fact.clause.start, fact.mention.span.start
    ):
        return "die"
    if fact.mention.head in PEOPLE:
        return fact.frame if fact.frame in TOLLS else ""
    if fact.mention.head in _COUNTED:
        return lexicon.groups("frames").get(key_of(fact.mention.head), "")
    return ""


@cache
def _exclusive() -> frozenset[str]:
    """Things of which one is never another ("sons" and "daughters"), though spoken of as alike."""
    return frozenset(lexicon.stem(word) for words in lexicon.table("siblings").values() for word in words)


def question_of(fact: AmountFact, *, one_claim: bool = False) -> Question | None:
    """What two amounts must have in common to be compared; None for an amount that answers no question."""
    amount = fact.mention
    if toll_of(fact):
        return "toll", toll_of(fact)
    if amount.dimension == RANK:
        return RANK, "" if one_claim else amount.head
    if amount.dimension == "count":
        head = key_of(amount.head)
        head = head if head in _exclusive() else meaning_of(head)
        return ("count", head, *_sort(fact)) if head else None
    if amount.dimension == "time":
        before = fact.sentence.text[max(fact.sentence.span.start, amount.span.start - 80) : amount.span.start]
        if _AGO.match(fact.sentence.text, amount.span.end) and not _BY.search(before):
            return None  # "two days later" says when, not how long
        frame = "first" if _FIRST_IN.search(before) else "" if one_claim else fact.frame
        return ("time", frame) if frame or one_claim else None
    if amount.dimension == "length":
        return "length", "travelled" if fact.frame in ("visit", "depart") else "apart"
    return (amount.dimension, *_sort(fact))


def _sort(fact: AmountFact) -> tuple[str, ...]:
    """What makes it another amount than the plain one: a rate, a part, a figure inside a word."""
    amount, text = fact.mention, fact.sentence.text
    if amount.compound:
        return ("compound",)
    behind = amount.span.end + len(_between(fact)) + len(amount.head)
    if _RATE.match(text, amount.span.end) or _RATE.match(text, behind):
        return ("rate",)
    before = text[max(fact.sentence.span.start, amount.span.start - 16) : amount.span.start]
    if _ALONE.match(text, amount.span.end, fact.sentence.span.end):
        return ("alone",)
    part = _PART.search(before) or _MORE.match(text, amount.span.end)
    return (part.group(1).lower(),) if part else ()


def owner_of(fact: AmountFact) -> frozenset[str]:
    """Whose age it is, as the words of a name ("Ebba Lind, 59", "the 59-year-old sculptor Ebba Lind")."""
    return frozenset(key for word in name_in(fact).split() if (key := key_of(word)))


def name_in(fact: AmountFact) -> str:
    """The name to which an age is put; empty where none stands beside it."""
    text, span, within = fact.sentence.text, fact.mention.span, fact.sentence.span
    before = _NAMED_BEFORE.search(text, within.start, span.start)
    match = before or _NAMED_BEHIND.match(text, span.end, within.end)
    return " ".join(match.group(1).split()) if match else ""


def other_kind(a: AmountFact, b: AmountFact) -> bool:
    """Are things of two kinds counted ("two female guests", "three former guests")?"""
    kinds = _kind(a), _kind(b)
    return bool(kinds[0] and kinds[1]) and not kinds[0] & kinds[1]


def _kind(fact: AmountFact) -> frozenset[str]:
    """The words between a figure and the noun that it counts, by their meaning."""
    words = re.findall(r"[\w’'-]+", _between(fact))
    return frozenset(meaning_of(key) for word in words if (key := key_of(word)))


def _between(fact: AmountFact) -> str:
    """What stands between a figure and the noun that it counts."""
    end, head = fact.mention.span.end, fact.mention.head
    text = fact.sentence.text[end : end + _LONGEST_PHRASE].lower()
    return text.partition(head)[0] if head and head in text else ""


def other_day(a: AmountFact, b: AmountFact) -> bool:
    """Do the sentences name different years, or different days up to which they count?"""
    told = [_states(f.sentence.text, f.sentence.span) for f in (a, b)]
    if all(told) and not any(same_time(x, y) for x in told[0] for y in told[1]):
        return True
    years = [_years(f.sentence.text, f.sentence.span) for f in (a, b)]
    return bool(years[0] and years[1] and not years[0] & years[1])


@lru_cache(maxsize=MOST_REMEMBERED)
def _states(text: str, span: Span) -> tuple[Moment, ...]:
    """The days up to which a sentence counts ("as of 6 April")."""
    if not _STATE.search(text, span.start, span.end):
        return ()
    return tuple(m for m in moments(text, span, None) if m.edge == "as of")


@lru_cache(maxsize=MOST_REMEMBERED)
def _years(text: str, span: Span) -> frozenset[str]:
    return frozenset(_YEAR.findall(text, span.start, span.end))
