"""Does something happen in a text, as far as the forms of its words show? There is no parser."""

from __future__ import annotations

import re
from functools import lru_cache

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.words import key_of

_FINITE = lexicon.grammar("be") | lexicon.grammar("finite")
_JOINED = re.compile(
    r"(?:it|there|that|he|she|who|what|here|i|we|you|they)['’](?:s|re|m|ve|ll|d)$", re.IGNORECASE
)
_MARKS = '.,;:!?"“”‘’()[]'


@lru_cache(maxsize=8192)
def tells(text: str) -> bool:
    """Is there a verb behind the first word?"""
    words = text.split()
    return any(is_verbal(word.strip(_MARKS)) for word in words[1:]) or bool(words and _JOINED.match(words[0]))


@lru_cache(maxsize=8192)
def is_verbal(word: str) -> bool:
    """Is a word a verb in a form that no noun has, or a form of a verb that names a happening?"""
    low = word.lower().replace("’", "'")
    base = lexicon.exact_groups("irregular").get(low)
    if low in _FINITE or _JOINED.match(low) or (base is not None and base != low):
        return True
    if word[:1].isupper():
        return False
    if low.endswith("ed") and len(low) > 4:
        return True
    return low.endswith("s") and (
        low[:-1] in lexicon.exact_groups("irregular") or key_of(low) in lexicon.groups("frames")
    )
