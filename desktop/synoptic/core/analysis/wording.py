"""Common origin: passages that are word for word the same come from one source, whoever prints them."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

if TYPE_CHECKING:
    from collections.abc import Sequence

# Of likeness; a fifth of the links between reports of one event are above it, most of them agency copy.
SAME_WORDING = 0.95
LEAST_WORDS = 6  # two accounts say "the plane returned to the gate" without having it from one another
_WORD = re.compile(r"\w+")


def origins_of(texts: Sequence[str]) -> list[str]:
    """For each text the name of the wording that it shares with another one, or empty."""
    words = [_WORD.findall(text.lower()) for text in texts]
    names = [""] * len(texts)
    for i, first in enumerate(words):
        for j in range(i):
            if names[i] and names[i] == names[j]:
                continue
            if len(first) >= LEAST_WORDS and same_wording(first, words[j]):
                name = names[j] or "wording-" + hashlib.sha256(" ".join(words[j]).encode()).hexdigest()[:8]
                names[i] = names[j] = name
    return names


def same_wording(a: Sequence[str], b: Sequence[str]) -> bool:
    """Is the shorter of two lists of words to be found, nearly word for word, in the longer?"""
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < LEAST_WORDS:
        return False
    same = (len(shorter) + len(longer) - Indel.distance(shorter, longer)) / 2
    return bool(same >= SAME_WORDING * len(shorter) and len(longer) <= 2 * len(shorter))
