"""The table of facts: every amount and time of every article, with what it is said about."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, TypeVar

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.governing import frame_of, frame_or_verb, governor
from synoptic.core.analysis.mentions.quantity import Amount
from synoptic.core.analysis.mentions.time import Moment, moments
from synoptic.core.analysis.words import key_of, meaning_of
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Token, Weights

M = TypeVar("M", Amount, Moment)
# Of the common weight of the better passage; less, and the article speaks of something else.
AGAIN = 0.25
# Code points; a shorter clause needs its neighbour to be understood.
SHORT = 28


@dataclass(frozen=True, slots=True)
class Fact(Generic[M]):
    """A mention in its clause: `clause` is the passage, `keys` its words, `frame` what happens there.

    `actors` are the names before the verb of a time; `definite` says that the time is one of a thing that is
    supposed to be known ("the summit").
    """

    sentence: Sentence
    mention: M
    clause: Span
    keys: frozenset[str]
    frame: str
    actors: frozenset[str] = frozenset()
    definite: bool = False

    @property
    def article(self) -> int:
        """The number of the article in the set."""
        return self.sentence.article


def clause_of(sentence: Sentence, span: Span) -> Span:
    """The clause around a mention, with its neighbour where it is too short to be understood alone."""
    around = [c for c in sentence.clauses if c.overlap(span)]
    if not around:
        return sentence.span
    start, end = around[0].start, around[-1].end
    if end - start < SHORT:
        index = sentence.clauses.index(around[0])
        if index:
            start = sentence.clauses[index - 1].start
        elif len(sentence.clauses) > len(around):
            end = sentence.clauses[len(around)].end
    return Span(start, end)


def amount_facts(sentences: Iterable[Sentence]) -> list[Fact[Amount]]:
    """Every amount of the set with its clause; a conversion in brackets behind an amount is no other one."""
    found = []
    for sentence in sentences:
        last: Amount | None = None
        for amount in sentence.amounts:
            if last is not None and _is_conversion(sentence.text, last, amount):
                continue
            last = amount
            fact = _fact(sentence, amount, _lasting(sentence, amount))
            first = sentence.span.start
            found.append(
                replace(fact, actors=_capitals(w for w in sentence.within(fact.clause) if w.start > first))
            )
    return found


_OF = re.compile(r"\s+(?:long\s+)?of\s+(?:the\s+|his\s+|her\s+|its\s+|their\s+)?([^\W\d_]+)")


def lasting_noun(sentence: Sentence, amount: Amount) -> str:
    """The noun behind a length of time that says what lasts so long ("two days of deliberation")."""
    if amount.dimension != "time":
        return ""
    noun = _OF.match(sentence.text, amount.span.end, sentence.span.end)
    return noun.group(1) if noun is not None else ""


def _lasting(sentence: Sentence, amount: Amount) -> str | None:
    key = key_of(lasting_noun(sentence, amount))
    return (lexicon.groups("frames").get(key) or meaning_of(key)) if key else None


def first_of_each(facts: Sequence[Fact[M]], most: int) -> list[Fact[M]]:
    """The first `most` facts of each article: an article of a million figures must not cost their square."""
    counts: Counter[int] = Counter()
    kept = []
    for fact in facts:
        counts[fact.article] += 1
        if counts[fact.article] <= most:
            kept.append(fact)
    return kept


def _is_conversion(text: str, first: Amount, second: Amount) -> bool:
    between = text[first.span.end : second.span.start]
    return first.dimension == second.dimension and between.strip() in ("(", "/", "or", ", or")


def moment_facts(sentences: Iterable[Sentence], published: Sequence[date | None]) -> list[Fact[Moment]]:
    """Every date and time of the set with its clause."""
    found = []
    for sentence in sentences:
        last: Moment | None = None
        for moment in moments(sentence.text, sentence.span, published[sentence.article]):
            if last is not None and sentence.text[last.span.end : moment.span.start].strip(" ,") in ("", "("):
                continue  # "on Tuesday (September 12)" is one time
            last = moment
            clause = clause_of(sentence, moment.span)
            verb = governor(sentence, clause, moment.span)
            frame = frame_or_verb(verb) if verb is not None else ""
            found.append(_fact(sentence, moment, frame, verb))
    return found


def _fact(sentence: Sentence, mention: M, frame: str | None = None, verb: Token | None = None) -> Fact[M]:
    clause = clause_of(sentence, mention.span)
    keys = frozenset(
        word.key
        for word in sentence.within(clause)
        if word.key
        and word != verb
        and not mention.span.overlap(Span(word.start, word.end))
        and not word.key[0].isdigit()
    )
    if frame is None:
        frame = frame_of(sentence, clause, mention.span)
    return Fact(
        sentence, mention, clause, keys, frame, _actors(sentence, clause, verb), _definite(sentence, verb)
    )


def _definite(sentence: Sentence, verb: Token | None) -> bool:
    before = [w.word.lower() for w in sentence.words if verb is not None and w.end <= verb.start]
    return bool(before) and before[-1] in ("the", "this", "their")


def _actors(sentence: Sentence, clause: Span, verb: Token | None) -> frozenset[str]:
    """The names before a verb in its clause: who it is told of, not who tells it."""
    if verb is None:
        return frozenset()
    before = [w for w in sentence.within(clause) if w.end <= verb.start]
    speech = lexicon.words("speech") | {"that"}
    telling = [i for i, w in enumerate(before) if w.word.lower() in speech]
    return _capitals(before[telling[-1] + 1 :] if telling else before)


def _capitals(words: Iterable[Token]) -> frozenset[str]:
    """The words with a capital inside a sentence."""
    return frozenset(w.key for w in words if w.key and w.word[0].isupper())


def meanings(keys: frozenset[str]) -> frozenset[str]:
    """The keys with synonyms as one."""
    return frozenset(meaning_of(key) for key in keys)


def one_each(facts: Sequence[Fact[M]], weights: Weights) -> list[Fact[M]]:
    """Of each article the fact whose words are nearest to those of the others, and a second of its frame.

    One passage an article is enough to see what it says; where it says so twice of the same happening, both
    count.
    """
    seen = Counter(key for fact in facts for key in fact.sentence.keys)
    own = Counter((fact.article, key) for fact in facts for key in fact.sentence.keys)
    scored = []
    for fact in facts:
        keys = fact.sentence.keys
        score = round(sum(weights[key] * (seen[key] - own[fact.article, key]) for key in sorted(keys)), 6)
        scored.append((score, -fact.sentence.number, fact))
    kept: dict[int, list[tuple[float, Fact[M]]]] = {}
    for score, _, fact in sorted(scored, key=lambda s: (-s[0], -s[1], s[2].clause)):
        chosen = kept.setdefault(fact.article, [])
        if not chosen or _says_again(score, fact, chosen):
            chosen.append((score, fact))
    return [fact for chosen in kept.values() for _, fact in chosen]


def _says_again(score: float, fact: Fact[M], chosen: Sequence[tuple[float, Fact[M]]]) -> bool:
    best, first = chosen[0]
    same = bool(fact.frame) and fact.frame == first.frame and fact.sentence is not first.sentence
    return len(chosen) == 1 and same and score >= AGAIN * best
