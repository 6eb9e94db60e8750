"""A small project with statements of every relation, kind of origin and state, for tests of the window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from synoptic.core.documents.edits import Action as Do
from synoptic.core.documents.edits import AddArticles, AddStatement, AddSuggestions, Decide
from synoptic.core.documents.statement import Kind, Tier
from synoptic.core.workspace import Workspace

from .builders import a_position, a_statement, a_suggestion, an_article

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Position, Statement

TEXTS = (
    (
        "Kim on board his armoured train",
        "2023-09-11",
        "unable to go beyond 59 km/h\nhis first trip in four years\nat least 20 bulletproof cars\ndark green",
    ),
    ("Putin to host Kim within days", "2023-09-11", "boarded on Monday morning\nfirst trip since 2019"),
    (
        "North Korean leader has arrived",
        "2023-09-12",
        "a speed of about 50km/h\nboarded on Sunday afternoon\nfirst trip since Covid-19\n10 people died",
    ),
    (
        "Kim commences his journey",
        "",
        "limited to 59 km/h\n20 bulletproof cars, it is rumoured\n14 people died",
    ),
)


@dataclass(frozen=True, slots=True)
class Train:
    """The project, its articles, and its statements by a word for each."""

    workspace: Workspace
    a: Article
    b: Article
    c: Article
    d: Article

    def id(self, word: str) -> str:
        """The id of the statement whose label holds `word`."""
        return next(s.id for s in self.workspace.statements if word in s.label)

    def statement(self, word: str) -> Statement:
        """The statement whose label holds `word`, as it stands."""
        return self.workspace.statement(self.id(word))

    def ids(self, *words: str) -> tuple[str, ...]:
        """The ids of several statements."""
        return tuple(self.id(word) for word in words)

    def labels(self, ids: tuple[str, ...]) -> list[str]:
        """What statements are called."""
        return [self.workspace.statement(one).label for one in ids]


def one_origin(position: Position, origin: str) -> Position:
    """The position with all its passages in one wording."""
    return replace(position, passages=tuple(replace(p, origin=origin) for p in position.passages))


def train_project(folder: Path) -> Train:
    """A project of four articles with a conflict, a possible one, an explained one, and so on."""
    workspace = Workspace.create(folder / "Train.synoptic")
    articles = [an_article(text, title, day, order=n) for n, (title, day, text) in enumerate(TEXTS)]
    workspace.apply(AddArticles(tuple(articles)))
    train = Train(workspace, *articles)
    workspace.apply(AddSuggestions((*_conflicts(train), *_others(train))))
    workspace.apply(Decide(train.id("First trip"), Do.ACCEPT))
    workspace.apply(Decide(train.id("Weather"), Do.REJECT))
    own = a_statement("Colour of the train", a_position("dark green", (train.a, "dark green")))
    workspace.apply(AddStatement(replace(own, kind=Kind.ATTRIBUTE)))
    return train


def _conflicts(train: Train) -> tuple[Statement, ...]:
    a, b, c, d = train.a, train.b, train.c, train.d
    fast = one_origin(
        a_position("59 km/h", (a, "unable to go beyond 59 km/h"), (d, "limited to 59 km/h")), "w"
    )
    slow = a_position("about 50 km/h", (c, "a speed of about 50km/h"))
    speed = a_suggestion("Top speed", fast, slow, kind=Kind.QUANTITY, score=0.94)
    monday = a_position("Mon 11 Sep", (b, "boarded on Monday morning"))
    sunday = a_position("Sun 10 Sep", (c, "boarded on Sunday afternoon"))
    day = a_suggestion("Day of leaving", monday, sunday, kind=Kind.TIME, score=0.71)
    later = a_position("14", (d, "14 people died"))
    early = replace(a_position("10", (c, "10 people died")), superseded_by=later.id)
    dead = a_suggestion("Number of dead", early, later, kind=Kind.QUANTITY, score=0.8)
    return (replace(speed, silent=frozenset({b.id})), replace(day, tier=Tier.POSSIBLE), dead)


def _others(train: Train) -> tuple[Statement, ...]:
    a, b, c, d = train.a, train.b, train.c, train.d
    trip = a_position("four years", (a, "first trip in four years"), (b, "since 2019"), (c, "since Covid-19"))
    cars = a_position("20", (a, "at least 20 bulletproof cars"), (d, "20 bulletproof cars"))
    return (
        a_suggestion("First trip abroad", trip, kind=Kind.TIME, score=0.88),
        a_suggestion("Number of cars", cars, kind=Kind.QUANTITY, score=0.97),
        a_suggestion("Rumour", a_position("", (d, "it is rumoured")), kind=Kind.CERTAINTY, score=0.4),
        a_suggestion("Weather", a_position("wet", (d, "14 people")), score=0.3),
    )
