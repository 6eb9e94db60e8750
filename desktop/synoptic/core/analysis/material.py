"""What the comparisons work on: everything that is read out of the articles, once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from synoptic.core.analysis import alignment
from synoptic.core.analysis.facts import amount_facts, first_of_each, moment_facts
from synoptic.core.analysis.mentions.acronym import expansions, spelt_out
from synoptic.core.analysis.mentions.name import name_keys, names
from synoptic.core.analysis.mentions.time import published_day
from synoptic.core.analysis.predicates import predicates, signs
from synoptic.core.analysis.reading import read
from synoptic.core.analysis.watched import Watched
from synoptic.core.analysis.words import Weights

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from synoptic.core.analysis.alignment import Link
    from synoptic.core.analysis.facts import Fact
    from synoptic.core.analysis.mentions.name import Name
    from synoptic.core.analysis.mentions.quantity import Amount
    from synoptic.core.analysis.mentions.time import Moment
    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.predicates import Predicate
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.scorers import Scorer
    from synoptic.core.documents.article import Article

READING = "Reading the articles"


@dataclass(frozen=True, slots=True)
class Material:
    """The sentences of a set of articles, what they name, and which of them are alike.

    `days` holds the day of each article by its number; `names` the words that are names in this set.
    """

    sentences: tuple[Sentence, ...]
    days: tuple[date | None, ...]
    weights: Weights
    names: frozenset[str]
    named: tuple[tuple[Sentence, Name], ...]
    deeds: tuple[Predicate, ...]
    amounts: tuple[Fact[Amount], ...]
    moments: tuple[Fact[Moment], ...]
    links: tuple[Link, ...]

    def watched(self, tick: Callable[[], None]) -> Material:
        """The same, telling `tick` again and again while somebody goes through it."""
        return replace(
            self,
            sentences=Watched.of(self.sentences, tick),
            named=Watched.of(self.named, tick),
            deeds=Watched.of(self.deeds, tick),
            amounts=Watched.of(self.amounts, tick),
            moments=Watched.of(self.moments, tick),
            links=Watched.of(self.links, tick),
        )

    @property
    def strongest(self) -> dict[int, float]:
        """For each sentence, by its place, its strongest link."""
        best: dict[int, float] = {}
        for link in self.links:
            for index in (link.left, link.right):
                best[index] = max(best.get(index, 0.0), link.strength)
        return best


def gather(
    articles: Sequence[Article],
    parameters: Parameters,
    report: Callable[[float, str], None],
    scorer: Scorer | None = None,
) -> Material:
    """Read the articles and align their sentences; `report` is told the share of this work and its name."""
    sentences = _sentences(articles, parameters, report)
    weights = _weights(sentences, parameters, report)
    name_words = name_keys(sentences)
    days = tuple(published_day(article.dated) for article in articles)
    watched = Watched.of(sentences, lambda: report(0.35, "Reading figures and dates"))
    told = [tuple(predicates(sentence)) for sentence in watched]
    return Material(
        sentences=tuple(sentences),
        days=days,
        weights=weights,
        names=name_words,
        named=tuple((s, name) for s in watched for name in names(s, name_words)),
        deeds=tuple(deed for each in told for deed in each),
        amounts=tuple(first_of_each(amount_facts(watched), parameters.most_facts)),
        moments=tuple(first_of_each(moment_facts(watched, days), parameters.most_facts)),
        links=tuple(
            alignment.links(
                sentences,
                [frozenset(sign for deed in each for sign in signs(deed)) for each in told],
                weights,
                parameters,
                lambda share: report(0.4 + 0.6 * share, "Comparing sentences"),
                scorer,
            )
        ),
    )


def _sentences(
    articles: Sequence[Article], parameters: Parameters, report: Callable[[float, str], None]
) -> list[Sentence]:
    """The sentences of all articles, with acronyms as these spell them out."""
    found: list[Sentence] = []
    for number, article in enumerate(articles):
        found += read(article, number, parameters, partial(report, 0.3 * number / len(articles), READING))
    report(0.3, READING)
    known = expansions(found)
    return [spelt_out(sentence, known) for sentence in found]


def _weights(
    sentences: Sequence[Sentence], parameters: Parameters, report: Callable[[float, str], None]
) -> Weights:
    report(0.31, READING)
    weights = Weights((s.keys for s in sentences), parameters.background)
    report(0.32, READING)
    weights.glue(([w.key for w in s.words if w.key] for s in sentences), parameters.name_rest)
    report(0.33, READING)
    return weights
