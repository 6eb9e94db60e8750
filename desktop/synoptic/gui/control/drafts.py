"""What is being typed and is no edit yet: kept a moment behind, and offered again after a crash."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from synoptic.core.documents.revision import RevisionQuestion
from synoptic.core.documents.statement import Kind, Position, Statement, Tier, passage_at
from synoptic.core.text.spans import Span
from synoptic.core.workspace import plan_passages
from synoptic.errors import SynopticError
from synoptic.logs import logger

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Passage
    from synoptic.core.workspace import Workspace

LOG = logger("drafts")
BEHIND = 600  # milliseconds; whoever is killed loses no more than a second

Draft = dict[str, object]


class Drafts(QObject):
    """Keeps what is being typed in the project file, beside its content.

    `failed` brings words, once, when it cannot be kept.
    """

    failed = Signal(str)

    def __init__(self, workspace: Workspace, about: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._about = workspace, about
        self._typed: Mapping[str, object] = {}
        self._told = False
        self._timer = QTimer(self, singleShot=True, interval=BEHIND)
        self._timer.timeout.connect(self._keep)

    def note(self, typed: Mapping[str, object]) -> None:
        """This is how it reads now; it is kept before long."""
        self._typed = typed
        if not self._timer.isActive():  # not put off by further typing
            self._timer.start()

    def drop(self) -> None:
        """It is in the project now, or was given up."""
        self._timer.stop()
        if self._workspace.drafts.kept(self._about):
            self._write("")

    def left_over(self) -> Draft:
        """What an earlier session was typing when it ended; empty when it ended well."""
        try:
            found = json.loads(self._workspace.drafts.kept(self._about) or "{}")
        except (SynopticError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def _keep(self) -> None:
        self._write(json.dumps(self._typed, ensure_ascii=False))

    def _write(self, content: str) -> None:
        try:
            if content:
                self._workspace.drafts.keep(self._about, content)
            else:
                self._workspace.drafts.drop(self._about)
        except SynopticError as error:
            LOG.warning("a draft was not kept: %s", error)
            if not self._told:
                self._told = True
                self.failed.emit(str(error))


def packed(statement: Statement, title: str) -> Draft:
    """A form over a statement as it stands, unfinished."""
    positions = [
        [p.id, p.value, [[q.id, q.article, q.span.start, q.span.end, q.revision] for q in p.passages]]
        for p in statement.positions
    ]
    return {
        "what": "statement",
        "title": title,
        "statement": statement.id,
        "label": statement.label,
        "kind": statement.kind.value,
        "tier": statement.tier.value,
        "positions": positions,
    }


def unpacked(draft: Mapping[str, object], workspace: Workspace) -> Statement | None:
    """The statement that a form stood at; None when the draft cannot be read or no passage of it is left."""
    name = str(draft.get("statement"))
    base = workspace.statement(name) if workspace.has_statement(name) else Statement("", Kind.EVENT, id=name)
    try:
        positions = tuple(_positions(draft["positions"], base, workspace))
        kind, tier = Kind(str(draft["kind"])), Tier(str(draft["tier"]))
        label = str(draft["label"])
    except (KeyError, TypeError, ValueError):
        return None
    filled = tuple(position for position in positions if position.passages)
    return replace(base, label=label, kind=kind, tier=tier, positions=filled) if filled else None


def _positions(packed_ones: object, base: Statement, workspace: Workspace) -> list[Position]:
    known = {position.id: position for position in base.positions}
    passages = {passage.id: passage for passage in base.passages()}
    found = []
    for name, value, places in _listed(packed_ones):
        position = known.get(str(name), Position(str(value), id=str(name)))
        inside = [_passage(place, passages, workspace) for place in _listed(places)]
        kept = tuple(passage for passage in inside if passage is not None)
        parsed = position.parsed if position.value == value else None
        found.append(replace(position, value=str(value), parsed=parsed, passages=kept))
    return found


def _passage(place: list[object], known: Mapping[str, Passage], workspace: Workspace) -> Passage | None:
    name, article_id, start, end, *of = place
    if str(name) in known:
        return known[str(name)]
    article = next((one for one in workspace.articles if one.id == article_id), None)
    if article is None or not isinstance(start, int) or not isinstance(end, int):
        return None
    revision = str(of[0]) if of else _only_revision(article)
    try:
        text = workspace.revision_text(article.id, revision)
    except KeyError:
        return None
    span = Span(start, end)
    if not span or span.end > len(text):  # the draft was not written by Synoptic
        return None
    found = replace(passage_at(article.id, revision, text, span), id=str(name))
    return found if revision == article.revision else _carried(found, article, text)


def _only_revision(article: Article) -> str:
    """The text that a draft of an earlier version must be of: it names none. None where there are several."""
    return article.revision if article.number == 1 else ""


def _carried(passage: Passage, article: Article, text: str) -> Passage:
    """The passage in the text that came since where that is beyond doubt, else where it was, to be placed."""
    asked = RevisionQuestion(article, (("", passage),), {passage.revision: text})
    return next((each.after for each in plan_passages(asked).carried), passage)


def _listed(found: object) -> list[list[object]]:
    if not isinstance(found, list) or not all(isinstance(one, list) for one in found):
        raise TypeError("not a list of lists")
    return found
