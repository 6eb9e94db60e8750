"""The frozen program, tried as its users have it: with nothing of the build around it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMIT = 10.0  # seconds that the self-check may take
SYSTEM = ("SYSTEMROOT", "TEMP", "TMP")  # without these nothing at all starts on Windows
MARKER = "loaded"  # the file that a planted module leaves
MODULES = ("synoptic", "sqlite3", "json", "sitecustomize", "usercustomize")


def self_check(program: Path) -> str:
    """Run `synoptic self-check` with an empty environment in an empty folder and return what it said."""
    kept = SYSTEM if sys.platform == "win32" else ()
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        said = _checked(program, Path(folder), environment)
        seconds = time.monotonic() - began
    if seconds > LIMIT:
        raise SystemExit(f"the self-check took {seconds:.1f} s, and {LIMIT:.0f} s are allowed")
    return said


def follows_nothing_planted(program: Path, inner: Path) -> None:
    """Make sure that the program loads no plugin, library or module from the folder it was started in.

    `inner` is where its own libraries lie: copies of them are planted, and the environment points at these.
    The dynamic linker of Linux tells what was loaded.
    """
    with tempfile.TemporaryDirectory() as folder:
        planted, told = Path(folder, "planted"), Path(folder, "told")
        plant(planted, inner)
        told.mkdir()
        _checked(
            program, planted, hostile(planted) | {"LD_DEBUG": "files", "LD_DEBUG_OUTPUT": str(told / "log")}
        )
        loaded = "".join(log.read_text("utf-8", "replace") for log in told.iterdir())
        if "libQt6Gui" not in loaded:
            raise SystemExit("the dynamic linker did not tell what it loaded")
        if str(planted) in loaded or (planted / MARKER).exists():
            raise SystemExit("the program loaded what was planted in the folder it was started in")


def plant(planted: Path, inner: Path) -> None:
    """Fill a folder with what a program might take by mistake."""
    shutil.copytree(inner / "PySide6/Qt/plugins", planted)
    for library in inner.glob("*.so*"):
        shutil.copy(library, planted)
    for name in MODULES:
        (planted / f"{name}.py").write_text(f"open({str(planted / MARKER)!r}, 'w').close()\n", "utf-8")
    (planted / "qt.conf").write_text(f"[Paths]\nPrefix = {planted}\nPlugins = {planted}\n", "utf-8")


def hostile(planted: Path) -> dict[str, str]:
    """An environment that points at a folder in every way that Qt and Python know."""
    plugins = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "PYTHONPATH", "PYTHONHOME", "QML_IMPORT_PATH")
    named = {"QT_STYLE_OVERRIDE": "planted", "QT_QPA_PLATFORMTHEME": "xdgdesktopportal"}
    return dict.fromkeys(plugins, str(planted)) | named


def _checked(program: Path, folder: Path, environment: dict[str, str]) -> str:
    told = subprocess.run(
        [program, "self-check"],
        cwd=folder,
        env=environment | {"LANG": "C.UTF-8", "HOME": str(folder)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if told.returncode != 0 or told.stderr:
        raise SystemExit(f"the frozen program is not fit ({told.returncode}):\n{told.stdout}{told.stderr}")
    return told.stdout
