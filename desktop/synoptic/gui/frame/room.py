"""What a width has room for: which articles in panes, which parts of a bar. Plain numbers and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

LEAST_PANE = 290  # pixels; below it a line of reading type holds too few words
GUTTER = 44  # pixels between two panes, where the ribbons run
FEWEST, MOST = 2, 6  # panes visible at once


def panes_for_width(width: int) -> int:
    """How many panes stand side by side in `width` pixels."""
    return max(FEWEST, min(MOST, (width + GUTTER) // (LEAST_PANE + GUTTER)))


def articles_to_show(
    order: Sequence[str],
    parked: Collection[str],
    shown: Collection[str],
    room: int,
    needed: Sequence[str] = (),
) -> tuple[str, ...]:
    """Which articles stand in the panes, in the order of the project, changing as little as possible.

    `needed` come first, in the order of their importance and parked or not; then those that are `shown` now,
    then the rest that are not parked.
    """
    there = [article for article in order if article not in parked or article in needed]
    wanted = [
        *(article for article in needed if article in there),
        *(article for article in there if article in shown),
        *there,
    ]
    chosen = set(list(dict.fromkeys(wanted))[:room])
    return tuple(article for article in order if article in chosen)


def articles_needed(positions: Sequence[Sequence[str]], shown: Collection[str]) -> tuple[str, ...]:
    """Which articles a statement wants to see side by side: one a position, then others; shown ones first.

    `positions` holds the articles that take each position, in order.
    """
    first = [
        next((article for article in takers if article in shown), takers[0]) for takers in positions if takers
    ]
    others = [article for takers in positions for article in takers]
    return tuple(dict.fromkeys([*first, *(a for a in others if a in shown), *others]))


def folded(room: int, widths: Mapping[str, Sequence[int]], steps: Sequence[str]) -> dict[str, int]:
    """The number of the form that each part takes, 0 being the fullest, so that all fit into `room` pixels.

    `widths` holds the width of each part in each of its forms, the fullest first. `steps` names the part that
    takes its next form, one step after the other, until there is room; one with no further form is passed by.
    """
    forms = dict.fromkeys(widths, 0)
    taken = taken_by(forms, widths)
    for part in steps:
        if taken <= room:
            break
        if forms[part] + 1 < len(widths[part]):
            forms[part] += 1
            taken = taken_by(forms, widths)
    return forms


def taken_by(forms: Mapping[str, int], widths: Mapping[str, Sequence[int]]) -> int:
    """How many pixels the parts take in these forms together."""
    return sum(widths[part][form] for part, form in forms.items())


def rest_words(letters: Sequence[str], shown: int) -> str:
    """What stands for the articles after the first `shown`: "+3", or for all of them "A–O"."""
    if shown >= len(letters):
        return ""
    if shown:
        return f"+{len(letters) - shown}"
    return letters[0] if len(letters) == 1 else f"{letters[0]}–{letters[-1]}"
