"""How the columns of the matrix share its width. Plain numbers, in pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

LABEL_LEAST, LABEL_MOST = 184, 440  # a column of labels
NARROWEST, WIDEST = 84, 232  # a column of an article


class Widths(NamedTuple):
    """What each column has; where `fit` is false the articles scroll beside label and relation.

    `terse` asks for the relation in its shortest form.
    """

    label: int
    articles: tuple[int, ...]
    relation: int
    terse: bool
    fit: bool


def fair(room: int, wants: Sequence[int]) -> tuple[int, ...]:
    """`room` shared so that nobody gets more than they want while another who wants more gets less."""
    got = [0] * len(wants)
    left = room
    for done, place in enumerate(sorted(range(len(wants)), key=wants.__getitem__)):
        got[place] = max(0, min(wants[place], left // (len(wants) - done)))
        left -= got[place]
    return tuple(got)


def shared(room: int, wants: Sequence[int], relations: tuple[int, int], label: int) -> Widths:
    """How wide label, articles and relation are in `room`.

    `wants` is what each article's widest answer takes, `relations` what the longer and the terse form of
    the relation take, `label` what the longest label takes. Answers come first: the label gives way to them
    down to its least width, and the relation to its terse form. What is left over goes to both.
    """
    wishes = [max(NARROWEST, min(WIDEST, want)) for want in wants]
    ample, scarce = relations
    terse = room - ample - LABEL_LEAST < sum(wishes)
    relation = scarce if terse else ample
    rest = room - relation - LABEL_LEAST
    if rest < NARROWEST * len(wishes):
        return Widths(quarter(room), tuple(wishes), relation, terse, fit=False)
    extra = [share - NARROWEST for share in wishes]
    columns = [NARROWEST + one for one in fair(rest - NARROWEST * len(wishes), extra)]
    rest -= sum(columns)
    more = min(rest, max(0, min(label, LABEL_MOST, quarter(room)) - LABEL_LEAST))
    rest -= more
    wider = fair(rest, [WIDEST - column for column in columns])
    columns = [column + one for column, one in zip(columns, wider, strict=True)]
    rest -= sum(wider)
    more += min(rest, max(0, min(label, LABEL_MOST) - LABEL_LEAST - more))
    return Widths(LABEL_LEAST + more, tuple(columns), relation, terse, fit=True)


def quarter(room: int) -> int:
    """How wide the labels are where nothing else decides: a quarter, within limits."""
    return max(LABEL_LEAST, min(LABEL_MOST, room // 4))
