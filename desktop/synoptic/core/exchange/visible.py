"""Characters that change how a text looks without being seen, shown by their number."""

from __future__ import annotations

import re

# Control characters but tab and line feed; embeddings, overrides and isolates of writing direction, which can
# make a text read other than it is stored; halves of surrogate pairs, which no file can hold. The plain
# direction marks (U+200E, U+200F) stay: Arabic and Hebrew need them, and they move nothing but themselves.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """`text` with every control character written out, as in "⟨U+202E⟩"."""
    return _UNSEEN.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", text)


def one_line(text: str) -> str:
    """`text` on one line with single spaces, for headings and cells."""
    return " ".join(text.split())
