"""Which function carries out which edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from synoptic.core.documents import edits as kinds
from synoptic.core.store import article_edits, merge_edits, reading_edits, revision_edits, statement_edits

if TYPE_CHECKING:
    from collections.abc import Callable

    from synoptic.core.documents.edits import Edit, Revert, Several
    from synoptic.core.store.editing import Editing


_OF_STATEMENTS = (
    *(kinds.Decide, kinds.Reopen, kinds.Forget),
    *(kinds.AddStatement, kinds.ChangeStatement, kinds.RemoveStatement),
)


def _revert(edit: Revert, editing: Editing) -> str:
    editing.recorder.revert(edit.rows)
    return edit.label


def _several(edit: Several, editing: Editing) -> str:
    for each in edit.edits:
        carry_out(each, editing)
        if not isinstance(each, _OF_STATEMENTS):
            editing = editing.anew()
    return edit.label


_CARRIED_OUT_BY: dict[type[Any], Callable[[Any, Editing], str]] = {
    kinds.AddArticles: article_edits.add_articles,
    kinds.RemoveArticle: article_edits.remove_article,
    kinds.ArrangeArticles: article_edits.arrange_articles,
    kinds.DescribeArticle: article_edits.describe_article,
    kinds.AddSuggestions: statement_edits.add_suggestions,
    kinds.Decide: statement_edits.decide,
    kinds.AddStatement: statement_edits.add_statement,
    kinds.ChangeStatement: statement_edits.change_statement,
    kinds.RemoveStatement: statement_edits.remove_statement,
    kinds.Reopen: statement_edits.reopen,
    kinds.Forget: statement_edits.forget,
    kinds.ReviseArticle: revision_edits.revise_article,
    kinds.BeginReading: reading_edits.begin_reading,
    kinds.EndReading: reading_edits.end_reading,
    kinds.Several: _several,
    kinds.TakeIn: merge_edits.take_in,
    kinds.Revert: _revert,
}


def carry_out(edit: Edit, editing: Editing) -> str:
    """Write what an edit asks for, and name it for people.

    Raises:
        EditError: it does not fit the project as it is.
    """
    return _CARRIED_OUT_BY[type(edit)](edit, editing)
