"""Two copies of one project that go apart and are taken in again."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from synoptic.core.documents.edits import Agent, TakeIn
from synoptic.core.store import check
from synoptic.core.store.database import Store
from synoptic.core.store.merging.contents import contents_of_image
from synoptic.core.store.merging.planning import planned
from synoptic.core.store.schema import KNOWN, READING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from synoptic.core.documents.edits import Applied, Edit
    from synoptic.core.documents.merging import MergePlan


@dataclass(frozen=True, slots=True)
class Twins:
    """Ada's project and Ben's copy of it, both open."""

    ada: Store
    ben: Store

    @classmethod
    @contextmanager
    def made(cls, folder: Path, edits: Iterable[Edit]) -> Iterator[Twins]:
        """A project with these edits, and a copy made afterwards."""
        with Store.create(folder / "ada.synoptic", Agent("Ada")) as ada:
            for edit in edits:
                ada.apply(edit)
            with copied(ada, folder / "ben.synoptic", Agent("Ben")) as ben:
                yield cls(ada, ben)


def copied(store: Store, path: Path, agent: Agent) -> Store:
    """A copy of a project, open for somebody else."""
    store.backup_to(path)
    return Store.open(path, agent)


def plan(here: Store, there: Store) -> MergePlan:
    """What taking `there` in changes `here`."""
    return planned(contents_of_image(here.image()), contents_of_image(there.image()), "copy")


def take_in(here: Store, there: Store) -> Applied:
    """Take `there` in, and make sure that the file is still good."""
    found = plan(here, there)
    applied = here.apply(TakeIn(found.name, found.agents, found.rows))
    assert check.finding(here._connection) == ""
    return applied


def content(store: Store) -> dict[str, object]:
    """What a project holds, however its articles are arranged and whichever copies it knows of."""
    held = contents_of_image(store.image())
    return {
        "articles": {article.id: replace(article, order=0, parked=False) for article in store.articles()},
        "known": sorted(held.rows[KNOWN.name], key=str),
        "statements": {name: replace(each, place=0) for name, each in held.statements.items()},
        "decisions": store.decisions(),
        "readings": sorted(held.rows[READING.name], key=str),
    }
