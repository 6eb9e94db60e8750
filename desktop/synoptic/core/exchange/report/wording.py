"""What a report says in its own words: of sources, dates, decisions and silence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from synoptic.core.documents.answers import SAYS_SO, in_sources_words, own_answer
from synoptic.core.documents.article import Origin
from synoptic.core.documents.statement import Coverage, Relation, State, Tier
from synoptic.core.exchange.report.surroundings import ELLIPSIS
from synoptic.core.exchange.visible import one_line
from synoptic.core.text.phrases import MONTHS, counted, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.article import Article, Known
    from synoptic.core.documents.statement import Passage, Statement
    from synoptic.core.exchange.report.model import Answer, Line, Quotation, Section, Source

NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")

SIGNS = {
    Relation.SHARED: "=",
    Relation.CONFLICTING: "≠",
    Relation.UNIQUE: "1",
    Relation.SUPERSEDED: "→",
}

MOST_NAMED = 12  # articles named at the head of a report
SHORT_NAME = 44  # characters of their names
MOST_LETTERS = 10  # of articles named one by one
DISPUTED = "Where they disagree, conflicts between most sources first:"

_ORIGINS = {
    Origin.FRONT_MATTER: "from the front matter",
    Origin.FIRST_LINE: "from the first line",
    Origin.DATELINE: "from the dateline",
    Origin.HEADING: "from the heading",
    Origin.TEXT: "from the text",
    Origin.FILE_NAME: "from the name of the file",
    Origin.FILE_TIME: "from the time of the file, which may be later",
    Origin.READER: "given by the reader",
}
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d\S*))?", re.ASCII)


def spelled(number: int) -> str:
    """A number at the head of a sentence, in words up to ten."""
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def one_title(name: str) -> str:
    """What to call a report: the name of its project on one line."""
    return one_line(name) or "Untitled project"


def subtitle(articles: int, day: str, by: str = "") -> str:
    """What the report is, of what day, and who signs it."""
    accounts = f"{spelled(articles)} account{'' if articles == 1 else 's'} compared"
    return " · ".join(filter(None, (accounts, one_line(by), date_words(day))))


def date_words(day: str) -> str:
    """An ISO 8601 date, or date and time, for people; anything else as it is."""
    found = _ISO.fullmatch(day)
    if not found or not 1 <= int(found[2]) <= len(MONTHS):
        return day
    words = f"{int(found[3])} {MONTHS[int(found[2]) - 1]} {found[1]}"
    return f"{words}, {found[4]}" if found[4] else words


def origin_of(known: Known) -> str:
    """Where something known was found, for people; empty when nothing is known."""
    return _ORIGINS[known.origin] if known and known.origin else ""


def verdict(statement: Statement) -> str:
    """How the sources of a statement stand to one another, and whether that is only proposed."""
    words = _relation_words(statement)
    return f"Suggested: {words.lower()}" if statement.state is State.SUGGESTED else words


def _relation_words(statement: Statement) -> str:
    match statement.relation:
        case Relation.CONFLICTING:
            return "Conflict" if statement.tier is Tier.CONFLICT else "Possible conflict"
        case Relation.SUPERSEDED:
            return "Superseded"
        case Relation.SHARED:
            return "Agreed"
        case Relation.UNIQUE:
            return "Single source" if statement.articles else "No source"


def source_words(statement: Statement, articles: Sequence[Article]) -> str:
    """How many sources speak of a statement and, where they share wording, how many origins that leaves."""
    speaking = [article for article in articles if article.id in statement.articles]
    if len(speaking) == 1:
        return f"only in {speaking[0].letter}"
    sources = counted(len(speaking), "source")
    if statement.origins >= len(speaking):
        return sources
    shared = [
        f"{listed(article.letter for article in speaking if article.id in group)} share their wording"
        for group in statement.shared_wordings()
    ]
    return f"{sources}, {counted(statement.origins, 'origin')}: {'; '.join(shared)}"


def coverage_words(statement: Statement, articles: Sequence[Article]) -> str:
    """Which articles a reader found silent, and in which others no passage is; empty when that is said.

    Of a suggestion only the engine found nothing, which is no reader's word. That only one article speaks is
    told by `source_words`.
    """
    quiet = [a for a in articles if statement.coverage(a.id) is not Coverage.SAYS]
    found = statement.state is not State.SUGGESTED
    silent = [a.letter for a in quiet if found and statement.coverage(a.id) is Coverage.SILENT]
    without = [a.letter for a in quiet if a.letter not in silent]
    words = [f"{listed(silent)} {'is' if len(silent) == 1 else 'are'} silent"] if silent else []
    if without and (silent or len(statement.articles) != 1):
        words.append(f"no passage in {_few(without)}")
    return ", ".join(words)


def _few(letters: Sequence[str]) -> str:
    """Some articles by their letters, or how many others there are where the letters would fill lines."""
    return listed(letters) if len(letters) <= MOST_LETTERS else f"{len(letters)} others"


def facts_words(line: Line) -> str:
    """What a line is at a glance: its relation, its kind, and who speaks of it and who does not."""
    kind = line.statement.kind.value
    return " · ".join(filter(None, (line.verdict, kind, line.sources, line.coverage)))


def marks_around(words: str) -> tuple[str, str]:
    """The quotation marks to set around exact words: double ones, or single where they hold double ones."""
    return ("‘", "’") if any(mark in words for mark in '“”„"') else ("“", "”")


def quoted(words: str) -> str:
    """Exact words in quotation marks."""
    return words.join(marks_around(words))


def attribution(passage: Passage) -> str:
    """Who says so inside the article and how it is hedged; empty when the article itself says it plainly."""
    said = f"said by {passage.speaker}" if passage.speaker else ""
    hedged = f"hedged: {quoted(passage.hedge)}" if passage.hedge else ""
    return "; ".join(filter(None, (said, hedged)))


def around(quotation: Quotation) -> tuple[str, str]:
    """What to set before and after the exact words where the rest of their sentence is left out."""
    left = f"{ELLIPSIS} " if _says_more(quotation.before) else ""
    return left, f" {ELLIPSIS}" if _says_more(quotation.after) else ""


def _says_more(rest: str) -> bool:
    return any(character.isalnum() or character == ELLIPSIS for character in rest)


def sides(line: Line) -> str:
    """The positions of a conflict side by side: "59 km/h (A and E) against about 50 km/h (C)"."""
    answers = [answer for answer in line.answers if answer.letters]
    words = " against ".join(f"{_told(a, line.statement)} ({listed(a.letters)})" for a in answers)
    return one_line(f"{words}; possible conflict" if line.statement.tier is Tier.POSSIBLE else words)


def _told(answer: Answer, statement: Statement) -> str:
    """An answer in a sentence, a source's own words in quotation marks."""
    value = value_of(answer, statement)
    words = value != SAYS_SO and in_sources_words(answer.position, statement)
    return quoted(value) if words else value


