"""An analysis as text for a terminal and as JSON for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from synoptic.core.documents.answers import own_answer
from synoptic.core.documents.statement import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Passage, Position, Statement

FORM = 1  # the number of the JSON form; it changes when a reader of the old form would be misled

HEADINGS = {
    Relation.CONFLICTING: "Conflicting",
    Relation.SUPERSEDED: "Superseded by a later article",
    Relation.SHARED: "Shared",
    Relation.UNIQUE: "Said by one only",
}


def as_json(articles: Sequence[Article], statements: Sequence[Statement]) -> str:
    """Articles and statements as JSON; offsets count code points of the article's settled text.

    A passage of an earlier text of its article has no offsets: there is no such place in the present one.
    """
    content = {
        "synoptic": FORM,
        "articles": [_article(article) for article in articles],
        "statements": [_statement(statement, _revisions(articles)) for statement in statements],
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def as_text(articles: Sequence[Article], statements: Sequence[Statement]) -> str:
    """Articles and statements for a person at a terminal, conflicts first."""
    letters = {article.id: article.letter for article in articles}
    lines = [f"{article.letter}  {article.title or article.path}" for article in articles]
    for relation, heading in HEADINGS.items():
        chosen = [statement for statement in statements if statement.relation is relation]
        if chosen:
            lines += ["", f"{heading} ({len(chosen)})"]
        for statement in chosen:
            lines += ["", *_paragraph(statement, letters, _revisions(articles))]
    return "\n".join(lines)


def _revisions(articles: Sequence[Article]) -> AbstractSet[str]:
    """The texts that the articles have at present."""
    return {article.revision for article in articles}


def _quote(passage: Passage, revisions: AbstractSet[str]) -> str:
    quoted = f"“{' '.join(passage.exact.split())}”"
    return quoted if passage.revision in revisions else f"{quoted} (from an earlier text of the article)"


def _paragraph(statement: Statement, letters: dict[str, str], revisions: AbstractSet[str]) -> list[str]:
    unsure = statement.relation is Relation.CONFLICTING and statement.tier == "possible"
    lines = [f"  {statement.label}{' (possible difference)' if unsure else ''}"]
    for position in statement.positions:
        if answer := own_answer(position, statement):
            lines.append(f"    {answer}")
        lines += [f"      {letters[p.article]}  {_quote(p, revisions)}" for p in position.passages]
    if statement.suggestion:
        lines.append(f"    why: {statement.suggestion.reason}")
    return lines


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path,
        "title": str(article.title),
        "published": str(article.published) or None,
    }


def _statement(statement: Statement, revisions: AbstractSet[str]) -> dict[str, Any]:
    superseded = statement.relation is Relation.SUPERSEDED
    relation = Relation.CONFLICTING if superseded else statement.relation
    suggestion = statement.suggestion
    return {
        "id": statement.id,
        "label": statement.label,
        "kind": statement.kind,
        "relation": relation,
        "tier": statement.tier if relation is Relation.CONFLICTING else None,
        "superseded": superseded,
        "score": suggestion.score if suggestion else None,
        "reason": suggestion.reason if suggestion else statement.note,
        "origins": statement.origins,
        "state": statement.state,
        "silent": sorted(statement.silent),
        "positions": [_position(position, revisions) for position in statement.positions],
    }


def _position(position: Position, revisions: AbstractSet[str]) -> dict[str, Any]:
    return {
        "value": position.value,
        "passages": [
            {
                "article": passage.article,
                "start": passage.span.start if passage.revision in revisions else None,
                "end": passage.span.end if passage.revision in revisions else None,
                "quote": passage.exact,
                "speaker": passage.speaker or None,
            }
            for passage in position.passages
        ],
    }
