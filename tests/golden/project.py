"""A small project that never changes, with one of everything that a report must show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from helpers.builders import a_passage, a_position, a_statement, a_suggestion, an_article
from synoptic.core.documents.article import BlockKind, Known, Origin, Run, RunKind
from synoptic.core.documents.edits import Action, Agent, Decision
from synoptic.core.documents.statement import Kind, State, Tier
from synoptic.core.exchange.report.model import Project
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Passage, Position, Statement

HOSTILE = "<img src=x onerror=alert(1)> [you](javascript:alert(2)) \u202egnp.exe"

A = replace(
    an_article(
        "Ferry aground\n"
        "The ferry Aurora ran aground at 06:40 on Monday, the coastguard said.\n"
        "About 120 people were on board, 3 of them hurt.\n"
        "The captain is said to have slept.",
        title="Ferry aground off the northern cape",
        published="2024-03-04",
    ),
    publisher=Known("Cape Courier", Origin.FRONT_MATTER),
    author=Known("J. Dahl", Origin.FRONT_MATTER),
    address=Known("https://courier.example/ferry?day=4&page=1", Origin.FRONT_MATTER),
    runs=(Run(Span(24, 30), RunKind.EMPHASIS),),
)
B = replace(
    an_article(
        "The ferry Aurora ran aground at 06:40 on Monday, the coastguard said.\n"
        "“Nobody was hurt,” the shipping line told us. It carried 120 people.",
        title="Aurora on the rocks",
        published="2024-03-04T09:30Z",
        order=1,
    ),
    publisher=Known("Northern Post", Origin.DATELINE),
    address=Known("javascript:alert(3)", Origin.READER),
)
C = an_article(
    "Aurora hit the reef on Sunday night.\n"
    "Five were hurt, the hospital says by now.\n"
    f"1. A *bridge* | of_ice\n{HOSTILE}",
    title=HOSTILE,
    order=2,
)

ADA, BEN = Agent("Ada", id="ada"), Agent("Ben", id="ben")


def _as(article: Article, *kinds: BlockKind) -> Article:
    blocks = [block._replace(kind=kind) for block, kind in zip(article.blocks, kinds, strict=True)]
    return replace(article, blocks=tuple(blocks))


A = _as(A, BlockKind.HEADING, *[BlockKind.PARAGRAPH] * 3)
C = _as(C, BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM, BlockKind.LIST_ITEM)


def _told(article: Article, quote: str, **told: str) -> Passage:
    return replace(a_passage(article, quote), **told)


def _decided(statement: Statement, state: State = State.ACCEPTED) -> Statement:
    return statement.with_state(state)


def _position(value: str, *passages: Passage) -> Position:
    return replace(a_position(value), passages=passages)


def project() -> Project:
    """The project: three articles and a statement of each kind and state."""
    statements = (_ground(), _day(), _hurt(), _people(), _captain(), _open(), _rejected())
    decisions = (
        Decision("Aurora ran aground", Action.ACCEPT, ADA.id, "2024-03-05T10:00:00+00:00", "d1"),
        Decision("Day of the grounding", Action.CORRECT, BEN.id, "2024-03-05T10:01:00+00:00", "d2"),
        Decision("Weather", Action.REJECT, ADA.id, "2024-03-05T10:02:00+00:00", "d3"),
        Decision("Number of people hurt", Action.ACCEPT, ADA.id, "2024-03-05T10:03:00+00:00", "d4"),
    )
    return Project("The Aurora", (A, B, C), statements, decisions, (ADA, BEN))


def _ground() -> Statement:
    same = "The ferry Aurora ran aground at 06:40 on Monday"
    aground = _position(
        "aground at 06:40",
        _told(A, same, origin="wire", speaker="the coastguard"),
        _told(B, same, origin="wire", speaker="the coastguard"),
    )
    return replace(
        _decided(a_suggestion("Aurora ran aground", aground)), silent=frozenset({C.id}), tags=("grounding",)
    )


def _day() -> Statement:
    monday = _position("Monday", _told(A, "aground at 06:40 on Monday, the coastguard said"))
    sunday = _position("Sunday", _told(C, "on Sunday night"))
    return _decided(a_suggestion("Day of the grounding", monday, sunday, kind=Kind.TIME))


def _hurt() -> Statement:
    nobody = _position("nobody", _told(B, "“Nobody was hurt,”", speaker="the shipping line"))
    five = _position("five", _told(C, "Five were hurt", speaker="the hospital", note="By evening."))
    three = replace(_position("3", _told(A, "3 of them hurt")), superseded_by=five.id)
    nobody = replace(nobody, superseded_by=five.id)
    return _decided(a_suggestion("Number of people hurt", three, nobody, five, kind=Kind.QUANTITY))


def _people() -> Statement:
    about = _position("about 120", _told(A, "About 120 people", hedge="About"))
    exact = _position("120", _told(B, "120 people"))
    statement = a_statement("People on board", about, exact, kind=Kind.QUANTITY, tier=Tier.POSSIBLE)
    return replace(statement, note="Round figure, or exact?\nAsk the line.", author="Ada")


def _captain() -> Statement:
    asleep = _position("", _told(A, "The captain is said to have slept", hedge="is said to"))
    return replace(a_statement("The captain slept", asleep, kind=Kind.CAUSE), author="Ben")


def _open() -> Statement:
    return a_suggestion(HOSTILE, _position(HOSTILE, _told(C, HOSTILE)), score=0.41)


def _rejected() -> Statement:
    return _decided(a_suggestion("Weather", _position("ice", _told(C, "of_ice"))), State.REJECTED)
