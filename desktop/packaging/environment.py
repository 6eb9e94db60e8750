"""Runs before anything else in the frozen program: nothing outside of it decides what it loads.

Qt takes plugins, styles and platform themes from wherever these variables point; a program that was started
in a folder with planted files, or from a session that is set up for another Qt, must not follow them.
"""

import os
import sys
from pathlib import Path

FOREIGN = (
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "QT_QPA_PLATFORMTHEME",
    "QT_STYLE_OVERRIDE",
    "QT_QPA_GENERIC_PLUGINS",
    "QML_IMPORT_PATH",
    "QML2_IMPORT_PATH",
)

inner = Path(getattr(sys, "_MEIPASS", ""))
for name in FOREIGN:
    os.environ.pop(name, None)
# PySide6's wheels keep Qt in a folder of its own, but on Windows
qt = inner / ("PySide6" if sys.platform == "win32" else "PySide6/Qt")
os.environ["QT_PLUGIN_PATH"] = str(qt / "plugins")
sys.path[:] = [entry for entry in sys.path if entry.startswith(str(inner))]
