"""From a checkout to what people install, in one command: `python desktop/packaging/build.py`.

Needs Synoptic installed with its libraries and PyInstaller (`pip install ".[package]"`); on Linux binutils
for stripping and, for the package, dpkg-deb. Leaves the folder, the archives, the bill of materials and their
sums in dist/.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from pathlib import Path

from steps import archives, icons, licences, parts, sbom, trial, versions
from steps.project import PACKAGING, ROOT, WORK, built_at, run, target, version

MEGABYTE = 1_000_000
MOST = {"folder": 165 * MEGABYTE, "archive": 50 * MEGABYTE}  # past this, something came in that nobody wants


def main() -> None:
    """Freeze, collect licences, try, pack and sum up; say how large and how long."""
    parser = argparse.ArgumentParser(description="Make the frozen program and its archives.")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "dist", help="where to put it all (dist)")
    parser.add_argument("--no-archives", action="store_true", help="stop once the program is made and tried")
    given = parser.parse_args()
    output, began = given.output.resolve(), time.monotonic()
    drawn = prepare()
    program = freeze(output)
    bill = describe(program, output)
    try_out(program)
    made = [] if given.no_archives else pack(program, drawn, output)
    if made:
        archives.sums([*made, bill], output / archives.SUMS)
    report(program, made, time.monotonic() - began)


def prepare() -> dict[int, Path]:
    """The pictures and records that the recipe takes up; pixels -> PNG."""
    shutil.rmtree(WORK, ignore_errors=True)
    drawn = icons.draw(WORK / "icons")
    pictures = {size: path.read_bytes() for size, path in drawn.items()}
    (WORK / "synoptic.ico").write_bytes(icons.ico({size: pictures[size] for size in icons.ICO_SIZES}))
    (WORK / "synoptic.icns").write_bytes(icons.icns(pictures))
    (WORK / "version.txt").write_text(versions.windows_record(version()), "utf-8")
    return drawn


def freeze(output: Path) -> Path:
    """Let PyInstaller make the folder of the program, and return it."""
    recipe = PACKAGING / "synoptic.spec"
    places = ("--distpath", str(output), "--workpath", str(WORK))
    settled = os.environ | {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(built_at())}
    quietly = ("--noconfirm", "--clean", "--log-level", "WARN")
    run(sys.executable, "-m", "PyInstaller", *quietly, *places, recipe, env=settled)
    return output / ("Synoptic.app" if sys.platform == "darwin" else "synoptic")


def executable(program: Path) -> Path:
    """The file to start in the folder of the program."""
    if sys.platform == "darwin":
        return program / "Contents/MacOS/synoptic"
    return program / ("synoptic.exe" if sys.platform == "win32" else "synoptic")


def describe(program: Path, output: Path) -> Path:
    """Put the licences into the program, and write the bill of materials beside it."""
    found = parts.shipped(WORK / "shipped.json")
    inside = program / "Contents/Resources" if sys.platform == "darwin" else program / "_internal"
    licences.collect(found, inside / "synoptic/resources/licences")
    bill = output / f"synoptic-{version()}-{target()}.cdx.json"
    own = next(part for part in found if part.name == "Synoptic")
    bill.write_text(sbom.bill(own, found, built_at()), "utf-8")
    return bill


def try_out(program: Path) -> None:
    """End the build unless the program is whole and minds nothing but its own files."""
    print(trial.self_check(executable(program)), end="")
    if sys.platform == "linux":
        trial.follows_nothing_planted(executable(program), program / "_internal")
        print("nothing planted beside it was loaded")


def pack(program: Path, drawn: dict[int, Path], output: Path) -> list[Path]:
    """The archives for this system."""
    name = f"synoptic-{version()}-{target()}"
    if not sys.platform.startswith("linux"):
        archive = output / f"{name}.zip"
        if sys.platform == "darwin":  # ditto keeps the links and signatures of an app
            run("ditto", "-c", "-k", "--keepParent", program, archive)
        else:
            archives.zipped(program, archive, built_at())
        return [archive]
    archive = output / f"{name}.tar.xz"
    archives.tar_xz(program, archive, built_at())
    if shutil.which("dpkg-deb") is None:
        print("no .deb: dpkg-deb is not here")
        return [archive]
    from steps import deb

    return [archive, deb.package(program, drawn, version(), output, built_at())]


def report(program: Path, made: list[Path], seconds: float) -> None:
    """Say what was made; end in failure when it grew past what is allowed."""
    sizes = {program.name: (archives.size(program), MOST["folder"])}
    sizes |= {path.name: (path.stat().st_size, MOST["archive"]) for path in made}
    for name, (size, most) in sizes.items():
        print(f"{name}: {size / MEGABYTE:.1f} MB (at most {most / MEGABYTE:.0f})")
    print(f"built in {seconds:.0f} s")
    if any(size > most for size, most in sizes.values()):
        raise SystemExit("too large: see what came in, and add it to UNWANTED in synoptic.spec")


if __name__ == "__main__":
    main()
