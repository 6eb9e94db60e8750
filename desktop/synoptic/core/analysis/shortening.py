"""Shorter words for a label: ended where a clause or phrase ends, with no loose word or quotation mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.telling import FEWEST_WORDS
from synoptic.core.analysis.verbs import is_verbal, tells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 60  # code points; longer labels end at the last clause or phrase that fits
TOLERATED = 68  # a whole clause that is hardly longer is not cut
WIDEST = 88  # of a label that has no end before; rather long than broken off
SHORTEST = 18  # of what is left of a label that was cut at a comma
# Where a clause ends: what is behind tells something else.
HARD = re.compile(
    r"[,;:]\s|\s[–—―]\s|\s(?=(?:which|who|where|when|while|after|before|because|although|making|causing|amid|since|"
    r"as (?:the|a|an|it|he|she|they)|and (?:he|she|it|they|we|the|is|was|has|had|will)|and if)\b)"
)
# Where a phrase begins that says when, where, with whom or how, and may be left out.
SOFT = re.compile(
    r"\s(?=[“\"‘']?(?:ahead of|in|on|at(?! least| most)|for|from|by|with|during|aboard|following|over|about|"
    r"through|under|into|towards?|via|today|yesterday|earlier|later|between|accompanied|alongside|including|involving|"
    r"within|without|among|throughout|despite|against|or to)\b)"
)
# Where it says what for, or to whom.
_PURPOSE = re.compile(r"\s(?=to\b)")
_JOINED = re.compile(r"\s(?=(?:and|or|of|as|like)\b)")  # the last that is tried
_WAYS = ((HARD, SHORTEST), (SOFT, 0), (_PURPOSE, SHORTEST))
_WEAK_ENDS = (
    lexicon.grammar("weak ends")
    | lexicon.grammar("modals")
    | {"has", "have", "had", "be", "been", "not", "such"}
)
_BE = lexicon.grammar("be")
_DO = frozenset({"do", "does", "did", "to"})
_HAVE = frozenset({"has", "have", "had", "having"})
_DETERMINERS = lexicon.grammar("determiners")
_MODALS = lexicon.grammar("modals")
_DAYS = lexicon.grammar("days")
_OPEN_ASIDE = re.compile(
    r"^[^,]{3,45}, (?:who|which|whose|where)\s[^,]*$"
)  # what the subject does is cut off
_STOP = re.compile(r"(?<![.]\w)(?<!\b[^\W\d])[.]$")  # that of a sentence, and not of "a.m."
_SINGLE = re.compile(r"(?<!\w)'(?=\w)|(?<=[^s\W])'(?!\w)")  # quotation marks; "workers' rights" has none
_OPEN_TIME = re.compile(r"\bthe (?:hour|day|night|week|month|year)$")  # "the week after the storm"
# A verb behind it is not what the text itself tells.
_RELATIVE = re.compile(r"(?<!said)(?<!says)\s(?:that|who|which|whose|where)\s")
_PAIRS = (("“", "”"), ("‘", ""), ("(", ")"))


def cut(text: str, longest: int = LONGEST) -> str:
    """A label no longer than `longest`, ended where a clause ends, its quotation marks in pairs."""
    if len(text) > (TOLERATED if longest == LONGEST else longest):
        text = _shortened(text, longest)
    text = balanced(text.rstrip(" ,;:–—-"))
    text = text if text.endswith("..") else _STOP.sub("", text)
    return text[:1].upper() + text[1:]


def _shortened(text: str, longest: int) -> str:
    """The text up to where a clause or a phrase ends; rather longer than `longest` than broken off."""
    ways: list[tuple[int, tuple[tuple[re.Pattern[str], int], ...]]] = [(longest, _WAYS)]
    if longest == LONGEST:
        ways.append((WIDEST, (*_WAYS, (_JOINED, SHORTEST))))
    for most, patterns in ways:
        if len(text) <= most:
            return text
        for pattern, least in patterns:
            kept = next(_ended(text, pattern, least, most), "")
            if kept:
                return kept
    words = text[:longest].rsplit(" ", 1)[0].split(" ")
    while len(words) > FEWEST_WORDS and words[-1].lower().strip(",;:") in _WEAK_ENDS:
        words.pop()
    return " ".join(words).rstrip(",;: ") + "…"


def _ended(text: str, pattern: re.Pattern[str], least: int, most: int) -> Iterator[str]:
    """What stands before the places of a pattern, as far as it can stand by itself, longest first."""
    ends = [m.start() for m in pattern.finditer(text, 0, most + 2) if m.start() <= most]
    for end in reversed(ends):
        kept, behind = text[:end], text[end:].split()[:2]
        if len(kept) < least or len(kept.split()) < FEWEST_WORDS:
            continue
        by_doing = len(behind) > 1 and behind[0] == "by" and behind[1].endswith("ing")
        open_to = pattern is _PURPOSE and _asks_for_to(kept.split())
        if not open_to and stands(kept, by_doing=by_doing):
            yield kept


def _asks_for_to(words: Sequence[str]) -> bool:
    """Does the last word need the "to" behind it ("the right to sue", "returned to the gate")?"""
    last = words[-1].lower().strip(",;:")
    return last in lexicon.grammar("with to") or is_verbal(last) or last.endswith(("ed", "ing", "able"))


def stands(text: str, *, by_doing: bool = False) -> bool:
    """Can the text stand by itself: does something happen in it, is no quotation open, no loose word last?

    `by_doing`: behind it stands how it is done ("threatened to retaliate | by selling"): its verb is whole.
    """
    words = [w.strip(",;:").lower() for w in text.split()]
    return (
        tells(_RELATIVE.split(text)[0])
        and (" that " not in text[-45:] or tells(text.rpartition(" that ")[2]))
        and balanced(text) == text
        and words[-1] not in _WEAK_ENDS
        and " between " not in text[-30:]
        and (by_doing or not _open_verb(words))
        and not _OPEN_ASIDE.search(text)
        and not _OPEN_TIME.search(text)
    )


def _open_verb(words: Sequence[str]) -> bool:
    """Is the last word a verb that the words cut off belong to ("called", "is pushing")?

    What is done to somebody ("were found") or has come about ("has arrived") needs no more words.
    """
    while len(words) > FEWEST_WORDS and (words[-1] in _DAYS or words[-1] in ("on", "again")):
        words = words[:-1]
    last = words[-1]
    before = set(words[-4:-1])
    if last.endswith("s") and (words[-2] in _DETERMINERS or words[-3] in _MODALS):
        return False  # "will hold talks"
    if last.endswith("ing") or words[-2] in _DO or (last in lexicon.words("speech") and not before & _BE):
        return True
    return is_verbal(last) and not before & (_BE | _HAVE)


def balanced(text: str) -> str:
    """The text without quotation marks and brackets that have no partner."""
    if text.count('"') % 2:
        text = text.replace('"', "")
    if len(_SINGLE.findall(text)) % 2:
        text = _SINGLE.sub("", text)
    for left, right in _PAIRS:
        if right and text.count(left) != text.count(right):
            text = text.replace(left, "").replace(right, "")
    return text
