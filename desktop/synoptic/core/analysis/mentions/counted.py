"""What is counted: the noun behind a figure."""

from __future__ import annotations

import re

from synoptic.core.analysis import lexicon

_NOUN = re.compile(r"[\s-]+(?:of\s+(?:the|his|her|their)\s+|more\s+|other\s+|of\s+)?([^\W\d_][\w’'.-]*)")
_IRREGULAR = lexicon.grammar("irregular plurals")
_COLLECTIVE = lexicon.grammar("collective")
_LONGEST_NOUN_PHRASE = 5


def head_of(text: str, at: int, end: int) -> str:
    """What is counted: the first plural of the words that follow, else the last of a short noun phrase."""
    words: list[str] = []
    while len(words) < _LONGEST_NOUN_PHRASE:
        match = _NOUN.match(text, at, end)
        if match is None or (not has_content(match.group(1)) and match.group(1).lower() not in _IRREGULAR):
            break
        word = match.group(1).strip(".-")
        words.append(word)
        at = match.end()
        if is_plural(word) and not (word.lower() in _COLLECTIVE and _plural_follows(text, at, end)):
            return word.lower()
    return words[0].lower() if words else ""


def _plural_follows(text: str, at: int, end: int) -> bool:
    match = _NOUN.match(text, at, end)
    return match is not None and is_plural(match.group(1).strip(".-"))


def is_plural(word: str) -> bool:
    """Does the word have the form of a plural?"""
    low = word.lower()
    if low in _IRREGULAR or low.endswith(("men", "women", "people")):
        return True
    return len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s"))


def has_content(word: str) -> bool:
    """Does the word carry content, so that it can be a noun?"""
    return word.lower().replace("’", "'") not in lexicon.words("stopwords")
