"""Colours and type of the window, read from a theme file, and the fonts that ship with the program."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPalette

from synoptic import paths
from synoptic.core.documents.statement import Relation

READING_FAMILY = "Source Serif Pro"
INTERFACE_FAMILY = "Inter"
INTERFACE_PIXELS = 13
READING_PIXELS = 17
LINE_HEIGHT = 1.55  # of the font's size; what long reading wants
UNIT = 4  # every margin and gap is a multiple of this many pixels


class Line(StrEnum):
    """How a passage is underlined, so that colour is never the only sign."""

    SOLID = "solid"
    WAVY = "wavy"
    DOTTED = "dotted"
    DASHED = "dashed"


class RelationLook(NamedTuple):
    """The sign of one relation: ink and tint, underline, and the character that stands for it."""

    ink: QColor
    tint: QColor
    line: Line
    sign: str


class Theme(NamedTuple):
    """Everything about the look that a widget may ask for."""

    name: str
    dark: bool
    frame: QColor
    page: QColor
    ink: QColor
    mute: QColor
    hairline: QColor
    selection: QColor
    warning: QColor
    relations: dict[Relation, RelationLook]

    def look(self, relation: Relation) -> RelationLook:
        """How this relation is drawn."""
        return self.relations[relation]


LINES = {
    Relation.SHARED: (Line.SOLID, "="),
    Relation.CONFLICTING: (Line.WAVY, "≠"),
    Relation.UNIQUE: (Line.DOTTED, "1"),
    Relation.SUPERSEDED: (Line.DASHED, "→"),
}


def theme_names() -> list[str]:
    """The themes that ship, in the order of their names."""
    return sorted(path.stem for path in paths.resource("themes").glob("*.json"))


def load_theme(name: str) -> Theme:
    """Read a theme by name.

    Raises:
        FileNotFoundError: no theme of that name ships.
    """
    data = json.loads(paths.resource(f"themes/{name}.json").read_text("utf-8"))
    colours = {role: QColor(value) for role, value in data["colours"].items()}
    relations = {
        relation: RelationLook(
            QColor(data["relations"][relation.value]["ink"]),
            QColor(data["relations"][relation.value]["tint"]),
            line,
            sign,
        )
        for relation, (line, sign) in LINES.items()
    }
    return Theme(name=name, dark=data["dark"], relations=relations, **colours)


def load_fonts() -> None:
    """Make the fonts that ship known to Qt; without them a bare machine draws boxes.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    folder = paths.resource("fonts")
    for path in sorted([*folder.glob("*.ttf"), *folder.glob("*.otf")]):
        QFontDatabase.addApplicationFont(str(path))


def interface_font(pixels: int = INTERFACE_PIXELS, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The sans of labels, lists and buttons."""
    font = QFont(INTERFACE_FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


def reading_font(pixels: int = READING_PIXELS) -> QFont:
    """The serif that articles are set in."""
    font = QFont(READING_FAMILY)
    font.setPixelSize(pixels)
    return font


def palette_of(theme: Theme) -> QPalette:
    """The Qt palette of a theme, for the Fusion style."""
    palette = QPalette()
    role = QPalette.ColorRole
    for colour, roles in (
        (theme.frame, (role.Window, role.Button, role.AlternateBase)),
        (theme.page, (role.Base, role.ToolTipBase, role.HighlightedText)),
        (theme.ink, (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.Highlight)),
        (theme.mute, (role.PlaceholderText, role.Mid)),
        (theme.hairline, (role.Light, role.Midlight, role.Dark)),
        (theme.selection, (role.Accent,)),
    ):
        for one in roles:
            palette.setColor(one, colour)
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, theme.mute)
    return palette


def blended(colour: QColor, under: QColor, share: float) -> QColor:
    """`colour` laid over `under` with opacity `share` (0 to 1), as an opaque colour."""
    channels = ((c.red(), c.green(), c.blue()) for c in (colour, under))
    return QColor(*(round(u * share + v * (1 - share)) for u, v in zip(*channels, strict=True)))


def paint_badge(painter: QPainter, rect: QRectF, letter: str, theme: Theme, muted: bool = False) -> None:
    """Paint the round badge of an article into the square middle of `rect`, the same everywhere.

    `muted` is for an article that is only named, as a parked one.
    """
    side = min(rect.width(), rect.height())
    circle = QRectF(0, 0, side, side)
    circle.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.mute if muted else theme.ink)
    painter.drawEllipse(circle)
    share = 0.6 if len(letter) == 1 else 0.48  # two letters want smaller type
    painter.setFont(interface_font(max(6, round(side * share)), QFont.Weight.DemiBold))
    painter.setPen(theme.page)
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()
