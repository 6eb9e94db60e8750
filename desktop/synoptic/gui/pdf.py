"""Writes a report that was set in type as a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from synoptic.gui.theme import load_theme
from synoptic.gui.typesetting import RESOLUTION, THEME, paint_page, set_in_type

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QTextDocument

    from synoptic.core.documents.paragraphs import Paragraph
    from synoptic.core.workspace import Workspace

NAME, TITLE, SUFFIX = "pdf", "PDF", ".pdf"


def export(
    workspace: Workspace, path: Path, day: str, *, everything: bool = False, title: str = "", by: str = ""
) -> None:
    """Write the report of a project as a PDF, over what is there unless that is a project or a source.

    It has a title (empty: the project's name) and is signed by somebody or nobody.

    Raises:
        ExportError: the file cannot be written; what was there still is.
    """
    reports = workspace.reports.signed(title, by)
    reports.write(path, as_pdf(reports.paragraphs(day, everything=everything)))


def as_pdf(paragraphs: Sequence[Paragraph]) -> bytes:
    """The paragraphs of a report on pages of A4, with links between them; needs an application object."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    title = title_of(paragraphs)
    writer = writer_to(buffer, title)
    _paint(set_in_type(paragraphs, writer, load_theme(THEME)), writer, title)
    return bytes(buffer.data().data())


def title_of(paragraphs: Sequence[Paragraph]) -> str:
    """What a report is called: its first paragraph."""
    return "".join(piece.text for piece in paragraphs[0].pieces)


def writer_to(device: QIODevice, title: str) -> QPdfWriter:
    """A writer of A4 pages without margins of its own."""
    writer = QPdfWriter(device)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(RESOLUTION)
    writer.setTitle(title)
    writer.setCreator("Synoptic")
    return writer


def _paint(document: QTextDocument, writer: QPdfWriter, title: str) -> None:
    painter = QPainter(writer)
    for number in range(document.pageCount()):
        if number:
            writer.newPage()
        paint_page(painter, document, number, title)
    painter.end()
