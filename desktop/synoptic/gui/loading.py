"""Loads Qt: imported by what opens a window, before anything else that needs Qt."""

from __future__ import annotations

import builtins

from synoptic.errors import NoScreen
from synoptic.gui import screen

# PySide puts an import there that reads the source of every module after it, to see whether it asks for a
# "feature" of PySide; nothing in here does, and it takes a fifteenth of the start. Whoever had PySide loaded
# before has the one that it kept.
_plain = getattr(builtins, "__orig_import__", builtins.__import__)
try:
    import PySide6.QtWidgets  # noqa: F401 - what counts is that it is there
except ImportError as error:  # a machine that never had a window lacks libraries that Qt is linked with
    raise NoScreen(screen.UNUSABLE.format(reason=error)) from error
finally:
    builtins.__import__ = _plain
