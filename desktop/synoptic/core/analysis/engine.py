"""The engine, in the order in which it works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.analysis import alignment
from synoptic.core.analysis.comparisons import (
    actors,
    amounts,
    confirmed,
    denials,
    events,
    firsts,
    known,
    places,
    polarity,
    sole,
    times,
    updates,
    variants,
)
from synoptic.core.analysis.facts import amount_facts, first_of_each, moment_facts
from synoptic.core.analysis.mentions.name import name_keys, names
from synoptic.core.analysis.mentions.time import published_day
from synoptic.core.analysis.parameters import Parameters
from synoptic.core.analysis.predicates import predicates, signs
from synoptic.core.analysis.reading import read
from synoptic.core.analysis.statements import ENGINE, VERSION, statements
from synoptic.core.analysis.words import Weights

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement

__all__ = ["ENGINE", "VERSION", "analyse"]
DEFAULT = Parameters()


def analyse(
    articles: Sequence[Article],
    progress: Callable[[float, str], None] | None = None,
    parameters: Parameters = DEFAULT,
) -> tuple[Statement, ...]:
    """What the articles share, where they conflict and what only one says, as suggestions with their reasons.

    The same articles in any order give the same statements. `progress` is told how much is done (0 to 1)
    and what is being done; what it raises ends the work.
    """
    report = progress or _silent
    report(0.0, "Reading the articles")
    ordered = sorted(articles, key=lambda a: (a.text, a.id))
    sentences = [
        s
        for number, article in enumerate(ordered)
        for s in read(article, number, parameters, lambda: report(0.0, "Reading the articles"))
    ]
    weights = Weights((s.keys for s in sentences), parameters.background)
    weights.glue(([w.key for w in s.words if w.key] for s in sentences), parameters.name_rest)
    name_words = name_keys(sentences)
    by_sentence = [tuple(predicates(sentence)) for sentence in sentences]
    told = [frozenset(sign for deed in each for sign in signs(deed)) for each in by_sentence]
    links = alignment.links(
        sentences, told, weights, parameters, lambda share: report(0.1 + 0.6 * share, "Comparing sentences")
    )
    days = [published_day(article.dated) for article in ordered]
    found = events.find(sentences, links, weights, parameters)
    report(0.75, "Comparing figures")
    found += amounts.find(
        first_of_each(amount_facts(sentences), parameters.most_facts), days, weights, parameters
    )
    report(0.8, "Comparing dates")
    found += times.find(
        first_of_each(moment_facts(sentences, days), parameters.most_facts), weights, name_words, parameters
    )
    report(0.85, "Comparing deeds")
    deeds = [deed for told in by_sentence for deed in told]
    found += actors.find(deeds, weights, parameters)
    found += denials.find(sentences, links)
    found += confirmed.find(sentences, weights, parameters)
    found += firsts.find(sentences, name_words)
    found += known.find(sentences, days, weights, parameters)
    found += places.find(sentences, weights, parameters)
    found += polarity.find(deeds, weights, parameters)
    named = [(sentence, name) for sentence in sentences for name in names(sentence, name_words)]
    found += variants.spellings(named)
    found += variants.slots(sentences)
    found += updates.find(deeds, days, name_words, weights, parameters)
    report(0.95, "Listing what one article says")
    found += sole.find(sentences, found, _strongest(links), weights, parameters)
    report(1.0, "Done")
    return statements(found, ordered)


def _strongest(links: Sequence[alignment.Link]) -> dict[int, float]:
    """For each sentence, by its place, its strongest link."""
    best: dict[int, float] = {}
    for link in links:
        for index in (link.left, link.right):
            best[index] = max(best.get(index, 0.0), link.strength)
    return best


def _silent(share: float, words: str) -> None:
    """Nobody wants to know."""
