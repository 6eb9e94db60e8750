"""Who did what to whom, as far as word order tells: verbs with the nouns before and behind them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.words import meaning_of
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Token

NEGATIONS = lexicon.grammar("negations")
_BE = lexicon.grammar("be")
MODALS = lexicon.grammar("modals")
_DETERMINERS = lexicon.grammar("determiners")
_PREPOSITIONS = lexicon.grammar("prepositions")
_LINKS = lexicon.grammar("links")
_STOPPERS = lexicon.grammar("stoppers")
_SUBJECTS = frozenset({"he", "she", "they", "it", "we", "i", "you"})
_AUXILIARIES = frozenset({"did", "do", "does", "will", "would", "could", "should"})
_DENYING = lexicon.grammar("denying")
_REFUSING = lexicon.grammar("refusing")
_OBJECT_REACH = 6


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb in a sentence: what happens (`frame`), to which nouns, and whether it is denied or foreseen."""

    sentence: Sentence
    verb: Token
    frame: str
    subject: Token | None
    object: tuple[Token, ...]
    agent: tuple[Token, ...]  # behind "by", in the passive
    negated: bool
    foreseen: bool
    passive: bool

    @property
    def patient(self) -> frozenset[str]:
        """What it happens to: the object, in the passive the subject."""
        if self.passive:
            return frozenset({meaning_of(self.subject.key)}) if self.subject else frozenset()
        return frozenset(meaning_of(t.key) for t in self.object)

    @property
    def doer(self) -> Token | None:
        """Who does it: the subject, in the passive what stands behind "by"."""
        if self.passive:
            return self.agent[-1] if self.agent else None
        return self.subject


def predicates(sentence: Sentence) -> Iterator[Predicate]:
    """The verbs of a sentence with what stands around them."""
    words = sentence.words
    previous: Predicate | None = None
    for index, word in enumerate(words):
        if not _is_verb(words, index):
            continue
        before = [w.word.lower().replace("’", "'") for w in words[max(0, index - 4) : index]]
        passive = any(w in _BE for w in before[-3:]) and not word.word.lower().endswith("ing")
        joined = bool(before) and before[-1] in ("and", "but") and previous is not None
        subject = previous.subject if joined and previous else _subject(sentence, index)
        made = Predicate(
            sentence=sentence,
            verb=word,
            frame=_frame(words, index),
            subject=subject,
            object=_noun_phrase(words, index + 1) or _taken_up(words, index, previous),
            agent=_agent(words, index) if passive or not _noun_phrase(words, index + 1) else (),
            negated=negates(words[max(0, index - 3) : index + 1]) or _refused(before),
            foreseen=any(w in MODALS for w in before),
            passive=passive,
        )
        yield made
        previous = made


def _frame(words: Sequence[Token], index: int) -> str:
    """What happens: what is done "to death" is a death."""
    tail = [w.word.lower() for w in words[index + 1 : index + 6]]
    key = "death" if any(a == "to" and b == "death" for a, b in pairwise(tail)) else words[index].key
    return lexicon.groups("frames").get(key) or meaning_of(key)


def _is_verb(words: Sequence[Token], index: int) -> bool:
    """Is it used as a verb? A word behind an article or possessive is not."""
    word = words[index]
    low = word.word.lower()
    if not word.key or low in lexicon.words("speech"):
        return False
    before = [w.word.lower().replace("’", "'") for w in words[max(0, index - 2) : index]]
    if before and before[-1] in _DETERMINERS:
        return False
    if _after_auxiliary(before) or _refused(before):
        return True
    if low in lexicon.exact_groups("irregular") and lexicon.exact_groups("irregular")[low] != low:
        return True
    if low.endswith("ed") and len(low) > 4:
        return index + 1 >= len(words) or not _adjective(words, index)
    if not low.endswith("ing") or len(low) <= 5:
        return False
    return word.key in lexicon.groups("frames") or (index > 0 and words[index - 1].word.lower() in _BE)


def negates(words: Sequence[Token]) -> bool:
    """Is there a word of negation among them? "No. 8" is none."""
    low = [word.word.lower().replace("’", "'") for word in words]
    return any(
        (w in NEGATIONS or w.endswith("n't")) and not (w == "no" and "".join(low[i + 1 : i + 2]).isdigit())
        for i, w in enumerate(low)
    )


