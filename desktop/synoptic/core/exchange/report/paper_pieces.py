"""Pieces of paragraphs that a report and its appended articles have alike."""

from __future__ import annotations

from synoptic.core.documents.paragraphs import Look, Piece

SPACE = Piece(" ")


def badge(letter: str) -> Piece:
    """The badge of an article, which leads to where it is appended."""
    return Piece(letter, Look.BADGE, f"article-{letter.lower()}")
