"""What the cells of the matrix say: a source's answer, in its own words where they differ, or its silence.

And the answers of a statement in one line, in the same words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from synoptic.core.documents.answers import own_answer
from synoptic.core.documents.statement import Coverage, Relation, State
from synoptic.core.text.phrases import MONTHS, listed
from synoptic.gui.models.wording import NOT_FOUND, UNREAD_SIGN, clipped
from synoptic.gui.theme import LINES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Passage, Position, Statement

ANSWERS, SHORTEST = 64, 16  # characters of all answers in a line together, and of one at least
LONGEST = 120  # code points of a quote in a cell, which shows fewer; the tip has all of it
NOT_PLACED = "not placed yet"  # in the newer text of its article
LONG_DATE = re.compile(rf"\b(?:(\w{{3,6}}day),? )?(\d{{1,2}}) ({'|'.join(MONTHS)})\b")
SPOKEN = {NOT_FOUND: Coverage.UNREAD.value, UNREAD_SIGN: Coverage.UNREAD.value}


def coverage_of(statement: Statement, articles: Sequence[str]) -> Coverage:
    """What articles that share a column do about a statement: one that speaks speaks for all."""
    found = {statement.coverage(article) for article in articles}
    order = (Coverage.SAYS, Coverage.UNREAD, Coverage.SILENT)
    return next((one for one in order if one in found), Coverage.UNREAD)


def cell_words(statement: Statement, *articles: str) -> str:
    """What the articles of a column have to say on a statement, in a few words."""
    match coverage_of(statement, articles):
        case Coverage.SILENT:
            return NOT_FOUND if statement.state is State.SUGGESTED else "silent"
        case Coverage.UNREAD:
            return UNREAD_SIGN
        case Coverage.SAYS:
            said = [
                _said(statement, position, passages) for position, passages in _taken(statement, articles)
            ]
            return " / ".join(dict.fromkeys(said))


def answers_words(statement: Statement, articles: Sequence[Article]) -> str:
    """The answers side by side with who gives them: "Sun 10 Sep 2023 (C D) ≠ Monday (B)".

    Empty where there are not two that exclude or follow one another.
    """
    if statement.relation not in (Relation.CONFLICTING, Relation.SUPERSEDED):
        return ""
    taken = [position for position in statement.positions if position.passages]
    if statement.relation is Relation.SUPERSEDED:
        taken.sort(key=lambda position: not position.superseded_by)  # what came later stands at the end
    limit = max(SHORTEST, ANSWERS // max(1, len(taken)))
    parts = [
        f"{clipped(_said(statement, position, position.passages), limit)} ({_letters(position, articles)})"
        for position in taken
    ]
    return f" {LINES[statement.relation][1]} ".join(parts) if len(parts) > 1 else ""


def _letters(position: Position, articles: Sequence[Article]) -> str:
    return " ".join(article.letter for article in articles if article.id in position.articles)


def is_placed(statement: Statement, articles: Sequence[Article]) -> bool:
    """Does any passage of these articles stand in their present text, or is there none at all?"""
    revisions = {article.id: article.revision for article in articles}
    found = [p.revision == revisions[p.article] for p in statement.passages() if p.article in revisions]
    return any(found) or not found


def spoken_cell(statement: Statement, *articles: str) -> str:
    """The same for somebody who hears it: signs as words."""
    said = cell_words(statement, *articles)
    return SPOKEN.get(said, said)


def dissents(statement: Statement, articles: Sequence[str]) -> bool:
    """Do the articles of a column give another answer to a conflict than most, or than the first, do?"""
    if statement.relation is not Relation.CONFLICTING:
        return False
    leading = max(statement.positions, key=lambda position: len(position.articles))
    taken = [position for position, _ in _taken(statement, articles)]
    return bool(taken) and any(position is not leading for position in taken)


def cell_tip(statement: Statement, articles: Sequence[Article]) -> str:
    """All that the articles of a column say on a statement: each answer, and the exact words behind it.

    Where they say nothing, what the sign in the cell means.
    """
    if said := _said_nothing(statement, articles):
        return said
    lines = []
    if dissents(statement, [article.id for article in articles]):
        lines.append("≠  Another answer than most give, or than the first")
    known = {article.id: article for article in articles}
    for position, passages in _taken(statement, tuple(known)):
        value = own_answer(position, statement)
        lines += [value] if value else []
        lines += [_told(passage, known[passage.article]) for passage in passages]
    return "\n".join(lines)


def _said_nothing(statement: Statement, articles: Sequence[Article]) -> str:
    names = listed(article.letter for article in articles)
    match coverage_of(statement, [article.id for article in articles]):
        case Coverage.SAYS:
            return ""
        case Coverage.SILENT if statement.state is not State.SUGGESTED:
            return f"A reader marked {names} silent."
        case Coverage.SILENT:
            return f"{NOT_FOUND}  The analysis found no passage in {names}."
        case Coverage.UNREAD:
            return f"{UNREAD_SIGN}  No passage in {names}, and nobody marked {names} silent."


def passage_in(statement: Statement, articles: Sequence[str]) -> Passage | None:
    """The passage that a cell leads to."""
    return next((passages[0] for _, passages in _taken(statement, articles)), None)


def _taken(statement: Statement, articles: Sequence[str]) -> Iterator[tuple[Position, list[Passage]]]:
    for position in statement.positions:
        passages = [passage for passage in position.passages if passage.article in articles]
        if passages:
            yield position, passages


def _said(statement: Statement, position: Position, passages: Sequence[Passage]) -> str:
    value = LONG_DATE.sub(_short_date, own_answer(position, statement))
    quote = _flat(passages[0].exact)
    if not value:
        return _quoted(quote)
    # a figure is the same in any words, and where positions differ it is they that one compares
    comparable = position.parsed is not None or len(statement.positions) > 1
    return value if comparable or value.casefold() in quote.casefold() else _quoted(quote)


def _short_date(date: re.Match[str]) -> str:
    """Two columns of dates are compared at a glance only where neither is cut off."""
    day, number, month = date.groups()
    return f"{day[:3]} {number} {month[:3]}" if day else f"{number} {month[:3]}"


def _quoted(quote: str) -> str:
    return f"“{quote}”" if len(quote) <= LONGEST else f"“{quote[:LONGEST].rstrip()}…”"


def _told(passage: Passage, article: Article) -> str:
    earlier = "" if passage.revision == article.revision else f", {NOT_PLACED}"
    return f"{article.letter}: “{_flat(passage.exact)}”{_by(passage)}{earlier}"


def _flat(words: str) -> str:
    return " ".join(words.split())


def _by(passage: Passage) -> str:
    return f" ({passage.speaker})" if passage.speaker else ""