def _after_auxiliary(before: Sequence[str]) -> bool:
    """Does a denied auxiliary stand before a word, so that its bare form is a verb ("did not attend")?"""
    if not before:
        return False
    split = before[-1] == "not" and len(before) > 1 and before[-2] in _AUXILIARIES
    return split or (before[-1].endswith("n't") and before[-1].removesuffix("n't") in _AUXILIARIES)


def _refused(before: Sequence[str]) -> bool:
    """Is the deed one that somebody denies or does not do ("denied taking", "refused to pay")?"""
    if not before:
        return False
    return before[-1] in _DENYING or (before[-1] == "to" and len(before) > 1 and before[-2] in _REFUSING)


def _adjective(words: Sequence[Token], index: int) -> bool:
    """Does the participle stand between an article and its noun ("the armoured train")?"""
    return index > 0 and words[index - 1].word.lower() in _DETERMINERS


def _subject(sentence: Sentence, index: int) -> Token | None:
    """The head of the noun phrase before a verb, past prepositions ("the crew of the Boeing 737 checked")."""
    words = sentence.words
    start = _clause_start(sentence, words[index].start)
    if _hangs_on(words, start):
        return next((w for w in reversed(words) if w.end <= start and w.key and not w.key[0].isdigit()), None)
    head: Token | None = None
    place = index - 1
    while place >= 0 and words[place].start >= start:
        word = words[place]
        low = word.word.lower()
        if head is None and low in _SUBJECTS:
            return None  # "they" are somebody named elsewhere
        if low in _LINKS and head is not None:
            head = None
        elif low in _STOPPERS:
            break
        elif head is None and word.key and not low.endswith("ly"):
            head = word
        elif head is not None and not word.key and low not in _DETERMINERS:
            break
        place -= 1
    return head


def _clause_start(sentence: Sentence, at: int) -> int:
    return max((c.start for c in sentence.clauses if c.start <= at), default=sentence.span.start)


def _hangs_on(words: Sequence[Token], start: int) -> bool:
    """Does the clause open with "who" or "which", so that its subject stands before it?"""
    opener = next((w for w in words if w.start >= start), None)
    return opener is not None and opener.word.lower() in ("who", "which")


def _noun_phrase(words: Sequence[Token], start: int) -> tuple[Token, ...]:
    """The words of content of the noun phrase that begins at `start`."""
    found: list[Token] = []
    for word in words[start : start + _OBJECT_REACH]:
        low = word.word.lower()
        if low in _DETERMINERS and not found:
            continue
        if not word.key or low in _PREPOSITIONS:
            break
        if found and word.start - found[-1].end > 2:
            break
        found.append(word)
    return tuple(found)


def _taken_up(words: Sequence[Token], index: int, previous: Predicate | None) -> tuple[Token, ...]:
    """What "it" or "them" right behind a verb stands for: what the verb before was about."""
    behind = words[index + 1].word.lower() if index + 1 < len(words) else ""
    return previous.object if previous is not None and behind in ("it", "him", "her", "them") else ()


def _agent(words: Sequence[Token], index: int) -> tuple[Token, ...]:
    for offset in range(index + 1, min(index + 4, len(words))):
        if words[offset].word.lower() == "by":
            return _noun_phrase(words, offset + 1)
    return ()


def span_of(predicate: Predicate) -> Span:
    """The clause of the verb, with the subject where that stands in the clause before."""
    sentence = predicate.sentence
    clause = next((c for c in sentence.clauses if c.start <= predicate.verb.start < c.end), sentence.span)
    start = clause.start
    if predicate.subject is not None and predicate.subject.start < start:
        start = next((c.start for c in sentence.clauses if c.start <= predicate.subject.start < c.end), start)
    return Span(start, clause.end)


def signs(predicate: Predicate) -> Iterator[tuple[str, str]]:
    """The deed with each thing that it is done to or by: what another account must share to tell the same."""
    doer = predicate.doer
    for thing in predicate.patient | ({meaning_of(doer.key)} if doer is not None else frozenset()):
        yield predicate.frame, thing