def short_name(source: Source, most: int = SHORT_NAME) -> str:
    """An article in a few words: its publisher or else the beginning of its title, and its date."""
    named = one_line(str(source.article.publisher)) or title_of(source.article)
    short = named if len(named) <= most else f"{named[:most].rpartition(' ')[0].rstrip(',;:')}…"
    return ", ".join(filter(None, (short, source.date.partition(",")[0])))


def whereabouts(source: Source) -> str:
    """Author, publisher and date of a listed article, and where that is from."""
    article = source.article
    by = f"By {one_line(str(article.author))}" if article.author else ""
    dated = f"{source.date} ({source.date_from})" if source.date_from else source.date or "date not given"
    parked = "parked while reading" if article.parked else ""
    return " · ".join(filter(None, (by, publisher_of(article), one_line(dated), parked)))


def publisher_of(article: Article) -> str:
    """Who published an article, or that this is not known."""
    return one_line(str(article.publisher)) or "Publisher not known"


def title_of(article: Article) -> str:
    """What an article is called."""
    return one_line(str(article.title)) or "Untitled"


def whole_title_of(source: Source) -> str:
    """All of what an article is called."""
    return one_line(source.title) or "Untitled"


def named_first(sources: Sequence[Source]) -> tuple[Sequence[Source], str]:
    """The articles that the head of a report names, and what it says of the others."""
    rest = len(sources) - MOST_NAMED
    if rest <= 1:
        return sources, ""
    return sources[:MOST_NAMED], f"and {rest:,} more, listed under Sources"


def facts_of(source: Source) -> str:
    """Publisher, author and date of an appended article, on one line."""
    article = source.article
    facts = (publisher_of(article), str(article.author), source.date or "no date given")
    return one_line(" · ".join(filter(None, facts)))


def no_place(quotation: Quotation) -> str:
    """Why a quotation leads nowhere: its words are of an earlier text, or not in this one any more."""
    if quotation.earlier:
        return "from an earlier text of the article"
    return "these words no longer stand in the appended text"


def passage_words(passage: Passage) -> str:
    """All that is to be said of a quoted passage besides its words."""
    note = f"note: {one_line(passage.note)}" if passage.note else ""
    return "; ".join(filter(None, (one_line(attribution(passage)), note)))


def remarks(line: Line) -> list[tuple[str, str]]:
    """Note and tags of a line, each with its name; what is not there is left out."""
    statement = line.statement
    told = [("Note", statement.note), ("Tags", ", ".join(statement.tags))]
    return [(name, words.strip()) for name, words in told if words.strip()]


def last_words(line: Line) -> str:
    """Why the engine proposed it, and who decided."""
    suggestion = line.statement.suggestion
    reason = one_line(suggestion.reason).rstrip(".") if suggestion else ""
    return " ".join(filter(None, (f"Why (engine): {reason}." if reason else "", line.decided)))


def value_of(answer: Answer, statement: Statement) -> str:
    """What a position answers beyond its statement; empty where its quotations say all there is."""
    return one_line(own_answer(answer.position, statement))


def section_words(section: Section) -> str:
    """What a section says before its lines, and that there are none."""
    return section.words if section.lines or section.relation is None else f"{section.words} None."
