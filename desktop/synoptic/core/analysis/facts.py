"""The table of facts: every amount and time of every article, with what it is said about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.mentions.quantity import Amount, amounts
from synoptic.core.analysis.mentions.time import Moment, moments
from synoptic.core.analysis.words import meaning_of
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Token, Weights

M = TypeVar("M", Amount, Moment)
SHORT = 28  # code points; a shorter clause ("followed by the House on Thursday" is longer) needs its neighbour to be understood


@dataclass(frozen=True, slots=True)
class Fact(Generic[M]):
    """A mention in its clause: `clause` is the passage, `keys` its words of content, `frame` what happens there."""

    sentence: Sentence
    mention: M
    clause: Span
    keys: frozenset[str]
    frame: str

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


def frame_of(sentence: Sentence, clause: Span, at: Span) -> str:
    """What happens at a mention: the frame of the nearest word of its clause that has one, before it rather than after."""
    best, distance = "", 10**6
    frames = lexicon.groups("frames")
    for word in sentence.within(clause):
        name = frames.get(word.key) if word.key else None
        if name is None or at.overlap(Span(word.start, word.end)):
            continue
        gap = at.start - word.end if word.end <= at.start else _gap_after(word.start - at.end)
        if gap < distance:
            best, distance = name, gap
    return best


def _gap_after(gap: int) -> int:
    """A word right behind a mention says what it measures ("an hour late"); others behind it count half."""
    return 0 if gap <= 1 else 2 * gap + 1


def amount_facts(sentences: Sequence[Sentence]) -> list[Fact[Amount]]:
    """Every amount of the set with its clause; a conversion in brackets behind an amount is the same amount."""
    found = []
    for sentence in sentences:
        last: Amount | None = None
        for amount in amounts(sentence.text, sentence.span):
            if last is not None and _is_conversion(sentence.text, last, amount):
                continue
            last = amount
            found.append(_fact(sentence, amount))
    return found


def _is_conversion(text: str, first: Amount, second: Amount) -> bool:
    between = text[first.span.end : second.span.start]
    return first.dimension == second.dimension and between.strip() in ("(", "/", "or", ", or")


_VERB_ENDINGS = ("ed", "ing")
_LOOK_BACK = 5  # words of content between a verb and its time: "left Pyongyang on Monday"
_LOOK_AHEAD = 12


def governor(sentence: Sentence, clause: Span, at: Span) -> str:
    """What a time says when of: the frame of its verb, or the verb itself; empty for a time of telling.

    That is the nearest verb before it in its clause; for a time that opens the clause, the first one behind it; a
    noun of a frame counts as a verb ("the vote on Wednesday", "the Saturday trip").
    """
    before = [w for w in sentence.within(clause) if w.end <= at.start][::-1]
    after = [w for w in sentence.within(clause) if w.start >= at.end]
    if (
        after
        and after[0].start - at.end <= 2
        and after[0].key in lexicon.groups("frames")
        and _is_noun_use(before)
    ):
        return lexicon.groups("frames")[after[0].key]
    seen = 0
    for word in before:
        if _is_verb(word):
            return _frame_or_verb(word)
        seen += bool(word.key)
        if seen > _LOOK_BACK:
            return ""
    return next((_frame_or_verb(w) for w in after[:_LOOK_AHEAD] if _is_verb(w)), "")


def _is_noun_use(before: list[Token]) -> bool:
    """Does an article or possessive stand before the time, so that it describes the noun behind it?"""
    return bool(before) and before[0].word.lower() in (
        "a",
        "the",
        "his",
        "her",
        "its",
        "their",
        "of",
        "s",
        "before",
        "after",
    )


def _is_verb(word: Token) -> bool:
    low = word.word.lower()
    if low in lexicon.words("speech") or word.key in lexicon.groups("frames"):
        return True
    return (
        len(low) > 4
        and low.endswith(_VERB_ENDINGS)
        or low in lexicon.exact_groups("irregular")
        and bool(word.key)
    )


def _frame_or_verb(word: Token) -> str:
    if word.word.lower() in lexicon.words("speech"):
        return ""
    return lexicon.groups("frames").get(word.key) or meaning_of(word.key)


def moment_facts(sentences: Sequence[Sentence], published: Sequence[date | None]) -> list[Fact[Moment]]:
    """Every date and time of the set with its clause."""
    found = []
    for sentence in sentences:
        last: Moment | None = None
        for moment in moments(sentence.text, sentence.span, published[sentence.article]):
            if last is not None and sentence.text[last.span.end : moment.span.start].strip(" ,") in ("", "("):
                continue  # "on Tuesday (September 12)" is one time
            last = moment
            clause = clause_of(sentence, moment.span)
            found.append(_fact(sentence, moment, governor(sentence, clause, moment.span)))
    return found


def _fact(sentence: Sentence, mention: M, frame: str | None = None) -> Fact[M]:
    clause = clause_of(sentence, mention.span)
    keys = frozenset(
        word.key
        for word in sentence.within(clause)
        if word.key and not mention.span.overlap(Span(word.start, word.end)) and not word.key[0].isdigit()
    )
    return Fact(
        sentence, mention, clause, keys, frame_of(sentence, clause, mention.span) if frame is None else frame
    )


def meanings(keys: frozenset[str]) -> frozenset[str]:
    """The keys with synonyms as one."""
    return frozenset(meaning_of(key) for key in keys)


def one_each(facts: Sequence[Fact[M]], weights: Weights) -> list[Fact[M]]:
    """Of each article the fact whose words are nearest to those of the other articles: one passage is enough."""
    best: dict[int, tuple[float, int, Fact[M]]] = {}
    for fact in facts:
        others = [o for o in facts if o.article != fact.article]
        score = sum(weights.mass(fact.sentence.keys & o.sentence.keys) for o in others)
        known = best.get(fact.article)
        if known is None or (score, -fact.sentence.number) > known[:2]:
            best[fact.article] = (score, -fact.sentence.number, fact)
    return [fact for _, _, fact in best.values()]
