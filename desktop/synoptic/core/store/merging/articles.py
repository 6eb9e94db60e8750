"""The articles of two copies as one project has them: texts, what is known of them, order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from synoptic.core.documents.merging import Clash, Collision, Form
from synoptic.core.store.connection import Unwritten
from synoptic.core.store.merging.descriptions import Library, carry_over, described, with_notices
from synoptic.core.store.merging.history import TAKING
from synoptic.core.store.schema import ARTICLE, KNOWN, REVISION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synoptic.core.documents.statement import Passage
    from synoptic.core.store.merging.contents import Contents
    from synoptic.core.store.merging.history import History
    from synoptic.core.store.schema import Row


@dataclass(frozen=True, slots=True)
class Names:
    """The ids that articles and texts go by after the merge, where those are not their own."""

    articles: Mapping[str, str] = field(default_factory=dict)
    revisions: Mapping[str, str] = field(default_factory=dict)

    def article(self, name: str) -> str:
        """The id of an article from now on."""
        return self.articles.get(name, name)

    def revision(self, name: str) -> str:
        """The id of a text from now on."""
        return self.revisions.get(name, name)


@dataclass(frozen=True, slots=True)
class Side:
    """One copy with its articles under their names after the merge."""

    contents: Contents
    library: Library

    @property
    def history(self) -> History:
        """Its past."""
        return self.contents.history


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a merge makes of the articles: their rows, the text that each has now, and what went apart."""

    library: Library
    current: dict[str, str]
    names: Names
    collisions: tuple[Collision, ...]

    def age(self, passage: Passage) -> tuple[bool, int]:
        """How late in its article's life the text of a passage came: the present text after all others.

        A passage that was left behind may still have come further on one side than on the other.
        """
        text = self.library.revisions.get(passage.revision)
        is_present = passage.revision == self.current.get(passage.article)
        return is_present, int(str(text[2])) if text else 0


def shelved(here: Contents, there: Contents) -> Shelf:
    """The articles of both copies, those that were removed on one side and left alone on the other gone.

    Raises:
        Unwritten: two texts bear one name.
    """
    names = _one_name_a_text(here, there)
    mine, theirs = library_of(here, names), library_of(there, names)
    _require_same_texts(mine, theirs)
    collisions: list[Collision] = []
    sides = Side(here, mine), Side(there, theirs)
    kept = [name for name in {**mine.articles, **theirs.articles} if _stays(name, *sides, collisions)]
    current = {name: _current(name, mine, theirs, collisions) for name in kept}
    known, otherwise = described(here.history, there.history, mine, theirs, collisions)
    carry_over(known, current, mine, theirs)
    texts = {**theirs.revisions, **mine.revisions}
    for name in otherwise.keys() & current.keys():
        texts[current[name]] = with_notices(texts[current[name]], otherwise[name])
    library = Library(
        _arranged(*sides, current),
        {name: row for name, row in texts.items() if row[1] in current},
        {key: row for key, row in known.items() if row[2] in current},
    )
    return Shelf(library, current, names, tuple(collisions))


def library_of(contents: Contents, names: Names) -> Library:
    """The rows of a copy's articles under the names that they have after the merge."""
    library = Library({}, {}, {})
    for name, place, parked, revision in contents.rows[ARTICLE.name]:
        article = names.article(str(name))
        library.articles[article] = (article, place, parked, names.revision(str(revision)))
    for name, owner, *rest in contents.rows[REVISION.name]:
        revision = names.revision(str(name))
        library.revisions[revision] = (revision, names.article(str(owner)), *rest)
    for of, what, owner, *rest in contents.rows[KNOWN.name]:
        key = (names.revision(str(of)), what)
        library.known[key] = (*key, names.article(str(owner)), *rest)
    return library


def _one_name_a_text(here: Contents, there: Contents) -> Names:
    """Texts that both sides took in on their own become one article, on both sides under the lesser id."""
    mine, theirs = _own_texts(here, there), _own_texts(there, here)
    articles, revisions = {}, {}
    for text in sorted(mine.keys() & theirs.keys()):
        chosen = min(mine[text], theirs[text])
        for other in {mine[text], theirs[text]} - {chosen}:
            articles[other[0]], revisions[other[1]] = chosen
    return Names(articles, revisions)


