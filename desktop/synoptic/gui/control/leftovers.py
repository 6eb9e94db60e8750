"""What was being typed when an earlier session broke off: naming it, and going on with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.documents.edits import AddStatement
from synoptic.core.documents.rewriting import rewritten
from synoptic.gui.control.drafts import unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from synoptic.core.workspace import Workspace
    from synoptic.gui.desk import Ask, Desk
    from synoptic.gui.frame.reading_page import ReadingPage

CLOSED = "when the program ended"


class Leftovers:
    """Opens the field or the form again in which something was being typed."""

    def __init__(
        self, desk: Desk, page: ReadingPage, ask: Ask, known_tags: Callable[[], Sequence[str]]
    ) -> None:
        self._desk, self._page, self._ask, self._known_tags = desk, page, ask, known_tags

    def go_on(self, draft: Mapping[str, object]) -> None:
        """Let the reader go on where they were."""
        if draft.get("what") == "statement":
            self._fill_in(draft)
            return
        text = str(draft.get("text"))
        self._desk.selection.select(str(draft.get("statement")))
        self._page.open("card")
        if draft.get("what") == "tags":
            self._page.card.write_tags(self._known_tags(), text)
        else:
            self._page.card.write_note(str(draft.get("passage")), text)

    def _fill_in(self, draft: Mapping[str, object]) -> None:
        statement = unpacked(draft, self._desk.workspace)
        written = self._ask(statement, str(draft.get("title"))) if statement is not None else None
        if written is None:
            return
        known = self._desk.workspace.has_statement(written.id)
        edit = rewritten(written) if known else AddStatement(written)
        if self._desk.history.perform(edit) is not None:
            self._desk.selection.select(written.id)


def words_of(draft: Mapping[str, object], workspace: Workspace) -> str:
    """What was being typed, as a sentence; empty when there is nothing left to type it on."""
    name = str(draft.get("statement"))
    label = workspace.statement(name).label if workspace.has_statement(name) else ""
    match draft.get("what"):
        case "statement" if unpacked(draft, workspace) is not None:
            return f"You were writing {f'“{label}”' if label else 'a new statement'} {CLOSED}."
        case "tags" if label:
            return f"You were writing the tags of “{label}” {CLOSED}."
        case "note" if label:
            return f"You were writing a note on “{label}” {CLOSED}."
    return ""
