"""Names with the titles and roles that stand around them, and which words of a set are names."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.words import key_of
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from synoptic.core.analysis.reading import Sentence

_NAME = re.compile(
    r"(?:(?:[^\W\d_a-z]\.){2,}|[^\W\d_a-z][\w’'-]*\.?)"
    r"(?:[ \u00a0](?:(?:of|the|for|de|al|bin|von|van|der|la|del)[ ](?=[^\W\d_a-z]))?"
    r"(?:(?:[^\W\d_a-z]\.)+|[^\W\d_a-z][\w’'-]*)){0,6}"
)
_DAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november|december",
    re.IGNORECASE,
)
LONGEST_LOOK = 60  # how far on each side of a name its title or role stands


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: its words without titles, and the titles and roles that stand around it."""

    span: Span
    words: tuple[str, ...]
    roles: frozenset[str]

    @property
    def keys(self) -> tuple[str, ...]:
        """What it is compared by."""
        return tuple(word.lower() for word in self.words)

    @property
    def full(self) -> bool:
        """Does it have a given name and a surname?"""
        return len(self.words) > 1


def name_keys(sentences: Iterable[Sentence]) -> frozenset[str]:
    """The words that are names in this set: written with a capital inside sentences, mostly."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for sentence in sentences:
        if sentence.heading:
            continue
        for place, word in enumerate(sentence.words):
            if not word.key or word.key[0].isdigit():
                continue
            if not word.word[0].isupper():
                small[word.key] += 1
            elif place:
                capital[word.key] += 1
    return frozenset(key for key, count in capital.items() if count > small[key])


def names(sentence: Sentence, known: frozenset[str]) -> Iterator[Name]:
    """The names of a sentence that are made of the set's name words."""
    text = sentence.text
    for match in _NAME.finditer(text, sentence.span.start, sentence.span.end):
        parts = [(m.group(), m.start()) for m in re.finditer(r"[^\s]+", match.group())]
        kept = [p for p in parts if not _DAY.fullmatch(_bare(p[0]))]
        titles: set[str] = set()
        inner = [i for i, (word, _) in enumerate(kept) if _is_title(word)]
        if inner:
            titles = {_role(kept[i][0]) for i in inner}
            kept = kept[inner[-1] + 1 :]
        while kept and key_of(_bare(kept[0][0])) not in known:
            kept.pop(0)
        while kept and key_of(_bare(kept[-1][0])) not in known:
            kept.pop()
        if not kept:
            continue
        words = tuple(_bare(w) for w, _ in kept if w[0].isupper())
        start = match.start() + kept[0][1]
        end = match.start() + kept[-1][1] + len(_bare_end(kept[-1][0]))
        span = Span(start, end)
        yield Name(span, words, frozenset(titles) | _roles(sentence, match.start(), span.end))


def _bare(word: str) -> str:
    return re.sub(r"[’']s?$", "", word).strip(".,")


def _bare_end(word: str) -> str:
    return re.sub(r"[’']s?$", "", word).rstrip(".,")


def _is_title(word: str) -> bool:
    return _bare(word).lower() in lexicon.exact_groups("titles")


def _role(word: str) -> str:
    return lexicon.exact_groups("titles")[_bare(word).lower()]


def _roles(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """The titles and roles close to a name, inside its sentence."""
    table = lexicon.exact_groups("titles")
    text = sentence.text
    low = max(sentence.span.start, start - LONGEST_LOOK)
    high = min(sentence.span.end, end + LONGEST_LOOK)
    before = re.split(r"[.;:–—”“\"]|\s(?:that|and|said|says|told)\s", text[low:start])[-1]
    after = re.split(
        r"[.;:–—”“\"]|\s(?:said|says|told|tells|was|is|were|are|had|has|would|will)\s", text[end:high]
    )[0]
    after = after if after[:1] in ",(’'" else ""
    words = re.findall(r"[^\W\d_]+", f"{before} {after}")
    return frozenset(table[w.lower()] for w in words if w.lower() in table)