def _own_texts(contents: Contents, other: Contents) -> dict[str, tuple[str, str]]:
    """By fingerprint, article and text that this copy has and the other has not, nor took out by itself."""
    foreign = {row[0] for row in other.rows[ARTICLE.name]}
    removals = other.history.removed.items()  # a merge takes an article out too, where its text has two names
    foreign |= {name for (table, name), by in removals if table == ARTICLE.name and by.edit != TAKING}
    current = {(row[0], row[3]) for row in contents.rows[ARTICLE.name] if row[0] not in foreign}
    found = [row for row in contents.rows[REVISION.name] if (row[1], row[0]) in current]
    return {str(row[8]): (str(row[1]), str(row[0])) for row in sorted(found, reverse=True)}


def _require_same_texts(mine: Library, theirs: Library) -> None:
    for name in mine.revisions.keys() & theirs.revisions.keys():
        one, other = mine.revisions[name], theirs.revisions[name]
        if (one[1], one[8]) != (other[1], other[8]):
            raise Unwritten("a text in it bears the name of another one")


def _stays(name: str, here: Side, there: Side, collisions: list[Collision]) -> bool:
    """Is an article still in the project? What one side took out stays where the other worked on it."""
    if name in here.library.articles and name in there.library.articles:
        return True
    holder, lacking = (here, there) if name in here.library.articles else (there, here)
    removal = lacking.history.removed.get((ARTICLE.name, name))
    if removal is None:
        return True
    if not _worked_on(name, holder, lacking.history):
        return False
    form = Form(holder.library.title(name))
    if removal.name not in holder.history.seen:
        if holder is there:
            collisions.append(Collision(Clash.REMOVED_HERE, form.label, None, form))
        else:
            collisions.append(Collision(Clash.REMOVED_THERE, form.label, form, None))
    return True


def _worked_on(name: str, holder: Side, lacking: History) -> bool:
    """Did the side that holds an article do something with it that the other has not seen?"""
    edits = [holder.history.dressed.get(each, frozenset()) for each in holder.library.texts_of(name)]
    return bool(frozenset().union(*edits) - lacking.seen) or any(
        name in held.statement.articles and not lacking.knows(held.at, holder.history)
        for held in holder.contents.statements.values()
    )


def _current(name: str, mine: Library, theirs: Library, collisions: list[Collision]) -> str:
    """The text that an article has now; a text that only one side knows is newer than one that both do."""
    if name not in mine.articles or name not in theirs.articles:
        return str((mine if name in mine.articles else theirs).articles[name][3])
    ours, other = str(mine.articles[name][3]), str(theirs.articles[name][3])
    known_there, known_here = ours in theirs.revisions, other in mine.revisions
    if known_there and known_here:
        return max(ours, other, key=lambda each: (int(str(mine.revisions[each][2])), each))
    if known_there or known_here:
        return other if known_there else ours
    forms = [Form(library.title(name), (_opening(library, name),)) for library in (mine, theirs)]
    collisions.append(Collision(Clash.REVISED, forms[0].label, forms[0], forms[1]))
    return ours


def _opening(library: Library, article: str) -> str:
    text = str(library.revisions[str(library.articles[article][3])][3])
    return f"{text[:80].strip()}…" if len(text) > 80 else text


def _arranged(here: Side, there: Side, current: Mapping[str, str]) -> dict[str, Row]:
    """The rows that say where articles stand: as on the side that put them into order, or did so later."""
    moved_here = here.history.arranged - there.history.seen
    moved_there = there.history.arranged - here.history.seen
    mine, theirs = here.library, there.library
    first, then = (
        (theirs, mine) if max(moved_there, default="") > max(moved_here, default="") else (mine, theirs)
    )
    order = [*_in_order(first), *(name for name in _in_order(then) if name not in first.articles)]
    parked = {name: (first if name in first.articles else then).articles[name][2] for name in order}
    standing = [name for name in order if name in current]
    return {name: (name, place, parked[name], current[name]) for place, name in enumerate(standing)}


def _in_order(library: Library) -> list[str]:
    return sorted(library.articles, key=lambda name: (int(str(library.articles[name][1])), name))
