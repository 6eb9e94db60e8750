"""A program that writes into a project and says so, to be killed or starved by a test.

`fork`: for every path on standard input, a child writes edits of several kinds and drafts, numbered through,
until it is killed; its process is told, then each number as soon as it is saved, then "gone". `fill PATH
LIMIT`: statements are written until the file may not grow, and one more when it may again.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

from synoptic.core.documents.article import Known, Origin
from synoptic.core.documents.edits import AddStatement, Agent, ChangeStatement, ReviseArticle, Several
from synoptic.core.documents.statement import Kind, Position, Statement, new_id, passage_at
from synoptic.core.store.database import Store
from synoptic.core.text.spans import Span
from synoptic.errors import StoreError


def write(store: Store, note: str) -> None:
    """Save one statement with a passage from each article."""
    positions = tuple(
        Position("x" * 500, (passage_at(article.id, article.revision, article.text, Span(0, 9)),))
        for article in store.articles()
    )
    store.apply(AddStatement(Statement("A statement", Kind.EVENT, positions, note=note)))


def write_several(store: Store, note: str) -> None:
    """Save a statement and a change of the first one as one edit."""
    first = store.statements()[0]
    own = Statement("One of several", Kind.EVENT, note=note)
    change = ChangeStatement(replace(first, tags=(note,)))
    store.apply(Several("Several", (AddStatement(own), change)))


def revise(store: Store, note: str) -> None:
    """Save a newer text of the first article, by a new author; the statements become orphans."""
    first = store.articles()[0]
    newer = replace(first, author=Known(note, Origin.TEXT), text=f"{first.text[:40]} {note}", blocks=())
    store.apply(ReviseArticle(replace(newer, revision=new_id())))


def type_on(store: Store, note: str) -> None:
    """Keep a draft."""
    store.drafts.keep("typing", note)


STEPS = (write, write_several, type_on, revise, type_on)


def last_of(store: Store) -> int:
    """The number of the last edit or draft that is there."""
    said = [store.drafts.kept("typing"), *(article.author.value for article in store.articles())]
    said += [statement.note for statement in store.statements()]
    return max((int(note) for note in said if note.isdigit()), default=-1)


def write_until_killed(path: Path) -> None:
    os.write(1, f"{os.getpid()}\n".encode())
    with Store.open(path, Agent("Ada")) as store:
        for number in count(last_of(store) + 1):
            STEPS[number % len(STEPS)](store, str(number))
            os.write(1, f"{number}\n".encode())


def fork_for_every_path() -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            write_until_killed(Path(line.strip()))
        os.waitpid(child, 0)
        os.write(1, b"gone\n")


def fill(path: Path, limit: int) -> None:
    saved, error = [], ""
    with Store.open(path, Agent("Ada")) as store:
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
        for number in map(str, range(10_000)):
            try:
                write(store, number)
            except StoreError as refusal:
                error = str(refusal)
                break
            saved.append(number)
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        write(store, "after")
    print(json.dumps({"saved": [*saved, "after"], "error": error}))


if __name__ == "__main__":
    if sys.argv[1] == "fork":
        fork_for_every_path()
    else:
        fill(Path(sys.argv[2]), int(sys.argv[3]))
