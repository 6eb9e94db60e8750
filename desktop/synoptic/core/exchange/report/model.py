"""A report as a document: all that every format writes, in order, with the places that lines lead to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from synoptic.core.documents.statement import Relation

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article, Block
    from synoptic.core.documents.edits import Agent, Decision
    from synoptic.core.documents.statement import Passage, Position, Statement
    from synoptic.core.text.spans import Span


# What a reader should see first, in the open suggestions as where passages overlap.
URGENCY = (Relation.CONFLICTING, Relation.SUPERSEDED, Relation.SHARED, Relation.UNIQUE)


@dataclass(frozen=True, slots=True)
class Project:
    """What a report is made from; articles are in their order."""

    name: str
    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    decisions: tuple[Decision, ...] = ()
    agents: tuple[Agent, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """What sets one report of a project apart: its day (ISO 8601), the program, and how much it holds.

    With `everything` the suggestions that nobody decided on are listed too. An empty `title` is the project's
    name; `by` is who signs the report, empty where nobody does.
    """

    day: str
    program: str
    everything: bool = False
    title: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands in an appended article: the anchor of its first word, its first and last part.

    Parts are counted from 1.
    """

    anchor: str
    first: int
    last: int

    @property
    def paragraphs(self) -> str:
        """The parts as a reader names them: "¶3" or "¶3–4"."""
        return f"¶{self.first}" if self.first == self.last else f"¶{self.first}–{self.last}"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage as a line cites it, the letter of its article, and where it stands (None: not found).

    `earlier` when it was found in an earlier text of the article and has no place in the appended one yet;
    `answer` is where its words give the answer, in code points of the passage. `before` and `after` are the
    rest of its sentence, with an ellipsis where that was cut; empty where the passage is the whole sentence.
    """

    passage: Passage
    letter: str
    place: Place | None
    earlier: bool = False
    answer: Span | None = None
    before: str = ""
    after: str = ""

    @property
    def sentence(self) -> str:
        """Its exact words amid the rest of their sentence."""
        return f"{self.before}{self.passage.exact}{self.after}"

    def pieces(self) -> tuple[str, str, str]:
        """Its exact words before, in and after the answer; all are before where there is none."""
        exact = self.passage.exact
        if self.answer is None:
            return exact, "", ""
        return exact[: self.answer.start], self.answer.of(exact), exact[self.answer.end :]


@dataclass(frozen=True, slots=True)
class Answer:
    """A position as a line gives it: who takes it, in which words, and which position explains it."""

    position: Position
    letters: tuple[str, ...]
    quotations: tuple[Quotation, ...]
    explained_by: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A statement as the report gives it, with phrases about its sources and a sentence about who decided.

    `decided` is empty where it would only repeat what the method says of most lines.
    """

    number: int
    statement: Statement
    answers: tuple[Answer, ...]
    verdict: str
    sources: str
    coverage: str
    decided: str

    @property
    def anchor(self) -> str:
        """The name of the line inside the document."""
        return f"line-{self.number}"


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of one kind under a heading, with a sentence that says what they have in common."""

    anchor: str
    title: str
    words: str
    lines: tuple[Line, ...]
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A block of an appended article, or words between two blocks; `number` counts from 1."""

    number: int
    block: Block


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage in an appended article: its place there, and the line that cites it."""

    span: Span
    place: Place
    line: int
    relation: Relation
    open: bool


@dataclass(frozen=True, slots=True)
class Source:
    """An article as the report lists and appends it; marks are by place, longer ones first.

    `title` is the whole of what the article is called, which its own may be the beginning of.
    """

    article: Article
    title: str
    date: str
    date_from: str
    parts: tuple[Part, ...] = ()
    marks: tuple[Mark, ...] = ()

    @property
    def letter(self) -> str:
        """The badge of the article."""
        return self.article.letter

    @property
    def anchor(self) -> str:
        """The name of the appended article inside the document."""
        return f"article-{self.letter.lower()}"

    def part_anchor(self, number: int) -> str:
        """The name of one part of the article inside the document."""
        return part_anchor(self.letter, number)


def part_anchor(letter: str, number: int) -> str:
    """The name of part `number` of the article with this letter inside the document."""
    return f"{letter.lower()}-{number}"


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report: what was found in short, the sections, what was compared and how, the articles."""

    title: str
    subtitle: str
    sources: tuple[Source, ...]
    summary: tuple[str, ...]
    sections: tuple[Section, ...]
    method: tuple[str, ...]
    conflicts: tuple[Line, ...] = ()
