"""The look of a report: the colours of the window's themes and one style sheet, both from what ships."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

from synoptic import paths

STYLE = "report/report.css"


def style_sheet() -> str:
    """The whole style sheet: light colours, dark ones where a screen asks for them, and the layout.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    light, dark = _variables("light"), _variables("dark")
    rules = paths.resource(STYLE).read_text("utf-8")
    return (
        f"\n:root {{ color-scheme: light dark; {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n{rules}"
    )


def policy(style: str) -> str:
    """The content security policy that lets this style sheet in and nothing else, from nowhere."""
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _variables(theme: str) -> str:
    data: dict[str, Any] = json.loads(paths.resource(f"themes/{theme}.json").read_text("utf-8"))
    colours = {role: colour for role, colour in data["colours"].items()}
    for relation, look in data["relations"].items():
        colours |= {f"{relation}-{part}": colour for part, colour in look.items()}
    return " ".join(f"--{role}: {colour};" for role, colour in colours.items())
