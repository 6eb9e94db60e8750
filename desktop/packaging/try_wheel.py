"""Build sdist and wheel, see that nothing is missing in them, and try the wheel in an empty environment.

    python desktop/packaging/try_wheel.py [-o dist]

Needs git, and an index or a folder from which pip can install.
"""

from __future__ import annotations

import argparse
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

from steps import trial
from steps.project import ROOT, run

PROGRAMS = Path("Scripts" if sys.platform == "win32" else "bin")


def main() -> None:
    """Build, compare with what git holds, install, check."""
    parser = argparse.ArgumentParser(description="Build sdist and wheel and try the wheel.")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "dist", help="where to put them (dist)")
    output = parser.parse_args().output.resolve()
    with tempfile.TemporaryDirectory(prefix="synoptic-wheel-") as folder:
        builder = environment(Path(folder, "builder"), "build")
        run(builder / "python", "-m", "build", "--outdir", output, ROOT)
        wheel, source = newest(output, "*.whl"), newest(output, "*.tar.gz")
        require_complete(wheel, source)
        user = environment(Path(folder, "user"), str(wheel))
        print(trial.self_check(user / "synoptic"), end="")
    print(f"complete: {wheel.name}, {source.name}")


def environment(folder: Path, *wanted: str) -> Path:
    """Make an environment with these packages and return the folder of its programs."""
    run(sys.executable, "-m", "venv", folder)
    programs = folder / PROGRAMS
    run(programs / "python", "-m", "pip", "install", "--quiet", *wanted)
    return programs


def newest(folder: Path, pattern: str) -> Path:
    """The file of a pattern that was written last."""
    return max(folder.glob(pattern), key=lambda path: path.stat().st_mtime)


def require_complete(wheel: Path, source: Path) -> None:
    """Make sure that every file of the package and every resource that git holds is in both."""
    package, resources = tracked("desktop/synoptic"), tracked("resources")
    with zipfile.ZipFile(wheel) as packed:
        require(wheel, packed.namelist(), [name.removeprefix("desktop/") for name in package])
        require(wheel, packed.namelist(), [f"synoptic/{name}" for name in resources])
    with tarfile.open(source) as packed_source:
        names = [name.partition("/")[2] for name in packed_source.getnames()]
    require(source, names, [*package, *resources, *tracked("tests"), "LICENSE", "README.md", "CHANGELOG.md"])


def tracked(folder: str) -> list[str]:
    """The files in a folder that git holds."""
    return run("git", "ls-files", "-z", folder).rstrip("\0").split("\0")


def require(archive: Path, present: list[str], wanted: list[str]) -> None:
    """End the trial when something wanted is not there."""
    missing = sorted(set(wanted) - set(present))
    if missing:
        raise SystemExit(f"{archive.name} lacks {len(missing)} files: {', '.join(missing[:10])}")


if __name__ == "__main__":
    main()
