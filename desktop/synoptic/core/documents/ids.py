"""Names for what may leave the file."""

from __future__ import annotations

import os


def new_id() -> str:
    """A random UUID (RFC 9562, version 4) as text.

    By hand, because the library's module of that name takes a hundredth of the start.
    """
    digits = os.urandom(16).hex()
    variant = "89ab"[int(digits[16], 16) % 4]
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"
