"""Bytes become characters: UTF-8 or UTF-16 with or without a mark, else Windows-1252 with a notice."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

SAMPLE = 4_096  # bytes looked at for the pattern of UTF-16
REPAIR_RATIO = 4  # sound characters beyond ASCII for one broken one that still speak for UTF-8
FOREIGN_COUNT = 8  # a short line may well be all accents
FOREIGN_SHARE = 0.4  # French has 0.05 beyond ASCII, Russian in another encoding nearly 1

_MARKS = (  # UTF-32 first: its little-endian mark begins like that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BEYOND_ASCII = re.compile("[^\x00-\x7f\ufffd]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file, and sentences for the reader where reading them took a guess."""

    text: str
    notices: tuple[str, ...] = ()
    doubtful: bool = False  # are these hardly the characters that somebody wrote?


def decode(content: bytes) -> Decoded:
    """The characters that `content` most likely stands for; every input yields some."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _as(encoding, content[len(mark) :])
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    encoding = _utf16_by_pattern(content)
    if encoding:
        return _as(encoding, content)
    return Decoded(text) if text or not content else _repaired(content)


def _as(encoding: str, content: bytes) -> Decoded:
    try:  # half of a surrogate pair passes here and is replaced, and counted, when the text is settled
        return Decoded(content.decode(encoding, "surrogatepass" if encoding != "utf-8" else "strict"))
    except UnicodeDecodeError:
        text = content.decode(encoding, "replace")
        return Decoded(text, (f"Some bytes are not sound {encoding.upper()} and stand as \ufffd.",))


def _utf16_by_pattern(content: bytes) -> str:
    """Latin text in UTF-16 has a NUL at every other byte."""
    sample = content[:SAMPLE]
    if len(sample) < 4:
        return ""
    half = len(sample) // 2
    first, second = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if second > 0.4 and first < 0.05:
        return "utf-16-le"
    return "utf-16-be" if first > 0.4 and second < 0.05 else ""


def _repaired(content: bytes) -> Decoded:
    """UTF-8 where a few bytes are broken, else Windows-1252, which only fails on five bytes."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if len(_BEYOND_ASCII.findall(text)) >= REPAIR_RATIO * broken:
        return Decoded(text, (f"Places that are not sound UTF-8, replaced by \ufffd: {broken:,}.",))
    notice = "The file does not say how its characters are encoded; it was read as Windows-1252."
    text = content.decode("cp1252", "replace")
    return Decoded(text, (notice,), _is_gibberish(text))


def _is_gibberish(text: str) -> bool:
    """Is this Cyrillic, Chinese or the like, read as Windows-1252? Western letters are mostly ASCII."""
    beyond = len(_BEYOND_ASCII.findall(text))
    plain = sum(map(str.isalpha, text.encode("ascii", "ignore").decode()))
    return beyond > FOREIGN_COUNT and beyond > FOREIGN_SHARE * (beyond + plain)
