"""The words about two readings that are compared: whose they are, how far they agree, what is missing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from synoptic.core.text.phrases import counted
from synoptic.gui.models.wording import RELATION_TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.agreement import Agreement, Figures
    from synoptic.core.documents.passes import Pass

ENGINE = "The engine"
NOBODY = "Nobody has marked anything yet, so there is nothing to compare."
ONLY_ENGINE = "Only the engine has marked anything yet. When a person has, too, the two can be compared."
FEW = (
    "Only {name} has marked anything yet. When another person has read these articles too, or the engine "
    "has analysed them, the two can be compared."
)
SAME_TWICE = "Choose two different readings to compare."


def first_two(passes: Sequence[Pass], own: str) -> tuple[int, int]:
    """The places of the two passes that are compared first: the reader's own, and another person's if any."""
    places = range(len(passes))
    first = next((place for place in places if passes[place].agent.id == own), 0)
    others = [place for place in places if place != first]
    return first, min(others, key=lambda place: not passes[place].agent.person, default=first)


def names_of(passes: Sequence[Pass]) -> list[str]:
    """What the passes are called: readers by name, a program the engine, with its name if there are two.

    The second reader of one name is "Anna (2)".
    """
    engines = sum(not each.agent.person for each in passes)
    told: Counter[str] = Counter()
    names = []
    for agent in (each.agent for each in passes):
        name = agent.name if agent.person else ENGINE if engines == 1 else f"{ENGINE}, {agent.name}"
        told[name] += 1
        names.append(f"{name} ({told[name]})" if told[name] > 1 else name)
    return names


def figure_words(agreement: Agreement) -> str:
    """How many statements both have, and how far their relations agree."""
    figures = agreement.statements
    first, second = figures.mine - figures.both, figures.other - figures.both
    alone = f"{first} only in the first, {second} only in the second"
    beyond = agreement.kappa
    kappa = f"; their relations agree by {beyond:.2f} of 1 beyond chance" if beyond is not None else ""
    return f"{counted(figures.both, 'statement')} in both, {alone}: agreement {_share(figures)}{kappa}."


def settled_words(settled: int, of: int) -> str:
    """How far the differences are settled: the figures are those of before."""
    if not settled:
        return ""
    return "All is settled now." if settled == of else f"{settled} of {of} rows are settled now."


def nothing_words(names: Sequence[str]) -> str:
    """Why there is nothing to compare."""
    if not names:
        return NOBODY
    if len(names) > 1:
        return SAME_TWICE
    return ONLY_ENGINE if names[0] == ENGINE else FEW.format(name=names[0])


def relation_figures(agreement: Agreement) -> str:
    """The agreement over each relation that either pass has."""
    told = [
        f"{RELATION_TITLES[relation].lower()} {_share(figures)}"
        f" ({figures.both} of {figures.mine} and {figures.other})"
        for relation, figures in agreement.relations.items()
        if figures.agreement is not None
    ]
    return "By relation: " + ", ".join(told) if told else ""


def _share(figures: Figures) -> str:
    return "not defined" if figures.agreement is None else f"{figures.agreement:.0%}"
