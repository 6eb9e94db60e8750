"""What a sentence tells, without who told it, what leads to it, and what is said by the way."""

from __future__ import annotations

import re

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.reading import plain
from synoptic.core.analysis.verbs import is_verbal, tells

LONG = 68  # code points; a text so long is told without what stands beside its subject
FEWEST_WORDS = 3  # of a label; with fewer the whole sentence says more
_VERBS = (
    r"(?:said|says|say|told|tells|states?|stated|added|adds|noted|reported|reports?|claim(?:ed|s)?|confirmed|confirms"
    r"|indicated?|indicates|suggest(?:ed|s)?|announced|disclosed|revealed|believes?|believed|thinks?|explained|warned"
    r"|insisted|acknowledged|quoted|wrote|show(?:ed|s)?)"
)
_SPOKE = r"(?:said|says|added|adds|told|wrote|asked)"
_OPENERS = (
    re.compile(r"^[A-Z][^:“\".]{2,40}?(?:\([^)]*\))?(?::|\s[–—―-]{1,2})\s+(?=\S)"),
    re.compile(rf"^(?:{'|'.join(sorted(lexicon.words('openers')))}),?\s+", re.IGNORECASE),
    re.compile(r"^(?:according to|as per|citing|commenting on|speaking \w+)\s[^,]{2,90},\s+", re.I),
    re.compile(
        r"^(?:and|but|or|so|yet|(?-i:that)|who|where|when|while|although|though|because|if(?![^,]*,)"
        r"|which(?=\s(?:the|an?|he|she|it|they|his|her|its|their)\s)|as(?!\s(?:an?\s)?\w+,)),?\s+", re.I
    ),
    re.compile(r"^(?:[Dd]uring|[Ii]n|[Uu]nder|[Aa]fter|[Ff]or|[Aa]t|[Bb]y) which\s+|^[Ww]hich\s+(?=[A-Z])"),
    re.compile(
        rf"^[^,;“\"]{{2,90}}?(?:,[^,]{{2,60}},)?\s(?:(?:has|have|had|also|later)\s)*{_VERBS}"
        r"(?:\s[\w ]{2,24})?\s(?:that|as saying(?: that)?)\s+", re.I),
    re.compile(
        r"^[^,;“\"]{2,60}?\s(?:said|says|say|reported|claimed|shows?)\s+"
        r"(?=(?:(?:the|a|an|his|her|their|two|three|there|it|they|he|she|no)\s|\d|[A-Z])(?!\w+day\b))"),
    re.compile(
        r"^(?:in|on|at|during|after|(?:even )?before|since|following|with|by|for|among|amid|despite|under)"
        r"\s[^,“\"]{2,70},\s+", re.I),
)  # fmt: skip
_CREDITS = (
    re.compile(r",?\s*\b(?:according to|as reported by|citing)\b.*$", re.IGNORECASE),
    re.compile(
        rf",[”\"]?\s(?:(?!who\s|which\s)[^,]{{2,70}}\s{_VERBS}\b[^,]{{0,40}}|(?!show){_VERBS}\s[^,]{{2,60}})[.]?$"
    ),
    re.compile(rf"[,.!?][”\"]\s{_SPOKE}\s.*$"),
    re.compile(r",?\s+in (?:this|an?) (?:image|photo|picture|photograph)\b.*$", re.IGNORECASE),
)
DENIAL = re.compile(
    r"\b(?:not|no|never|nobody|none|nor|neither|cannot|without|den(?:y|ies|ied|ying)|doubt\w*|unclear|unknown"
    r"|uncertain|refut\w+|dismiss\w+)\b|n['’]t\b",
    re.IGNORECASE,
)
NEGATION = re.compile(r"\b(?:not|no|never|nobody|none|neither|nor|cannot|without)\b|n['’]t\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_ASIDE = re.compile(r"^([^,“\"]{3,45}), [^,“\"]{3,120}, ([a-z’'-]+)(\s.*)$")
_LEAD = re.compile(
    r"^(?:while|although|though|when|once|as|after|before|since)\s[^,;“\"]{8,110},\s+(?=\S)", re.I
)
_BESIDE = re.compile(r"^[^,;“\"]{12,90},\s+(?=(?:he|she|they|it|we|I)\s)")
_CALLED = re.compile(r"^([^,“\"]{3,45}), [“\"][^“”\"]{3,80},?[”\"],? (?=[a-z])")
_ROLE = re.compile(
    rf"^([^,]{{2,40}}\b(?:{'|'.join(sorted(lexicon.exact_groups('titles')))})), (?=[A-Z][^,]*$)"
)  # "the minister, Ida Lund has left": the name is the subject
_PUT_IN = re.compile(
    r", (?:he|she|they|(?:[A-Z][\w’'.-]+ ){1,4})\s?(?:said|says|added|wrote), [“\"]?(?=[a-z])"
)


def told(words: str) -> str:
    """Words without their opener, the credit at their end, brackets and what stands between commas."""
    text = _BRACKETS.sub("", plain(words)).strip("“”\"'‘’ ")
    text = _CALLED.sub(r"\1 ", _PUT_IN.sub(" ", text))
    if len(text) > LONG:
        text = _without(_BESIDE, text)
    text = _opened(_without_aside(text))
    for pattern in _CREDITS:
        rest = pattern.sub("", text)
        text = rest if len(rest.split()) >= FEWEST_WORDS and tells(rest) else text
    return _without_aside(_ROLE.sub(r"\1 ", text))


def _without_aside(text: str) -> str:
    """A text without what stands between commas behind its subject."""
    aside = _ASIDE.match(text)
    if aside is None or not is_verbal(aside.group(2)):
        return text
    return f"{aside.group(1)} {aside.group(2)}{aside.group(3)}"


def _opened(text: str) -> str:
    """A text without what leads to it: who tells it, when, and how it goes on from what was told before."""
    for _ in range(4):
        before = text
        for pattern in (_LEAD, *_OPENERS):
            text = _without(pattern, text)
        if text == before:
            break
    return text


def _without(opener: re.Pattern[str], text: str) -> str:
    """A text without an opener, where something is told behind it, and not denied by it."""
    rest = opener.sub("", text, count=1)
    if rest == text or DENIAL.search(text[: len(text) - len(rest)]):
        return text  # "they did not say that": what follows is not told
    return rest.lstrip("“\"‘' ") if len(rest.split()) > FEWEST_WORDS and tells(rest) else text


def told_end(text: str) -> str:
    """The text without the credit at its end and without brackets."""
    text = _BRACKETS.sub("", text)
    for pattern in _CREDITS:
        text = pattern.sub("", text) or text
    return text
