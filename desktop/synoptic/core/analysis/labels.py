"""Labels that a reader understands at once: the shortest clause that tells it, or the question answered."""

from __future__ import annotations

import re
from functools import lru_cache
from math import fsum
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.reading import plain
from synoptic.core.analysis.verbs import is_verbal, tells
from synoptic.core.analysis.words import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from synoptic.core.analysis.finding import Place
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.text.spans import Span

LONGEST = 60  # code points; longer labels end at the last clause or phrase that fits
TOLERATED = 68  # a whole clause that is hardly longer is not cut
SHORTEST = 18  # of what is left of a label that was cut at a comma
SHORT_DEED = 40  # code points of the words that stand for one answer
NEARLY = 1.2  # of merit; a headline so much worse than the best leaves out what a third of the words tell
STRANGE = 1.2  # of merit, that a label loses which says what only one of the passages says
FEWEST_WORDS = 3  # of a label; with fewer the whole sentence says more
SPEAKS_OF_IT = "speaks of it"  # the same where not every passage says what the label says
SAYS_IT = "says it"  # the value of the only position of an event: the label tells it already

_VERBS = (
    r"(?:said|says|say|told|tells|states?|stated|added|adds|noted|reported|reports?|claim(?:ed|s)?|confirmed|confirms"
    r"|indicated?|indicates|suggest(?:ed|s)?|announced|disclosed|revealed|believes?|believed|thinks?|explained|warned"
    r"|insisted|acknowledged|quoted|wrote|show(?:ed|s)?)"
)
_OPENERS = (
    re.compile(r"^[A-Z][^:“\".]{2,40}?(?:\([^)]*\))?(?::|\s[–—―-]{1,2})\s+(?=\S)"),
    re.compile(rf"^(?:{'|'.join(sorted(lexicon.words('openers')))}),?\s+", re.IGNORECASE),
    re.compile(r"^(?:according to|as per|citing|commenting on|speaking \w+)\s[^,]{2,90},\s+", re.I),
    re.compile(
        r"^(?:and|but|or|so|yet|that|who|where|when|while|although|though|because|if"
        r"|which(?=\s(?:the|an?|he|she|it|they|his|her|its|their)\s)|as(?!\s(?:an?\s)?\w+,)),?\s+", re.I
    ),
    re.compile(r"^(?:[Dd]uring|[Ii]n|[Uu]nder|[Aa]fter|[Ff]or|[Aa]t|[Bb]y) which\s+|^[Ww]hich\s+(?=[A-Z])"),
    re.compile(
        rf"^[^,;“\"]{{2,90}}?(?:,[^,]{{2,60}},)?\s(?:(?:has|have|had|also|later)\s)*{_VERBS}"
        r"(?:\s[\w ]{2,24})?\s(?:that|as saying(?: that)?)\s+", re.I),
    re.compile(
        r"^[^,;“\"]{2,60}?\s(?:said|says|reported|claimed)\s+"
        r"(?=(?:(?:the|a|an|his|her|their|two|three)\s|[A-Z])(?!\w+day\b))"),
    re.compile(r"^(?:in|on|at|during|after|before|since|following|with|by|for)\s[^,“\"]{2,70},\s+", re.I),
)  # fmt: skip
_CREDITS = (
    re.compile(r",?\s*\b(?:according to|as reported by|citing)\b.*$", re.IGNORECASE),
    re.compile(rf",[”\"]?\s(?:[^,]{{2,70}}\s{_VERBS}\b[^,]{{0,40}}|{_VERBS}\s[^,]{{2,60}})[.]?$"),
    re.compile(r",?\s+in (?:this|an?) (?:image|photo|picture|photograph)\b.*$", re.IGNORECASE),
)
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_ASIDE = re.compile(r"^([^,“\"]{3,45}), [^,“\"]{3,120}, ([a-z’'-]+)(\s.*)$")
_OPEN_ASIDE = re.compile(
    r"^[^,]{3,45}, (?:who|which|whose|where)\s[^,]*$"
)  # what the subject does is cut off
_HARD = re.compile(
    r"[,;:]\s|\s[–—―]\s|\s(?=(?:which|who|where|when|while|after|before|because|although|making|causing|amid|since|"
    r"as (?:the|a|an|it|he|she|they))\b)"
)
_SOFT = re.compile(
    r"\s(?=(?:ahead of|in|on|at(?! least| most)|for|from|by|with|during|aboard|following|over|about|through|"
    r"under|into|towards?|via|today|yesterday|earlier|later|between|accompanied)\b)"
)
GOVERNED = 60  # code points before "that" in which it is denied
DENIAL = re.compile(
    r"\b(?:not|no|never|nobody|none|nor|neither|cannot|without|den(?:y|ies|ied|ying)|doubt\w*|unclear|unknown"
    r"|uncertain|refut\w+|dismiss\w+)\b|n['’]t\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"(?:who|which|whose)\b")  # it leaves open who it is told of
_HANGING = re.compile(r"(?:that|whether|if|who|what|where|how)\b", re.IGNORECASE)
_PRONOUNS = lexicon.grammar("pronouns") | {"his", "her", "their", "its", "this", "these", "those", "there"}
_WEAK_ENDS = (
    lexicon.grammar("weak ends")
    | lexicon.grammar("modals")
    | {"has", "have", "had", "be", "been", "not", "such"}
)
_MARKS = ".,;:!?\"“”'’()"
_OPEN_ENDS = lexicon.grammar("prepositions") | {"and", "but", "or"}
_BE = lexicon.grammar("be")
_DO = frozenset({"do", "does", "did", "to"})
_HAVE = frozenset({"has", "have", "had", "having"})
_DAYS = lexicon.grammar("days")
_PAIRS = (("“", "”"), ("‘", ""), ("(", ")"))


def headline(sentence: Sentence, span: Span, shared: frozenset[str] = frozenset()) -> str:
    """What is told at `span` in at most `LONGEST` signs, without who told it and with no loose ends."""
    text = _line(span.of(sentence.text))
    if len(text.split()) >= FEWEST_WORDS and tells(text):
        return text
    whole = _line(sentence.span.of(sentence.text))
    return whole if len(whole.split()) > len(text.split()) else text


@lru_cache(maxsize=4096)
def _line(words: str) -> str:
    return cut(told(words))


def headlines(places: Sequence[Place], telling: Mapping[str, float]) -> tuple[str, ...]:
    """The headlines of passages on one thing and of their clauses, best first.

    Best is whole, short, and says what the passages have in common: `telling` holds how much each word of
    that tells. What is much worse than the best would say something else and is left out.
    """
    spans = {(p.sentence, span) for p in places for span in (p.span, *_clauses(p))}
    whole = {(s, span) for s, span in spans if not _RELATIVE.match(s.text, span.start)} or spans
    texts = sorted({headline(sentence, span) for sentence, span in whole})
    held = [{w.key for w in p.sentence.words if w.key} for p in places]
    merits = sorted((-_merit(text, telling) + STRANGE * _strange(text, held), text) for text in texts)
    return tuple(text for merit, text in merits if merit <= merits[0][0] + NEARLY)


def _strange(text: str, held: Sequence[set[str]]) -> float:
    """How much of a label the passages do not say, from 0 to 1; a figure that one lacks counts full."""
    if len(held) < 2:
        return 0.0
    keys = {key for word in text.rstrip("…").split() if (key := key_of(word.strip(_MARKS)))}
    lacking = [sum(key not in told for told in held) / (len(held) - 1) for key in sorted(keys)]
    figures = any(key[0].isdigit() and not all(key in told for told in held) for key in keys)
    return 1.0 if figures else fsum(lacking) / max(1, len(lacking))


def _clauses(place: Place) -> Iterator[Span]:
    """The clauses of a passage that tell something by themselves: not what is denied or only asked."""
    text = place.sentence.text
    for clause in place.sentence.clauses:
        within = place.span.start <= clause.start and clause.end <= place.span.end
        before = text[max(place.sentence.span.start, clause.start - GOVERNED) : clause.start]
        hangs = _HANGING.match(text, clause.start) and DENIAL.search(before)
        if within and len(clause) >= SHORTEST and not hangs:
            yield clause


def _merit(text: str, telling: Mapping[str, float]) -> float:
    words = text.rstrip("…").split()
    held = {key_of(w.strip(_MARKS)) for w in words} & telling.keys()
    said = fsum(sorted(telling[key] for key in held)) / (fsum(sorted(telling.values())) or 1.0)
    weak = (
        1.5 * text.endswith("…")
        + 1.5 * (not tells(text))
        + 2.2 * _hangs(words)
        + 0.8 * (words[:1] != [] and words[0].lower() in _PRONOUNS)
        + 2.0 * _credits_only(words)
        + 0.5 * (len(text) > LONGEST)
    )
    return 3 * said - len(text) / LONGEST - weak


def _hangs(words: Sequence[str]) -> bool:
    """Does a label open in the middle of a sentence, so that it leaves open who it is told of?"""
    low = words[0].lower().strip(_MARKS) if words else ""
    return low.endswith("ing") or low in _OPEN_ENDS or is_verbal(low)


def _credits_only(words: Sequence[str]) -> bool:
    """Does a label say who told something, and nothing of what was told?"""
    verbs = [w for w in (word.strip(_MARKS) for word in words[1:]) if is_verbal(w)]
    return bool(verbs) and all(verb.lower() in lexicon.words("speech") for verb in verbs)


def told(words: str) -> str:
    """Words without their opener, the credit at their end, brackets and what stands between commas."""
    text = _BRACKETS.sub("", plain(words)).strip("“”\"'‘’ ")
    for _ in range(4):
        before = text
        for pattern in _OPENERS:
            rest = pattern.sub("", text, count=1)
            if DENIAL.search(text[: len(text) - len(rest)]):
                continue  # "they did not say that": what follows is not told
            if rest != text and len(rest.split()) > FEWEST_WORDS and tells(rest):
                text = rest.lstrip("“\"‘' ")
        if text == before:
            break
    for pattern in _CREDITS:
        rest = pattern.sub("", text)
        text = rest if len(rest.split()) >= FEWEST_WORDS and tells(rest) else text
    aside = _ASIDE.match(text)
    if aside is None or not is_verbal(aside.group(2)):
        return text
    return f"{aside.group(1)} {aside.group(2)}{aside.group(3)}"


def cut(text: str, longest: int = LONGEST) -> str:
    """A label no longer than `longest`, ended where a clause ends, its quotation marks in pairs."""
    if len(text) > (TOLERATED if longest == LONGEST else longest):
        text = _shortened(text, longest)
    text = balanced(text.rstrip(" ,;:–—-"))
    text = text[:-1] if text.endswith(".") and not text.endswith("..") and text.count(".") == 1 else text
    return text[:1].upper() + text[1:]


def _shortened(text: str, longest: int) -> str:
    for pattern, least in ((_HARD, SHORTEST), (_SOFT, 0)):
        ends = [m.start() for m in pattern.finditer(text, 0, longest + 2) if m.start() <= longest]
        for end in reversed(ends):
            kept = text[:end]
            if len(kept) >= least and len(kept.split()) >= FEWEST_WORDS and _whole(kept):
                return kept
    words = text[:longest].rsplit(" ", 1)[0].split(" ")
    while len(words) > FEWEST_WORDS and words[-1].lower().strip(",;:") in _WEAK_ENDS:
        words.pop()
    return " ".join(words).rstrip(",;: ") + "…"


def _whole(text: str) -> bool:
    """Can the text stand by itself: does something happen in it, is no quotation open, no loose word last?"""
    words = [w.strip(",;:").lower() for w in text.split()]
    return (
        tells(text)
        and balanced(text) == text
        and words[-1] not in _WEAK_ENDS
        and " between " not in text[-30:]
        and not _open_verb(words)
        and not _OPEN_ASIDE.search(text)
    )


def _open_verb(words: Sequence[str]) -> bool:
    """Is the last word a verb that the words cut off belong to ("called", "is pushing")?

    What is done to somebody ("were found") or has come about ("has arrived") needs no more words.
    """
    while len(words) > FEWEST_WORDS and (words[-1] in _DAYS or words[-1] in ("on", "again")):
        words = words[:-1]
    last = words[-1]
    before = set(words[-4:-1])
    if last.endswith("ing") or words[-2] in _DO or (last in lexicon.words("speech") and not before & _BE):
        return True
    return is_verbal(last) and not before & (_BE | _HAVE)


def balanced(text: str) -> str:
    """The text without quotation marks and brackets that have no partner."""
    if text.count('"') % 2:
        text = text.replace('"', "")
    for left, right in _PAIRS:
        if right and text.count(left) != text.count(right):
            text = text.replace(left, "").replace(right, "")
    return text


def deed(sentence: Sentence, span: Span, start: int) -> str:
    """The words of an answer from its verb at `start` on: "crossed into Russia"."""
    words = [w for w in sentence.within(span) if w.start >= start]
    text = plain(sentence.text[start : span.end]) if words else plain(span.of(sentence.text))
    text = told_end(text)
    pieces = [m.start() for p in (_HARD, _SOFT) for m in p.finditer(text)]
    fitting = [end for end in pieces if len(text[:end].split()) >= FEWEST_WORDS - 1 and end <= SHORT_DEED]
    if len(text) > SHORT_DEED:
        text = text[: max(fitting)] if fitting else cut(text, SHORT_DEED)
    return balanced(text.rstrip(" ,;:–—-.")).lstrip('“" ')


def told_end(text: str) -> str:
    """The text without the credit at its end and without brackets."""
    text = _BRACKETS.sub("", text)
    for pattern in _CREDITS:
        text = pattern.sub("", text) or text
    return text


def noun_of(frame: str) -> str:
    """How a label names a frame ("departure"), or empty."""
    return lexicon.table("frame_nouns").get(frame, ("",))[0]
