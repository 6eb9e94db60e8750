"""Figures that can all be true and yet are not the same: which words are true of every source, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.comparisons.asked import AmountFact
    from synoptic.core.analysis.mentions.amount import Amount

ROUNDED = 0.05  # of the larger figure: "about 700 km" rounds 698 km, "about 20 cars" is not 22
SAME_LIMIT = 0.02  # of it, as 59 km/h and 37 miles an hour are
MOST_WORDINGS = 3  # named in a reason


def shades(facts: Sequence[AmountFact]) -> list[list[AmountFact]]:
    """Facts that agree, apart by what they say of the figure: most widely told first, no article in two.

    A figure, a lower limit, an upper limit and a range are four things to say; a figure and its rounding
    are one.
    """
    found: list[list[AmountFact]] = []
    for fact in facts:
        fitting = [s for s in found if all(one_value(fact.mention, o.mention) for o in s)]
        if fitting:
            fitting[0].append(fact)
        else:
            found.append([fact])
    found.sort(key=lambda s: (-len({f.article for f in s}), s[0].mention.low))
    taken: set[int] = set()
    kept = []
    for shade in found:
        kept.append([f for f in shade if f.article not in taken])
        taken |= {f.article for f in shade}
    return [shade for shade in kept if shade]


def one_value(a: Amount, b: Amount) -> bool:
    """Can both stand under one value: the same limit, the same range, a figure and its rounding?"""
    if a.vague or b.vague:
        return True
    if (a.floor, a.ceiling, a.ranged) != (b.floor, b.ceiling, b.ranged):
        return False
    if a.ranged:
        return (a.low, a.high) == (b.low, b.high)
    reach = SAME_LIMIT if a.floor or a.ceiling else ROUNDED
    return abs(a.point - b.point) <= reach * max(a.point, b.point)


def vaguest(facts: Sequence[AmountFact]) -> AmountFact:
    """The fact whose words leave most open, so that they are true of all that the others say."""
    return max(facts, key=lambda f: (f.mention.vague, *_openness(f.mention), -len(f.mention.words)))


def _openness(amount: Amount) -> tuple[bool, bool, float]:
    limit = amount.floor or amount.ceiling
    width = 0.0 if limit or not amount.high else (amount.high - amount.low) / amount.high
    return limit, amount.about, round(width, 2)


def wordings(facts: Sequence[AmountFact]) -> str:
    """What the sources say where they do not say it alike, for a reason; empty where they do."""
    told = list(dict.fromkeys(fact.mention.shown.lower() for fact in facts))
    points = {fact.mention.point for fact in facts}
    alike = len(points) < 2 and len({(f.mention.about, f.mention.bound, f.mention.vague) for f in facts}) < 2
    if alike or len(told) < 2:
        return ""
    return " and ".join(f"“{words}”" for words in told[:MOST_WORDINGS])


def why_both(stances: Sequence[Sequence[AmountFact]]) -> str:
    """Why figures that are not the same may all be true."""
    amounts = [vaguest(stance).mention for stance in stances]
    may = "so both may be true" if len(amounts) == 2 else "so all may be true"
    for amount in amounts:
        limit = "a lower limit" if amount.floor else "an upper limit" if amount.ceiling else ""
        limit = limit or ("a range" if amount.ranged else "")
        if limit:
            return f"“{amount.shown}” is {limit}, {may}"
    return f"the words round, {may}"
