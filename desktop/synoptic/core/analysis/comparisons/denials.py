"""True or not: one article tells a story, another calls it false or takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.labels import headline
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.predicates import NEGATIONS
from synoptic.core.documents.statement import Kind, Tier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.alignment import Link
    from synoptic.core.analysis.reading import Sentence

ALIKE = 1.0  # strength of a link between the story and its denial
STRONG = frozenset(
    {
        "fake",
        "hoax",
        "false",
        "bogus",
        "untrue",
        "fabricated",
        "debunked",
        "satire",
        "retracted",
        "retraction",
    }
)


def find(sentences: Sequence[Sentence], links: Sequence[Link]) -> list[Finding]:
    """One finding for each sentence that calls untrue what sentences of other articles tell."""
    told: dict[int, list[int]] = {}
    for link in links:
        if link.strength < ALIKE:
            continue
        for one, other in ((link.left, link.right), (link.right, link.left)):
            if denial_in(sentences[one]) and not denial_in(sentences[other]):
                told.setdefault(one, []).append(other)
    return [_finding(sentences[one], [sentences[o] for o in others]) for one, others in sorted(told.items())]


def denial_in(sentence: Sentence) -> str:
    """The word by which a sentence calls a story untrue; empty where there is none or it is denied."""
    for index, word in enumerate(sentence.words):
        if word.word.lower() in STRONG:
            if _of_a_thing(sentence, index):
                continue
            before = [w.word.lower() for w in sentence.words[max(0, index - 3) : index]]
            return "" if NEGATIONS & set(before) else word.word.lower()
    return ""


def _of_a_thing(sentence: Sentence, index: int) -> bool:
    """Does the word describe a thing and no story: "bogus lawsuits", but not "a false report"?"""
    behind = sentence.words[index + 1 : index + 2]
    if not behind or not behind[0].key or sentence.text[sentence.words[index].end : behind[0].start] != " ":
        return False
    return behind[0].key not in {lexicon.stem(word) for word in lexicon.grammar("stories")}


def refutes(claim: Sequence[str], headline_words: Sequence[str]) -> bool:
    """Does a headline take back a claim: has just one of the two a word of denial or negation?

    The rule of refuting words (Ferreira and Vlachos 2016), for two short texts on one claim, in lower case.
    """
    cues = lexicon.words("denials") | NEGATIONS
    return bool(cues & set(headline_words)) != bool(cues & set(claim))


def _finding(denying: Sentence, telling: Sequence[Sentence]) -> Finding:
    each: dict[int, Sentence] = {}
    for sentence in telling:
        each.setdefault(sentence.article, sentence)
    places = tuple(Place(s, trimmed(s.text, s.span)) for s in each.values())
    word = denial_in(denying)
    denial = Place(denying, trimmed(denying.text, denying.span))
    label = f"Whether it is true: {headline(places[0].sentence, places[0].span, denying.keys)}"
    reason = f"one article calls “{word}” what the other tells"
    about = ("denial", word, *sorted(denying.keys & places[0].sentence.keys))
    stances = (Stance("told", places), Stance(f"called {word}", (denial,)))
    return Finding(Kind.CERTAINTY, label, stances, 0.6, "called untrue", reason, about, Tier.POSSIBLE)
