"""One logger an area, one rotating file a user."""

from __future__ import annotations

import logging

from synoptic import paths

MAX_BYTES = 1_000_000  # some weeks of ordinary use
KEPT_FILES = 3


def logger(area: str) -> logging.Logger:
    """The logger of an area of the program, such as `store` or `gui`."""
    return logging.getLogger(f"synoptic.{area}")


def write_to_file() -> None:
    """Send the log of this process to the user's log folder from now on."""
    from logging.handlers import (
        RotatingFileHandler,  # brings sockets and queues, and most commands write no log
    )

    root = logging.getLogger("synoptic")
    if root.handlers:
        return
    handler = RotatingFileHandler(
        paths.log_folder() / "synoptic.log", maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.INFO)
