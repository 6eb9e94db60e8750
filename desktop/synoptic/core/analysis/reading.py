"""An article as the engine reads it: sentences with their clauses and words, what is not told left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from synoptic.core.analysis.boilerplate import is_boilerplate
from synoptic.core.analysis.mentions.quantity import Amount, amounts
from synoptic.core.analysis.words import Token, tokens
from synoptic.core.documents.article import Block, BlockKind
from synoptic.core.text.segment import clauses, sentences
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.documents.article import Article

_SILENT_BLOCKS = frozenset({BlockKind.CODE})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a part of a very long one, of the article with number `article` of the set.

    `keys` is what it is about: the keys of its words of content; `amounts` are the figures that it gives.
    """

    article: int
    number: int
    span: Span
    text: str
    clauses: tuple[Span, ...]
    words: tuple[Token, ...]
    keys: frozenset[str]
    heading: bool = False
    caption: bool = False
    amounts: tuple[Amount, ...] = ()

    def within(self, span: Span) -> Iterator[Token]:
        """The words inside a part of the sentence."""
        return (word for word in self.words if span.start <= word.start and word.end <= span.end)


def read(
    article: Article, number: int, parameters: Parameters, tick: Callable[[], None] = lambda: None
) -> tuple[Sentence, ...]:
    """The sentences of an article that tell something, in order, each wording once."""
    found: list[Sentence] = []
    seen: set[str] = set()
    for block in article.blocks or (Block(Span(0, len(article.text))),):
        if block.span.start > parameters.most_text:
            break
        if block.kind in _SILENT_BLOCKS or is_boilerplate(block.span.of(article.text)):
            continue
        within = Span(block.span.start, min(block.span.end, max(block.span.start, parameters.most_text)))
        for span in sentences(article.text, within):
            for part in _parts(article.text, span, parameters.longest_passage):
                tick()
                words = part.of(article.text)
                if len(found) >= parameters.most_sentences or part.end > parameters.most_text:
                    return tuple(found)
                if words in seen:
                    continue
                seen.add(words)
                sentence = _sentence(article, number, len(found), part, block.kind)
                if sentence is not None:
                    found.append(sentence)
    return tuple(found)


def _sentence(article: Article, number: int, count: int, span: Span, kind: BlockKind) -> Sentence | None:
    text = span.of(article.text)
    found = tuple(amounts(article.text, span))
    words = _counted(tokens(article.text, span.start, span.end), found)
    if not any(word.key for word in words) or is_boilerplate(text):
        return None
    return Sentence(
        article=number,
        number=count,
        span=span,
        text=article.text,
        clauses=tuple(clauses(article.text, span)),
        words=words,
        keys=frozenset(word.key for word in words if word.key),
        heading=kind is BlockKind.HEADING,
        caption=kind is BlockKind.CAPTION,
        amounts=found,
    )


def _counted(words: tuple[Token, ...], found: Sequence[Amount]) -> tuple[Token, ...]:
    """The words with each figure tied to what it counts: "20 cars" and "20 hours" have nothing in common."""
    if not found:
        return words
    return tuple(_tied(word, found) if word.key else word for word in words)


def _tied(word: Token, found: Sequence[Amount]) -> Token:
    amount = next((a for a in found if a.span.start <= word.start and word.end <= a.span.end), None)
    if amount is None or amount.vague:
        return word
    if not word.key[0].isdigit():
        return replace(word, key="") if amount.dimension != "count" else word
    return word if amount.dimension == "count" else replace(word, key=f"{word.key} {amount.dimension}")


def _parts(text: str, span: Span, longest: int) -> Iterator[Span]:
    """A sentence whole, or a very long one in runs of clauses no longer than a passage may be."""
    if len(span) <= longest:
        yield span
        return
    start = end = span.start
    for clause in clauses(text, span):
        if clause.end - start > longest and end > start:
            yield Span(start, end)
            start = clause.start
        end = clause.end
    yield Span(start, end)


_SPACE = re.compile(r"\s+")


def plain(text: str) -> str:
    """Words for people: white space as single spaces, no space or comma at the ends."""
    return _SPACE.sub(" ", text).strip(" ,;:–—-")
