"""Where somebody or something comes from: one name called by the words of two countries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.facts import clause_of
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.passages import trimmed
from synoptic.core.documents.statement import Kind, Tier
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Token

REACH = 5  # words between the adjective and the name that it describes: "the Canadian sports drama film X"
_BE = frozenset({"is", "was", "are", "were"})


@dataclass(frozen=True, slots=True)
class Origin:
    """A country's adjective said of a name: "the Iraqi journalist X", "X is an Iraqi journalist"."""

    sentence: Sentence
    word: Token
    country: str
    role: frozenset[str]
    names: frozenset[str]


@cache
def _adjectives() -> dict[str, str]:
    """The words for people and things of a country, by that country."""
    return {w: country for w, country in lexicon.exact_groups("demonyms").items() if w != country}


def find(sentences: Sequence[Sentence], names: frozenset[str]) -> list[Finding]:
    """One finding for each name that articles give different countries."""
    told: dict[str, list[Origin]] = defaultdict(list)
    for sentence in sentences:
        for origin in _origins(sentence, names):
            for name in origin.names:
                told[name].append(origin)
    found: list[Finding] = []
    seen: list[list[Origin]] = []
    for name, origins in sorted(told.items()):
        stances = _stances(origins, name, sentences)
        if len(stances) > 1 and _one_role(origins) and origins not in seen:
            seen.append(origins)  # the given name and the surname tell the same
            found.append(_finding(name, stances))
    return found


def _origins(sentence: Sentence, names: frozenset[str]) -> list[Origin]:
    words = sentence.words
    found = []
    for index, word in enumerate(words):
        country = _adjectives().get(word.word.lower())
        if country is None or not word.word[0].isupper() or sentence.text[word.end : word.end + 1] == "-":
            continue
        behind = words[index + 1 : index + 1 + REACH]
        role = list(takewhile(lambda w: bool(w.key) and w.word[0].islower(), behind))
        named = frozenset(
            w.key for w in takewhile(lambda w: w.word[0].isupper(), behind[len(role) :]) if w.key
        )
        named = (named & names if role else frozenset()) or _subject(words, index)
        if named:
            found.append(Origin(sentence, word, country, frozenset(w.key for w in role), named))
    return found


def _subject(words: Sequence[Token], index: int) -> frozenset[str]:
    """The names before "is a" where the adjective stands right behind it, in whatever way they are told."""
    back = index - 1
    while back > 0 and (words[back].word.lower() in ("a", "an", "the") or words[back].key[:1].isdigit()):
        back -= 1
    if back < 1 or words[back].word.lower() not in _BE:
        return frozenset()
    first = dropwhile(lambda w: not w.key or not w.word[0].isupper(), words[:back])
    named = takewhile(lambda w: bool(w.key) and w.word[0].isupper(), first)
    return frozenset(w.key for w in named if w.word.lower() not in _adjectives())


def _stances(origins: Sequence[Origin], name: str, sentences: Sequence[Sentence]) -> list[list[Origin]]:
    """The origins by country: those whose articles never name the other country together with the name."""
    by_country: dict[str, list[Origin]] = defaultdict(list)
    for origin in origins:
        by_country[origin.country].append(origin)
    ordered = sorted(by_country.items(), key=lambda c: (-len({o.sentence.article for o in c[1]}), c[0]))
    kept: list[tuple[str, list[Origin]]] = []
    for country, told in ordered:
        if all(
            not _names_both(told, name, other, sentences) and not _names_both(there, name, country, sentences)
            for other, there in kept
        ):
            kept.append((country, told))
    return [told for _, told in kept]


def _names_both(told: Sequence[Origin], name: str, country: str, sentences: Sequence[Sentence]) -> bool:
    articles = {o.sentence.article for o in told}
    return any(s.article in articles and {name, lexicon.stem(country)} <= s.keys for s in sentences)


def _one_role(origins: Sequence[Origin]) -> bool:
    """Is it said of one thing: the same noun behind the adjective, or none?"""
    roles = [o.role for o in origins]
    return all(a & b for a in roles for b in roles if a and b)


def _finding(name: str, stances: Sequence[Sequence[Origin]]) -> Finding:
    made = tuple(
        Stance(
            told[0].word.word,
            tuple(Place(o.sentence, trimmed(o.sentence.text, _clause(o))) for o in _one_each(told)),
        )
        for told in stances
    )
    first = stances[0][0]
    shown = " ".join(w.word for w in first.sentence.words if w.key in first.names and w.word[0].isupper())
    reason = "one name called by the words of two countries"
    about = ("origin", name, *sorted(told[0].country for told in stances))
    return Finding(Kind.ATTRIBUTE, f"Origin of {shown}", made, 0.65, "origin", reason, about, Tier.CONFLICT)


def _one_each(told: Sequence[Origin]) -> list[Origin]:
    each: dict[int, Origin] = {}
    for origin in told:
        each.setdefault(origin.sentence.article, origin)
    return list(each.values())


def _clause(origin: Origin) -> Span:
    return clause_of(origin.sentence, Span(origin.word.start, origin.word.end))
