"""What is known of the articles of two copies, field by field; what a reader wrote comes first."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synoptic.core.documents.article import Origin
from synoptic.core.documents.merging import Clash, Collision, Form
from synoptic.core.store import unpacking

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from synoptic.core.store.merging.history import History
    from synoptic.core.store.schema import Key, Row

_NOTICES = 6  # the column of a text that holds what the reader is told about it


@dataclass(frozen=True, slots=True)
class Library:
    """The articles of one copy under their names after the merge: their rows, each by its key."""

    articles: dict[str, Row]
    revisions: dict[str, Row]
    known: dict[Key, Row]

    def title(self, article: str) -> str:
        """What to call an article."""
        current = str(self.articles[article][3])
        title = self.known.get((current, "title"))
        words = title[3] if title else str(self.revisions[current][3])[:40].strip()
        return str(words or "untitled")

    def notices_of(self, article: str) -> tuple[str, ...]:
        """What the reader is told about the text of an article."""
        return unpacking.words(str(self.revisions[str(self.articles[article][3])][_NOTICES]))

    def texts_of(self, article: str) -> set[str]:
        """The ids of all texts that an article had."""
        return {name for name, row in self.revisions.items() if row[1] == article}


def described(
    here: History, there: History, mine: Library, theirs: Library, collisions: list[Collision]
) -> tuple[dict[Key, Row], dict[str, list[str]]]:
    """What is known of every text, and by article in sentences what the copy says otherwise.

    Where both sides wrote something else, what is written here stays.
    """
    found, otherwise = {**theirs.known, **mine.known}, defaultdict[str, list[str]](list)
    for key in sorted(mine.known.keys() & theirs.known.keys(), key=str):
        ours, other = mine.known[key], theirs.known[key]
        chosen = _ahead(ours, other, here, there) if ours != other else ours
        if chosen is not None:
            found[key] = chosen
            continue
        article, remark = str(ours[2]), f"A colleague’s copy gives another {ours[1]}: “{other[3]}”."
        otherwise[article].append(remark)
        if remark not in mine.notices_of(article):
            forms = [Form(f"{row[1]}: {row[3]}") for row in (ours, other)]
            collisions.append(Collision(Clash.DESCRIBED, mine.title(article), forms[0], forms[1]))
    return found, otherwise


def _ahead(ours: Row, other: Row, here: History, there: History) -> Row | None:
    """The row that the other one was changed into; None where both sides wrote."""
    if ours[4] != Origin.READER or other[4] != Origin.READER:
        return max(ours, other, key=lambda row: (row[4] == Origin.READER, str(row[3])))
    key = str(ours[0]), str(ours[1])
    written_there = ours[3] in there.written.get(key, ())
    written_here = other[3] in here.written.get(key, ())
    if written_there and written_here:
        return max(ours, other, key=lambda row: str(row[3]))
    if written_there or written_here:
        return other if written_there else ours
    return _informed(ours, other, here, there)


def _informed(ours: Row, other: Row, here: History, there: History) -> Row | None:
    """The row of the side that knew all that the other one did with the text; None where neither did."""
    text = str(ours[0])
    known_there = here.dressed.get(text, frozenset()) <= there.seen
    known_here = there.dressed.get(text, frozenset()) <= here.seen
    if known_there is known_here:
        return None
    return other if known_there else ours


def carry_over(known: dict[Key, Row], current: Mapping[str, str], mine: Library, theirs: Library) -> None:
    """Have what a reader wrote about a text hold for the newer one that the other side took in meanwhile."""
    for article in mine.articles.keys() & theirs.articles.keys() & current.keys():
        newer = current[article]
        ahead, behind = (mine, theirs) if mine.articles[article][3] == newer else (theirs, mine)
        older = str(behind.articles[article][3])
        if older == newer or older not in ahead.revisions:
            continue
        for (revision, name), row in list(known.items()):
            was, now = ahead.known.get((older, name)), known.get((newer, name))
            written = revision == older and row != was and row[4] == Origin.READER
            if written and (now is None or now[4] != Origin.READER or (was and now[3:] == was[3:])):
                known[newer, name] = (newer, name, *row[2:])


def with_notices(row: Row, more: Iterable[str]) -> Row:
    """A text with further sentences for the reader, each once."""
    notices = unpacking.words(str(row[_NOTICES]))
    wanted = (*notices, *(each for each in more if each not in notices))
    packed = json.dumps(wanted, ensure_ascii=False, separators=(",", ":"))
    return row if wanted == notices else (*row[:_NOTICES], packed, *row[_NOTICES + 1 :])
