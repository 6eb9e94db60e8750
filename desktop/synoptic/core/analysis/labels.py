"""Labels that a reader understands at once: a headline of what is told, or the question that is answered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.reading import plain

if TYPE_CHECKING:
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.text.spans import Span

LONGEST = 90  # code points; longer labels are cut at a word
FEWEST_WORDS = 4  # of a label; with fewer the whole sentence says more
_JOINERS = re.compile(r"^(?:(?:and|but|or|so|yet)|according to [^,]{3,90},)\s+", re.IGNORECASE)
_OPENERS = re.compile(
    r"^(?:and|but|or|so|yet|who|which|where|when|while|after|before|because|that|as|if|although|though|then|also|even|"
    r"according to [^,]+,|[A-Z]{4,}(?:,? [A-Z][a-z]+)? ?[–—―-]+)\s+",
    re.IGNORECASE,
)
_CREDIT = re.compile(r",?\s*(?:according to\b.*|[^,]{2,40}\s(?:said|says|told|tells)\b[^,]{0,30})$")
_WEAK_ENDS = lexicon.grammar("weak ends")


def headline(sentence: Sentence, span: Span, shared: frozenset[str]) -> str:
    """What is told at `span` as a headline: from the first word that others share, with no loose ends."""
    text = _told(sentence, span, shared)
    if len(text.split()) < FEWEST_WORDS:
        text = _told(sentence, sentence.span, sentence.keys)
    return cut(text)


def _told(sentence: Sentence, span: Span, shared: frozenset[str]) -> str:
    words = list(sentence.within(span))
    telling = [i for i, w in enumerate(words) if w.key in shared]
    start = span.start
    if len(telling) > 1:
        first = telling[0]
        while first > 0 and words[first].word[0].isupper() and words[first - 1].word[0].isupper():
            first -= 1
        start = words[first].start if words[first].start - span.start > LONGEST // 3 else span.start
    text = plain(sentence.text[start : span.end]).strip("“”\"'‘’ ")
    openers = _OPENERS if start > sentence.span.start else _JOINERS
    return openers.sub("", _CREDIT.sub("", text) or text)


def cut(text: str) -> str:
    """A label no longer than a reader takes in, without loose words at its end."""
    if len(text) > LONGEST:
        text = text[:LONGEST].rsplit(" ", 1)[0] + "…"
        kept = text[:-1].split(" ")
        while len(kept) > 3 and kept[-1].lower().strip(",;:") in _WEAK_ENDS:
            kept.pop()
        text = " ".join(kept).rstrip(",;: ") + "…"
    text = text.rstrip(" ,;:–—-")
    text = text[:-1] if text.endswith(".") and not text.endswith("..") and text.count(".") == 1 else text
    return text[:1].upper() + text[1:]


def noun_of(frame: str) -> str:
    """How a label names a frame ("departure"), or empty."""
    return lexicon.table("frame_nouns").get(frame, ("",))[0]
