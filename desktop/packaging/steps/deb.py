"""The Debian package: the frozen program in /usr/lib, and what lets a desktop find it."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

from steps.archives import size
from steps.manual import manual
from steps.project import LINUX, MEDIA_TYPE, PROGRAM_ID, ROOT, maintainer, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

RECOMMENDS = "desktop-file-utils, hicolor-icon-theme, shared-mime-info"
COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Synoptic
Comment: The texts of the licences of all parts lie in
 /usr/lib/synoptic/_internal/synoptic/resources/licences, where index.txt names each part.

Files: *
Copyright: The Synoptic developers
License: MIT
"""
_GLIBC = re.compile(r"GLIBC_(\d+)\.(\d+)")
_NEEDED = re.compile(r"^ +NEEDED +(\S+)$", re.MULTILINE)


def package(program: Path, icons: Mapping[int, Path], version: str, into: Path, built_at: int) -> Path:
    """Make the package of the frozen `program` in folder `into` and return its path."""
    root = into / "deb-root"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(program, root / "usr/lib/synoptic", symlinks=True)
    _command(root)
    _for_the_desktop(root, icons)
    _documents(root, version, built_at)
    _settle(root, built_at)
    _control(root, version)
    made = into / f"synoptic_{version}_{architecture()}.deb"
    environment = dict(os.environ, SOURCE_DATE_EPOCH=str(built_at))
    run("dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", root, made, env=environment)
    shutil.rmtree(root)
    return made


def architecture() -> str:
    """What Debian calls this processor."""
    return run("dpkg", "--print-architecture").strip()


def _command(root: Path) -> None:
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/synoptic").symlink_to("../lib/synoptic/synoptic")


def _for_the_desktop(root: Path, icons: Mapping[int, Path]) -> None:
    share = root / "usr/share"
    theme = share / "icons/hicolor"
    drawing = ROOT / "resources/icons/synoptic.svg"
    document = f"{MEDIA_TYPE.replace('/', '-')}.svg"
    placed = {
        share / "applications/synoptic.desktop": LINUX / "synoptic.desktop",
        share / f"metainfo/{PROGRAM_ID}.metainfo.xml": LINUX / f"{PROGRAM_ID}.metainfo.xml",
        share / "mime/packages/synoptic.xml": LINUX / "synoptic-mime.xml",
        share / "lintian/overrides/synoptic": LINUX / "lintian-overrides",
        theme / "scalable/apps/synoptic.svg": drawing,
        theme / "scalable/mimetypes" / document: drawing,
    }
    placed |= {theme / f"{pixels}x{pixels}/apps/synoptic.png": path for pixels, path in icons.items()}
    for place, source in placed.items():
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, place)


def _documents(root: Path, version: str, built_at: int) -> None:
    documents, manuals = root / "usr/share/doc/synoptic", root / "usr/share/man/man1"
    documents.mkdir(parents=True)
    manuals.mkdir(parents=True)
    terms = (ROOT / "LICENSE").read_text("utf-8").splitlines()
    stanza = "\n".join(f" {line.strip() or '.'}" for line in terms)
    (documents / "copyright").write_text(f"{COPYRIGHT}{stanza}\n", "utf-8")
    _zip(manuals / "synoptic.1.gz", manual(version))
    _zip(documents / "changelog.gz", debian_changelog(version, built_at))


def debian_changelog(version: str, built_at: int) -> str:
    """The one entry that Debian's tools want; what changed stands in CHANGELOG.md."""
    from email.utils import formatdate

    news = f"  * Release {version}; CHANGELOG.md of the source says what is new."
    signed = f" -- {maintainer()}  {formatdate(built_at)}"
    return f"synoptic ({version}) stable; urgency=medium\n\n{news}\n\n{signed}\n"


def _zip(path: Path, text: str) -> None:
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _settle(root: Path, built_at: int) -> None:
    """Modes as the policy wants them, and one time for all: only programs may be started."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path == root / "usr/lib/synoptic/synoptic"
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (built_at, built_at), follow_symlinks=False)


def _control(root: Path, version: str) -> None:
    (root / "DEBIAN").mkdir()
    libraries = [path for path in (root / "usr/lib").rglob("*") if path.is_file() and is_elf(path)]
    fields = {
        "Package": "synoptic",
        "Version": version,
        "Architecture": architecture(),
        "Maintainer": maintainer(),
        "Installed-Size": str(size(root) // 1024),
        "Section": "text",
        "Priority": "optional",
        "Depends": ", ".join([f"libc6 (>= {glibc_floor(libraries)})", *host_packages(libraries)]),
        "Recommends": RECOMMENDS,
        "Description": "read several accounts of one event side by side\n"
        " Synoptic shows several articles on one event in parallel panes and marks, in\n"
        " each source's exact words, what they share, where they contradict each other\n"
        " and what only one of them says. An engine on this machine suggests the marks,\n"
        " each with its reason; the reader accepts, corrects or rejects them.",
    }
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    (root / "DEBIAN/control").write_text(text, "utf-8")
    sums = [path for path in sorted(root.rglob("usr/**/*")) if path.is_file() and not path.is_symlink()]
    lines = run("md5sum", *(path.relative_to(root) for path in sums), cwd=root)
    (root / "DEBIAN/md5sums").write_text(lines, "utf-8")


def is_elf(path: Path) -> bool:
    """Is this a program or a library?"""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def glibc_floor(libraries: Iterable[Path]) -> str:
    """The oldest C library that all of these run on, such as 2.35."""
    told = "".join(run("objdump", "-T", path) for path in libraries)
    return ".".join(map(str, max((int(major), int(minor)) for major, minor in _GLIBC.findall(told))))


def host_packages(libraries: list[Path]) -> list[str]:
    """The Debian packages of what these libraries are linked with and do not bring; without the C library."""
    shipped = {path.name for path in libraries}
    needed = {name for path in libraries for name in _NEEDED.findall(run("objdump", "-p", path))} - shipped
    owners = {_owner(name) for name in needed}
    return sorted(owners - {"libc6"})


def _owner(library: str) -> str:
    """The package on this machine that holds a library; the build ends where nothing does."""
    query = ["dpkg-query", "-S", f"*/{library}"]
    told = subprocess.run(query, capture_output=True, text=True, check=False)
    if told.returncode != 0:
        raise SystemExit(f"Qt is linked with {library}, which is not here: install its Debian package")
    return told.stdout.split(":")[0]
