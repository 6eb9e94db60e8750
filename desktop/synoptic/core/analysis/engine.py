"""The engine, in the order in which it works: read, compare by each rule, put together."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from synoptic.core.analysis.comparisons import (
    actors,
    amounts,
    confirmed,
    denials,
    events,
    firsts,
    foreseen,
    known,
    opposites,
    origins,
    places,
    polarity,
    several,
    sole,
    swapped,
    times,
    unanswered,
    updates,
    variants,
    verdicts,
)
from synoptic.core.analysis.limits import fully_read
from synoptic.core.analysis.material import Material, gather
from synoptic.core.analysis.parameters import Parameters
from synoptic.core.analysis.sides import without_doubles
from synoptic.core.analysis.sifting import is_trivial, without_repeats
from synoptic.core.analysis.statements import ENGINE, VERSION, statements
from synoptic.core.analysis.watched import Watched

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from synoptic.core.analysis.finding import Finding
    from synoptic.core.analysis.scorers import Scorer
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement

    Rule = Callable[[Material, Parameters], list[Finding]]

__all__ = ["ENGINE", "VERSION", "analyse"]
DEFAULT = Parameters()
READING = 0.7  # of the work; the rest is comparing

RULES: tuple[tuple[str, Rule], ...] = (
    ("Comparing figures", lambda m, p: amounts.find(m.amounts, m.days, m.weights, p)),
    ("Comparing dates", lambda m, p: times.find(m.moments, m.weights, m.names, p)),
    ("Comparing places", lambda m, p: places.find(m.sentences, m.weights, p)),
    ("Comparing who did it", lambda m, p: actors.find(m.deeds, m.weights, p)),
    ("Comparing how many did it", lambda m, p: several.find(m.deeds, m.weights, p)),
    ("Comparing what is denied", lambda m, p: polarity.find(m.deeds, m.weights, p)),
    ("Comparing what is called untrue", lambda m, p: denials.find(m.sentences, m.links)),
    ("Comparing what is confirmed", lambda m, p: confirmed.find(m.sentences, m.weights, p)),
    ("Comparing what is known", lambda m, p: known.find(m.sentences, m.days, m.weights, p)),
    ("Comparing what is asked", lambda m, p: unanswered.find(m.sentences, m.days, m.weights, p)),
    ("Comparing names", lambda m, p: variants.spellings(m.named)),
    ("Comparing who is named", lambda m, p: swapped.find(m.sentences, m.links, m.weights, p)),
    ("Comparing words of one sort", lambda m, p: variants.slots(m.sentences)),
    ("Comparing origins", lambda m, p: origins.find(m.sentences, m.names)),
    ("Comparing opposites", lambda m, p: opposites.find(m.sentences, m.names, m.weights, p)),
    ("Comparing verdicts", lambda m, p: verdicts.find(m.sentences, m.names)),
    ("Comparing firsts", lambda m, p: firsts.find(m.sentences, m.names)),
    ("Comparing what is done", lambda m, p: foreseen.find(m.sentences, m.deeds, m.days, m.weights, p)),
    ("Looking for updates", lambda m, p: updates.find(m.deeds, m.days, m.names, m.weights, p)),
)


def analyse(
    articles: Sequence[Article],
    progress: Callable[[float, str], None] | None = None,
    parameters: Parameters = DEFAULT,
    scorer: Scorer | None = None,
) -> tuple[Statement, ...]:
    """What the articles share, where they conflict and what only one says, as suggestions with their reasons.

    The same articles in any order give the same statements. `progress` is told how much is done (0 to 1)
    and what is being done; what it raises ends the work. `scorer` is a model of meaning that the reader has.
    """
    report = progress or _silent
    report(0.0, "Reading the articles")
    ordered = sorted(articles, key=lambda a: (a.text, a.id))
    material = gather(ordered, parameters, lambda share, words: report(READING * share, words), scorer)
    typed: list[Finding] = []
    for number, (words, rule) in enumerate(RULES):
        tick = partial(report, READING + (0.9 - READING) * number / len(RULES), words)
        tick()
        typed += rule(material.watched(tick), parameters)
    tick = partial(report, 0.9, "Putting statements together")
    typed = [finding for finding in without_doubles(typed) if not is_trivial(finding)]
    shared = events.find(material, parameters, tick, told=[f for f in typed if f.rule == firsts.RULE])
    found = typed + without_repeats(Watched.of(shared, tick), typed)
    found += sole.find(
        Watched.of(material.sentences, tick), found, material.strongest, material.weights, parameters
    )
    read = frozenset(a.id for a in ordered if fully_read(a, parameters))
    made = statements(Watched.of(found, tick), ordered, read)
    report(1.0, "Done")
    return made


def _silent(share: float, words: str) -> None:
    """Nobody wants to know."""
