"""Where things lie in the checkout, and what the result is called."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
import time
from pathlib import Path

PACKAGING = Path(__file__).parents[1]
ROOT = PACKAGING.parents[1]
LINUX = PACKAGING / "linux"
WORK = ROOT / "build" / "frozen"  # what the steps hand to one another
PROGRAM_ID = "org.synoptic.synoptic"
MEDIA_TYPE = "application/vnd.synoptic.project+sqlite3"
SUMMARY = "Read several accounts of one event side by side"
MAINTAINER = "The Synoptic developers <maintainers@synoptic.example>"  # or DEBFULLNAME, DEBEMAIL

_VERSION = re.compile(r'^__version__ = "(?P<version>[^"]+)"$', re.MULTILINE)


def version(root: Path = ROOT) -> str:
    """The version that the package bears."""
    found = _VERSION.search((root / "desktop/synoptic/__init__.py").read_text("utf-8"))
    if found is None:
        raise SystemExit("desktop/synoptic/__init__.py gives no __version__")
    return found["version"]


def target() -> str:
    """System and processor of this machine, for the names of files."""
    system = {"darwin": "macos", "win32": "windows"}.get(sys.platform, "linux")
    return f"{system}-{platform.machine().lower()}"


def maintainer() -> str:
    """Who answers for the package, as Debian's tools are told it."""
    name, address = os.environ.get("DEBFULLNAME"), os.environ.get("DEBEMAIL")
    return f"{name} <{address}>" if name and address else MAINTAINER


def built_at() -> int:
    """Seconds since 1970 that all files bear, so that the same source gives the same archive."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "log", "-1", "--format=%ct"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return int(told.stdout) if told.returncode == 0 and told.stdout.strip() else int(time.time())


def run(*command: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None) -> str:
    """Run a program and return what it printed; its failure ends the build."""
    told = subprocess.run([str(word) for word in command], cwd=cwd, env=env, capture_output=True, text=True)
    if told.returncode != 0:
        raise SystemExit(f"{Path(command[0]).name} failed ({told.returncode}):\n{told.stdout}{told.stderr}")
    return told.stdout
