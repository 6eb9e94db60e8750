"""Another occasion of the same kind is no conflict."""

from __future__ import annotations

import pytest

from helpers.told import conflicts
from synoptic.core.documents.statement import Tier

FILLER = "\nThe weather in the valley stayed mild all week.\nFarmers hope for rain before the harvest."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The earthquake of magnitude 6.4 struck near Vala at dawn.",
            "A 5.1-magnitude aftershock struck near Vala at noon.",
        ),
        ("Nobody was injured in the first blast.", "Six people were injured in the second blast."),
        ("The governor signed the law on Monday.", "The governor signed another law on Friday."),
        ("The team from Vala beat Orn 3-1 on Saturday.", "The team from Vala beat Brenn 2-0 on Tuesday."),
        (
            "A poll by Vala University had Lind at 48 percent.",
            "A poll by Orn College had Lind at 45 percent.",
        ),
        ("Twelve people died in the crash, three of them children.", "Three children died in the crash."),
        ("The company reported sales of $4.2 billion.", "The company reported a profit of $1.3 billion."),
        ("Lind, 59, was hurt in the crash near Vala.", "Moen, 43, was killed in the crash near Vala."),
        ("The vote was planned before Tuesday's meeting.", "The vote was held on Tuesday."),
    ],
    ids=["aftershock", "turn", "another", "opponent", "pollster", "part", "other sum", "other man", "limit"],
)
def test_two_occasions_are_no_conflict(one: str, other: str) -> None:
    assert not [s for s in conflicts(one + FILLER, other + FILLER) if s.tier is Tier.CONFLICT]


def test_who_tells_it_makes_no_other_occasion() -> None:
    assert conflicts(
        "Rescuers pulled 14 miners from the shaft near Vala, Ebba Lind said." + FILLER,
        "Nine miners were pulled from the shaft near Vala by rescuers, said Odd Moen." + FILLER,
    )
