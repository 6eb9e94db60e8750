"""What an analysis left out or could not read, article by article, in plain sentences."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.mentions.time import moments
from synoptic.core.analysis.parameters import Parameters
from synoptic.core.analysis.reading import read
from synoptic.core.analysis.words import NUMBER_WORDS
from synoptic.core.text.phrases import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from synoptic.core.documents.article import Article

DEFAULT = Parameters()
ENGLISH = "en"
LETTERS_LOOKED_AT = 2000
ENDS = ".!?…\n;:。！？؟।\u2028\u2029"  # more than do end a sentence; it is only a bound
# What a figure or a date is made of; an article with few of these has few of those.
_FACT = re.compile(
    r"\d+|\b(?:" + "|".join((*NUMBER_WORDS, *lexicon.grammar("days"), *lexicon.ordered("months"))) + r")",
    re.IGNORECASE,
)
_LAST_LATIN = "\u024f"
_NAMES = {
    "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "nl": "Dutch", "pt": "Portuguese",
    "ru": "Russian", "uk": "Ukrainian", "pl": "Polish", "zh": "Chinese", "ja": "Japanese", "ko": "Korean",
    "ar": "Arabic",
}  # fmt: skip


class Limit(NamedTuple):
    """What holds of one article, and of several: `one` and `several` follow their letters."""

    one: str
    several: str

    def told(self, letters: Sequence[str]) -> str:
        """The sentence for these articles."""
        return f"{listed(letters)}{self.one if len(letters) == 1 else self.several}"


def limits(articles: Sequence[Article], parameters: Parameters = DEFAULT) -> tuple[str, ...]:
    """What of the articles is not compared in full: sentences by letter; empty where all is."""
    letters: dict[Limit, list[str]] = {}
    for article in sorted(articles, key=lambda article: article.order):
        for limit in _of(article, parameters):
            letters.setdefault(limit, []).append(article.letter)
    return tuple(limit.told(of) for limit, of in letters.items())


def fully_read(article: Article, parameters: Parameters) -> bool:
    """Was the whole article read by all rules, so that one may say that it is silent on something?"""
    return not any(_of(article, parameters))


def _of(article: Article, parameters: Parameters) -> Iterator[Limit]:
    reach = _reach(article, parameters)
    if reach < len(article.text.rstrip()):
        words = f"only the first {reach:,} characters"
        yield Limit(f": {words} were compared.", f": of each {words} were compared.")
    if _too_many_facts(article, parameters):
        words = f"first {parameters.most_facts} figures and dates were compared."
        yield Limit(f": only its {words}", f": only the {words}")
    language = foreign(article)
    if language:
        words = f"{language}: compared by names, figures, dates and wording only."
        yield Limit(f" is {words}", f" are {words}")


def _reach(article: Article, parameters: Parameters) -> int:
    """How far into its text an article is read."""
    most = parameters.most_text
    if _most_parts(article.text, parameters) < parameters.most_sentences:
        return min(most, len(article.text))  # too short for so many sentences
    found = read(article, 0, parameters)
    return min(
        most, len(article.text), found[-1].span.end if len(found) >= parameters.most_sentences else most
    )


def _too_many_facts(article: Article, parameters: Parameters) -> bool:
    """Does an article give more figures, or more dates, than are compared?"""
    most = parameters.most_facts
    if sum(1 for _ in islice(_FACT.finditer(article.text), most + 1)) <= most:
        return False
    found = read(article, 0, parameters)
    dates = (1 for s in found for _ in moments(s.text, s.span, None))
    return sum(len(s.amounts) for s in found) > most or sum(islice(dates, most + 1)) > most


def _most_parts(text: str, parameters: Parameters) -> int:
    """More sentences than a text can have: one for each sign that may end one."""
    return sum(text.count(sign) for sign in ENDS) + 4 * (len(text) // parameters.longest_passage) + 1


def foreign(article: Article) -> str:
    """How an article that is not in English is described ("in German"); empty for English and for unknown."""
    code = article.language.value.lower().replace("_", "-").partition("-")[0]
    if code and code != ENGLISH:
        return f"in {_NAMES.get(code, f'another language ({code})')}"
    letters = list(islice((sign for sign in article.text if sign.isalpha()), LETTERS_LOOKED_AT))
    other = sum(sign > _LAST_LATIN for sign in letters)
    return "in another script" if 2 * other > len(letters) else ""
