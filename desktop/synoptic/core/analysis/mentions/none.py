"""Counts of none: "no survivors", "nobody was hurt"."""

from __future__ import annotations

import re

# "Nobody knows" counts nobody: only what befalls people is a count.
PATTERN = re.compile(
    r"\b(?:(?P<nobody>no\s?one|nobody|none\s+of\s+(?:the|them))(?=\s+(?:\w+\s+){0,2}(?:was|were|is|are|has|have|had|died)\b)"
    r"|no(?=\s+(?!(?:more|fewer|less|longer|other|one|such|further|immediate|signs|plans|details|comments)\b)[^\W\d_]))",
    re.IGNORECASE,
)
