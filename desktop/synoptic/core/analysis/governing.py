"""What a figure or a time is said of: the verb, or the noun of a happening, that it hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.words import meaning_of
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Token

_VERB_ENDINGS = ("ed", "ing")
_BE = frozenset({"is", "are", "was", "were"})
_LOOK_BACK = 5  # words of content between a verb and its time: "left Pyongyang on Monday"
_LOOK_AHEAD = 12


def frame_of(sentence: Sentence, clause: Span, at: Span) -> str:
    """What happens at a mention: the frame of the nearest word of its clause, before it rather than after."""
    best, distance = "", 10**6
    frames = lexicon.groups("frames")
    for word in sentence.within(clause):
        name = frames.get(word.key) if word.key else None
        if name is None or at.overlap(Span(word.start, word.end)):
            continue
        gap = at.start - word.end if word.end <= at.start else _gap_after(word.start - at.end)
        if gap < distance:
            best, distance = name, gap
    return best or _verb_before(sentence, clause, at)


def _verb_before(sentence: Sentence, clause: Span, at: Span) -> str:
    """The verb before a mention where no word of its clause has a frame ("fell about 200ft")."""
    verb = nearest_verb([w for w in sentence.within(clause) if w.end <= at.start][::-1])
    if verb is None:  # it says of whom something is told ("a six-year-old girl was pulled alive")
        verb = next((w for w in sentence.within(clause) if w.start >= at.end and _is_verb(w)), None)
    return frame_or_verb(verb) if verb is not None else ""


def _gap_after(gap: int) -> int:
    """A word right behind a mention says what it measures ("an hour late"); others behind it count half."""
    return 0 if gap <= 1 else 2 * gap + 1


def governor(sentence: Sentence, clause: Span, at: Span) -> Token | None:
    """The word that a time says when of; None for a time of telling.

    That is the nearest verb before it in its clause, past verbs that only say that something happens; for a
    time set off by a comma the first verb of the clause; for a time that opens the clause, the first one
    behind it. A noun of a frame counts as a verb ("the vote on Wednesday", "the Saturday trip").
    """
    words = list(sentence.within(clause))
    before = [w for w in words if w.end <= at.start][::-1]
    after = [w for w in words if w.start >= at.end]
    if (
        after
        and after[0].start - at.end <= 2
        and after[0].key in lexicon.groups("frames")
        and _is_noun_use(before)
    ):
        return after[0]
    if sentence.text[at.start : at.end].lower().startswith("starting"):
        return nearest_verb(
            [w for w in sentence.words if w.end <= at.start and w.word.lower() not in _BE][::-1]
        )
    if sentence.text[: at.start].rstrip().endswith(",") and before:
        return next(
            (w for w in before[::-1] if _is_verb(w) and w.word.lower() not in lexicon.words("speech")), None
        )
    return (
        nearest_verb(before)
        or _before_clause(sentence, clause, before)
        or next((w for w in after[:_LOOK_AHEAD] if _is_verb(w) and not _has_article(after, w)), None)
    )


def _has_article(words: Sequence[Token], noun: Token) -> bool:
    """Does an article stand right before a word, so that it is a noun ("on a charge")?"""
    index = words.index(noun)
    return index > 0 and words[index - 1].word.lower() in ("a", "an", "the")


def nearest_verb(words: Sequence[Token]) -> Token | None:
    """The nearest verb of a row of words that runs backwards; a word of telling ends the search."""
    seen, light = 0, False
    for word in words:
        low = word.word.lower()
        if _is_verb(word):
            return word
        light = light or low in lexicon.words("light")
        if low in _BE and not light:
            return None
        seen += bool(word.key) and low not in lexicon.words("light")
        if seen > _LOOK_BACK:
            return None
    return None


def _before_clause(sentence: Sentence, clause: Span, inside: Sequence[Token]) -> Token | None:
    """The verb of the clauses before one that has only a light verb ("that is, starting on Wednesday")."""
    if not any(w.word.lower() in lexicon.words("light") for w in inside):
        return None
    frames = lexicon.groups("frames")
    earlier = [w for w in sentence.words if w.end <= clause.start and w.key in frames]
    return next((w for w in reversed(earlier) if w.word.lower() not in lexicon.words("light")), None)


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
    if low in lexicon.words("light"):
        return False
    if low in lexicon.words("speech") or word.key in lexicon.groups("frames"):
        return True
    if word.word[0].isupper() and low.endswith(_VERB_ENDINGS):
        return False  # a name: "Northfield United"
    return (len(low) > 4 and low.endswith(_VERB_ENDINGS)) or (
        low in lexicon.exact_groups("irregular") and bool(word.key)
    )


def frame_or_verb(word: Token) -> str:
    """What a verb tells: its frame, or its meaning where it has none; empty for a verb of telling."""
    if word.word.lower() in lexicon.words("speech"):
        return ""
    return lexicon.groups("frames").get(word.key) or meaning_of(word.key)
