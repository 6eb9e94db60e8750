"""Lines that a page carries besides its report: bylines, credits, teasers. They are read over."""

from __future__ import annotations

import re

_LINE = re.compile(
    r"""^\W*(?:
      (?:also\s+(?:watch|read|see)|read\s+(?:more|also|next|on)|see\s+(?:all|also|more)|watch(?:\s+(?:now|live|more))?\s*[|:]
        |related\s*(?:[|:]|stor(?:y|ies)|articles?)|l?related\b|more\s+(?:from|on|about)\b|click\s+(?:here|for)|sign\s+up|subscribe|follow\s+us
        |share\s+(?:this|on)|advertisement|story\s+continues|continue\s+reading|scroll\s+(?:down|to)|enlarge|view\s+gallery
        |copyright|all\s+rights\s+reserved|\(?with\s+inputs?\s+from|\(?reporting\s+by|\(?editing\s+by|loading|comments?\s*\(?\d*\)?$)
     |(?:image|photo|photos|picture|file\s+photo|video|credit|source|photo\s+credits?)\s*(?:/[\w\s]+)?\s*[:|]
     |(?:twitter|facebook|instagram)\s*:
     |by\s+[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,3}\W*$
     |https?\s?:|www\s?\.
     |published|(?:last\s+)?updated|last\s+modified|posted\s+(?:on|at|by)
     |.{0,80}\bcontributed\s+to\s+this\s+(?:report|story|article)
     |.{0,80}\bfollow\s+(?:me|him|her|them|us)\s+(?:at|on)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\b(?:Reuters|AP|AFP|Getty(?:\s+Images)?|USA\s+TODAY\s+Sports|Associated\s+Press|EPA|KTLA|Shutterstock|Bloomberg)\W*$"
)
_DATE_LINE = re.compile(
    r"^\W*(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|\d{1,4}|"
    r"[ap]\.?m\.?|uk|us|gmt|bst|est|edt|pst|pdt|et|utc|at|on|of|st|nd|rd|th|date|time)(?:\W+|$))+$",
    re.IGNORECASE,
)
LONGEST_DATE = 60
LONGEST_LINE = 160  # boilerplate is short; a longer line that opens with "Published" is a sentence


def is_boilerplate(line: str) -> bool:
    """Is this line or sentence part of the page and not of the report?"""
    line = line.strip()
    if len(line) > LONGEST_LINE:
        return False
    if len(line) <= LONGEST_DATE and _DATE_LINE.match(line):
        return True
    return bool(_LINE.match(line)) or (len(line.split()) <= 6 and bool(_CREDIT.search(line)))
