"""Pictures do not come with a text file, but their captions often do."""

from __future__ import annotations

import re

MAX_LENGTH = 400

_PICTURE = r"(?:file\s+)?(?:photo(?:graph)?s?|image|picture|foto|video)"
_WHOSE = r"[^.]{2,60}\.?$"
_CAPTION = re.compile(
    rf"\[.*\b{_PICTURE}\b.*\]$"  # [A ship at quay. (File photo: Some Agency)]
    rf"|.*\({_PICTURE}\s*:[^)]*\)\.?$"  # A ship at quay. (Photo: Some Agency)
    rf"|.*[.)\s]{_PICTURE}\s+(?:credits?|courtesy|by)\b\s*:?{_WHOSE}"  # A ship at quay. Photo credits: Agency
    rf"|.*[.)]\s*{_PICTURE}\s*:{_WHOSE}"  # A ship at quay. Photo: Agency
    rf"|{_PICTURE}\s*(?:credits?)?\s*:.{{2,}}$"  # Photo: a ship at quay
    r"|.*[.)]\s?Credit:?\s?[A-Z]" + _WHOSE,  # A ship at quay.CreditSomebody/Agency
    re.IGNORECASE | re.DOTALL,
)


def is_caption(words: str) -> bool:
    """Do these words name a picture and whose it is, as captions do?"""
    return len(words) <= MAX_LENGTH and bool(_CAPTION.match(words))
