"""Names spelt in two ways, and words of one sort that fill the same place ("on the hand", "on the arm")."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.facts import clause_of
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.watched import along
from synoptic.core.documents.statement import Kind, Tier
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.mentions.name import Name
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Token

SPELLING = 0.7  # how alike two spellings of one surname are at least
SHORTEST_NAME = 4
ALIKE = 1  # words that the two sentences must share besides the deed's own

Named = tuple["Sentence", "Name"]


def spellings(named: Sequence[Named]) -> list[Finding]:
    """One finding for each person whose surname is spelt in two ways under one given name."""
    by_given: dict[str, list[Named]] = defaultdict(list)
    for sentence, name in named:
        if name.full:
            by_given[" ".join(name.keys[:-1])].append((sentence, name))
    found = []
    for given, group in by_given.items():
        surnames = sorted({name.keys[-1] for _, name in group})
        for a, b in along(tuple(combinations(surnames, 2)), named):
            if _variants(a, b):
                finding = _spelling(given, [g for g in group if g[1].keys[-1] in (a, b)])
                if finding is not None:
                    found.append(finding)
    return found


def _variants(a: str, b: str) -> bool:
    return (
        min(len(a), len(b)) >= SHORTEST_NAME
        and not {lexicon.stem(a), lexicon.stem(b)} & lexicon.rarity().keys()  # a word, not a name
        and a.removesuffix("s") != b.removesuffix("s")
        and Levenshtein.normalized_similarity(a, b) >= SPELLING
    )


def _spelling(given: str, group: list[Named]) -> Finding | None:
    by_name: dict[str, dict[int, Named]] = defaultdict(dict)
    for sentence, name in group:
        by_name[" ".join(name.words)].setdefault(sentence.article, (sentence, name))
    articles = [set(told) for told in by_name.values()]
    if len(by_name) != 2 or articles[0] & articles[1]:
        return None
    ordered = sorted(by_name.items(), key=lambda n: (-len(n[1]), n[0]))
    stances = tuple(
        Stance(name, tuple(Place(s, trimmed(s.text, n.span)) for s, n in told.values()))
        for name, told in ordered
    )
    label = f"Name of {ordered[0][0]}"
    reason = "the same given name with two spellings of the surname"
    return Finding(
        Kind.PERSON,
        label,
        stances,
        0.75,
        "spelling of a name",
        reason,
        ("spelling", given, *sorted(by_name)),
        Tier.CONFLICT,
    )


@cache
def _sorts() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = defaultdict(list)
    for name, words in lexicon.table("siblings").items():
        for word in words:
            table[word].append(name)
    return {word: tuple(names) for word, names in table.items()}


def slots(sentences: Sequence[Sentence]) -> list[Finding]:
    """One finding for each place in a sentence that articles fill with different words of one sort.

    The place is the verb or deed of a frame with the preposition: "stung on the hand", "a sting on the arm".
    """
    filled: dict[tuple[str, str, str], list[tuple[Sentence, Token]]] = defaultdict(list)
    for sentence in sentences:
        for deed, preposition, word in _fillers(sentence):
            for sort in _sorts()[word.word.lower()]:
                filled[deed, preposition, sort].append((sentence, word))
    found = []
    for (deed, preposition, sort), told in filled.items():
        finding = _slot(deed, preposition, sort, told)
        if finding is not None:
            found.append(finding)
    return found


def _fillers(sentence: Sentence) -> list[tuple[str, str, Token]]:
    words = sentence.words
    found = []
    for index, word in enumerate(words):
        if word.word.lower() not in _sorts() or index < 2:
            continue
        back = index - 1
        while back > 0 and words[back].word.lower() in ("the", "his", "her", "a", "their", "left", "right"):
            back -= 1
        preposition = words[back].word.lower()
        if _deed(words[back]) and back < index - 1:  # the object: "stabbed his brother"
            found.append((_deed(words[back]), "", word))
            continue
        deed = next((_deed(w) for w in words[max(0, back - 3) : back][::-1] if _deed(w)), "")
        if deed and preposition in ("on", "in", "by", "with", "from", "to", "into"):
            found.append((deed, preposition, word))
    return found


def _deed(word: Token) -> str:
    if word.word.lower() in lexicon.words("harms"):
        return "harm"
    return lexicon.groups("frames").get(word.key, "") if word.key else ""


def _slot(deed: str, preposition: str, sort: str, told: list[tuple[Sentence, Token]]) -> Finding | None:
    by_word: dict[str, list[tuple[Sentence, Token]]] = defaultdict(list)
    for sentence, word in told:
        plain = word.word.lower()
        by_word[lexicon.exact_groups("spellings").get(plain, plain)].append((sentence, word))
    articles = [{s.article for s, _ in group} for group in by_word.values()]
    if len(by_word) < 2 or any(a & b for a, b in combinations(articles, 2)):
        return None
    groups = [[s for s, _ in group] for group in by_word.values()]
    if not any(len(s.keys & t.keys) >= ALIKE for a, b in combinations(groups, 2) for s in a for t in b):
        return None
    ordered = sorted(by_word.items(), key=lambda g: (-len(g[1]), g[0]))
    stances = tuple(
        Stance(word, tuple(Place(s, trimmed(s.text, clause_of(s, _at(t)))) for s, t in group))
        for word, group in ordered
    )
    label = f"Which {sort}: {' or '.join(word for word, _ in ordered)}"
    return Finding(
        Kind.ATTRIBUTE, label, stances, 0.7, "words of one sort",
        "words of one sort in the same place of a sentence",
        ("slot", deed, preposition, *sorted(by_word)), Tier.CONFLICT,
    )  # fmt: skip


def _at(token: Token) -> Span:
    return Span(token.start, token.end)
