"""A text is settled once, when it is read; after that every place in it is counted in what this returns."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

REPLACEMENT = "\ufffd"

_LINE_ENDS = re.compile("\r\n?|[\v\f]")  # a form feed parts pages, and so lines
_UNSHOWABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# joiners are spelling in Arabic and Indic scripts and build emoji; elsewhere they only hide
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u2060-\u2064\ufeff\U000e0000-\U000e007f]"
    "|(?<![\u0600-\u1fff\u2190-\U0010ffff])[\u200c\u200d]"
)


@dataclass(frozen=True, slots=True)
class Settled:
    """A settled text, and sentences for the reader about what settling changed or what hides in it."""

    text: str
    notices: tuple[str, ...] = ()


def settle(raw: str) -> Settled:
    """The text in Unicode's composed form (NFC) with LF line ends, free of what no program can show.

    NUL, other controls and lone surrogates become U+FFFD. Characters that change the direction of writing or
    are invisible stay exactly as they are, for a quote must stay exact, but they are counted in a notice.
    Settling a settled text changes nothing.
    """
    text, replaced = _UNSHOWABLE.subn(REPLACEMENT, _LINE_ENDS.sub("\n", raw))
    text = unicodedata.normalize("NFC", text)
    counts = (
        ("Characters that cannot be shown, replaced by \ufffd", replaced),
        ("Characters that turn the direction of writing, kept", len(_DIRECTION.findall(text))),
        ("Invisible characters, kept", len(_INVISIBLE.findall(text))),
    )
    return Settled(text, tuple(f"{what}: {count:,}." for what, count in counts if count))
