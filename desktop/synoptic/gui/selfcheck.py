"""What only the window can tell of an installation: its worker answers, fonts are used, text is painted."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter

from synoptic.core.documents.statement import State
from synoptic.errors import AnalysisError, ExportError
from synoptic.gui import app, pdf
from synoptic.gui.jobs import Analysis
from synoptic.gui.look import theme_for
from synoptic.gui.theme import interface_font, reading_font

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QFont

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement
    from synoptic.core.workspace import Workspace

SIZE = (1280, 800)
THEME = "light"
PATIENCE = 30_000  # milliseconds for two short articles, on the slowest machine
LETTER = 48  # pixels; the side of the square that a letter is drawn into
LEAST_COLOURS = 50  # smoothed letters alone bring more; a blank window has a handful
LEAST_INK = 0.002  # of all pixels; the sample's text takes five times as much


def analysed(articles: Sequence[Article]) -> tuple[Statement, ...]:
    """What the engine suggests, asked as the window asks it: in a process of its own.

    Raises:
        AnalysisError: it failed, or did not answer in time.
    """
    _without_a_screen()
    outcome: list[tuple[Statement, ...]] = []
    reasons = ["it did not answer"]
    waiting, analysis = QEventLoop(), Analysis()
    analysis.finished.connect(outcome.append)
    analysis.failed.connect(reasons.append)
    for answer in (analysis.finished, analysis.failed):
        answer.connect(waiting.quit)
    QTimer.singleShot(PATIENCE, waiting, waiting.quit)
    analysis.start(articles)
    waiting.exec()
    analysis.close()
    if not outcome:
        raise AnalysisError(reasons[-1])
    return outcome[0]


def fonts() -> str:
    """Name the fonts that text is drawn in.

    Raises:
        ExportError: Qt took other fonts than those that ship, or draws every letter as the same box.
    """
    _without_a_screen()
    for font in (interface_font(), reading_font()):
        if QFontInfo(font).family() != font.family():
            raise ExportError(f"{font.family()} is not used, but {QFontInfo(font).family() or 'no font'}")
        if letter(font, "a") == letter(font, "m"):
            raise ExportError(f"{font.family()} draws all letters alike")
    return f"{interface_font().family()}, {reading_font().family()}"


def _without_a_screen() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app.make_application()


def letter(font: QFont, character: str) -> QImage:
    """One character drawn in black on white."""
    image = QImage(LETTER, LETTER, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(QRect(0, 0, LETTER, LETTER), Qt.AlignmentFlag.AlignCenter, character)
    painter.end()
    return image


def window(project: Path, picture: Path) -> str:
    """Draw the window with a project to a picture and say how much ink is in it.

    Raises:
        ExportError: the picture is blank, or there is no text in it.
    """
    app.shoot(project, picture, SIZE, theme=THEME)
    image = QImage(str(picture))
    if (image.width(), image.height()) != SIZE:
        raise ExportError("the picture of the window could not be read back")
    return described(image, theme_for(THEME).ink)


def described(image: QImage, ink: QColor) -> str:
    """How many colours an image has and how much of it is ink.

    Raises:
        ExportError: too few colours or too little ink for a window full of text.
    """
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    colours = Counter(memoryview(plain.constBits()).cast("I"))
    share = colours[ink.rgb()] / colours.total()
    if len(colours) < LEAST_COLOURS:
        raise ExportError(f"the window is blank ({len(colours)} colours)")
    if share < LEAST_INK:
        raise ExportError(f"the window shows no text ({share:.2%} ink)")
    return f"{image.width()}x{image.height()} drawn, {len(colours)} colours, {share:.1%} ink"


def printed(project: Workspace, path: Path, day: str) -> str:
    """Write the report of a project as a PDF, read it back with other eyes and say what was seen.

    Raises:
        ExportError: an accepted statement or a quotation of it is missing, or a font is not in the file.
    """
    _without_a_screen()
    pdf.export(project, path, day)
    pages, fonts = read_pdf(path)
    seen = _letters("".join(pages))
    accepted = [one for one in project.statements if one.state is State.ACCEPTED]
    expected = [one.label for one in accepted] + [p.exact for one in accepted for p in one.passages()]
    missing = [words for words in expected if _letters(words) not in seen]
    if missing:
        raise ExportError(f"the PDF lacks {len(missing)} of {len(expected)} texts, first “{missing[0]}”")
    outside = sorted(name for name, embedded in fonts.items() if not embedded)
    if outside or not fonts:
        raise ExportError(f"the PDF lacks its fonts: {', '.join(outside) or 'all'}")
    return f"{len(pages)} pages, {len(expected)} labels and quotations, {len(fonts)} fonts read back"


def read_pdf(path: Path) -> tuple[list[str], dict[str, bool]]:
    """The text of each page of a PDF, and of each of its fonts whether it is in the file."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        pages, fonts = [], {}
        for page in document:
            pages.append(page.get_textpage().get_text_range())
            for written in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
                font = written.get_font()
                fonts[font.get_base_name()] = bool(font.is_embedded)
    finally:
        document.close()
    return pages, fonts


def _letters(text: str) -> str:
    """Letters and digits alone: lines are broken on a page, and an apostrophe may come back as its twin."""
    return "".join(character for character in text if character.isalnum() and character not in "ʻʼ")
