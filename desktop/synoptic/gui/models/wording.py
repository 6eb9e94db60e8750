"""Words for what a statement is and how its sources stand, the same in card, list and matrix."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from synoptic.core.documents.statement import Coverage, Relation, State, Statement, Tier
from synoptic.core.text.phrases import SHORT_MONTHS, counted, listed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from synoptic.core.documents.article import Article

UNREAD_SIGN = "·"
NOT_FOUND = "–"  # the engine found nothing; silence is a reader's word
BREAK = "\u200b"  # invisible and without width; a line may end at it
LONG_WORD = re.compile(r"\S{40}(?=\S)")
LONGEST = 600  # characters of a label: some ten lines of a dialog
JOINER = "\u2060"  # invisible and without width; after it no letter makes a tag or an entity

RELATION_TITLES = {
    Relation.SHARED: "Shared",
    Relation.CONFLICTING: "Conflicting",
    Relation.UNIQUE: "Unique",
    Relation.SUPERSEDED: "Superseded",
}

RELATION_MEANS = {
    Relation.SHARED: "Two sources or more say it alike.",
    Relation.CONFLICTING: "Sources answer otherwise; “possibly” where their words leave room for both.",
    Relation.UNIQUE: "Only one source speaks of it.",
    Relation.SUPERSEDED: "Sources differ because a later article knew more.",
}
SCORE_MEANS = "Score: how sure the engine is, 0 to 1, as often as the like was right on texts read by hand."


def relation_title(statement: Statement) -> str:
    """The relation as the card's tag names it."""
    if statement.relation is Relation.CONFLICTING and statement.tier is Tier.POSSIBLE:
        return "Possibly conflicting"
    return RELATION_TITLES[statement.relation]


def relation_words(statement: Statement, letters: Sequence[str]) -> str:
    """The relation as a row names it, given the letters of the articles that speak of it."""
    match statement.relation:
        case Relation.SHARED:
            return f"shared by {len(letters)}"
        case Relation.UNIQUE:
            return f"only in {letters[0]}" if letters else "unique"
        case _:
            return relation_title(statement).lower()


def relation_short(statement: Statement, letters: Sequence[str], *, terse: bool) -> str:
    """The relation in a word beside its sign; terse it is what the sign does not tell."""
    match statement.relation:
        case Relation.SHARED:
            return str(len(letters)) if terse else f"shared {len(letters)}"
        case Relation.UNIQUE:
            return "".join(letters) if terse else f"only {''.join(letters)}"
        case Relation.CONFLICTING if statement.tier is Tier.POSSIBLE:
            return "?" if terse else "possible"
        case _:
            return "" if terse else statement.relation.value


def state_words(statement: Statement) -> str:
    """Where the statement stands in review, with the engine's score while that is what there is to go by."""
    if statement.state is State.SUGGESTED and statement.suggestion is not None:
        return f"suggested, {score_words(statement)}"
    return statement.state.value


def score_words(statement: Statement) -> str:
    """The engine's score of an open suggestion; else where the statement stands in review."""
    if statement.state is State.SUGGESTED and statement.suggestion is not None:
        return f"score {statement.suggestion.score:.2f}"
    return statement.state.value


def tag_forms(statement: Statement) -> tuple[tuple[str, str], ...]:
    """What the tag of a statement says, and what stands beside it, the fullest first."""
    title, short = relation_title(statement), score_words(statement)
    whole = f"{title} · {statement.kind.value}"
    return (whole, state_words(statement)), (whole, short), (title, short)


def tag_tip(statement: Statement) -> str:
    """What the tag of a statement and its score mean."""
    score = f"\n{SCORE_MEANS}" if score_words(statement) != statement.state.value else ""
    name = f"{relation_title(statement)} · {statement.kind.value}, {state_words(statement)}"
    return f"{name}\n{RELATION_MEANS[statement.relation]}{score}"


def decided_words(statement: Statement, by: str) -> str:
    """That somebody decided on a statement or wrote it, and by what name; empty while it is open."""
    if statement.state is State.SUGGESTED:
        return ""
    deed = (
        "Rejected" if statement.state is State.REJECTED else "Accepted" if statement.suggestion else "Written"
    )
    return f"{deed} by {by}" if by else deed


def score_of(statement: Statement) -> float:
    """How sure the engine is, 0 to 1; what a person wrote counts as sure."""
    return statement.suggestion.score if statement.suggestion else 1.0


def letters_of(statement: Statement, articles: Iterable[Article]) -> tuple[str, ...]:
    """The badges of the articles that speak of the statement, in the order of the project."""
    speaking = statement.articles
    return tuple(article.letter for article in articles if article.id in speaking)


def coverage_words(statement: Statement, articles: Sequence[Article], silent: Collection[str]) -> str:
    """Which articles a reader found silent on a statement (`silent`, by id), and in which no passage is.

    Empty when all speak.
    """
    quiet = [a for a in articles if statement.coverage(a.id) is not Coverage.SAYS]
    found = [a.letter for a in quiet if a.id in silent]
    without = [a.letter for a in quiet if a.id not in silent]
    sentences = [f"{listed(found)} {'is' if len(found) == 1 else 'are'} silent."] if found else []
    return " ".join([*sentences, *([f"No passage in {listed(without)}."] if without else [])])


def origin_words(statement: Statement, articles: Sequence[Article]) -> str:
    """Which sources share one wording, and how many voices that leaves; empty when each has its own."""
    speaking = letters_of(statement, articles)
    if statement.origins >= len(speaking):
        return ""
    sentences = [
        f"{listed(a.letter for a in articles if a.id in group)} share their wording: likely one origin."
        for group in statement.shared_wordings()
    ]
    return " ".join(
        [*sentences, f"{counted(len(speaking), 'source')}, {counted(statement.origins, 'origin')}."]
    )


def day_words(published: str) -> str:
    """A date of publication as a short day ("11 Sep"), empty when it is not an ISO 8601 date."""
    parts = published[:10].split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return ""
    return f"{int(parts[2])} {SHORT_MONTHS[int(parts[1]) - 1]}"


def date_words(published: str) -> str:
    """A date of publication with its year ("11 Sep 2023"), or "no date given"."""
    day = day_words(published)
    return f"{day} {published[:4]}" if day else "no date given"


def fitted(text: str, limit: int = LONGEST) -> str:
    """At most `limit` code points of `text` for a label that wraps, with places to wrap in endless words.

    A label is as wide as its longest word, and its dialog is at least as wide as that.
    """
    return LONG_WORD.sub(rf"\g<0>{BREAK}", clipped(text, limit))


def clipped(text: str, limit: int) -> str:
    """At most `limit` code points of `text`, with an ellipsis where it was cut."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def keyless(text: str) -> str:
    """`text` for a button or menu, where no letter of it becomes an access key."""
    return text.replace("&", "&&")


def titled(text: str) -> str:
    """`text` for the title of a window, in which Qt puts no mark of its own."""
    return text.replace("[*]", "[*][*]")


def tip(text: str) -> str:
    """`text` for a tooltip, such that Qt never takes it for rich text."""
    return text.replace("<", "<" + JOINER).replace("&", "&" + JOINER)
