"""What only the window can tell of an installation: its worker answers, fonts are used, text is painted."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter

from synoptic.errors import AnalysisError, ExportError
from synoptic.gui import app
from synoptic.gui.jobs import Analysis
from synoptic.gui.look import theme_for
from synoptic.gui.theme import interface_font, reading_font

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QFont

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement

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
