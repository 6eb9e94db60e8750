"""Try the package on a bare Debian 12: install it, open the sample by its file association, remove it.

    sudo python desktop/packaging/try_debian.py dist/synoptic_0.1.0_amd64.deb

Needs root, debootstrap and a mirror of Debian. The bare system is made once, in a folder of its own
(--system), and kept; each trial runs on a layer over it that is thrown away.

All mounting is done by a child in namespaces of its own for mounts and processes, and ends with it. The layer
is removed by the parent, which never sees those mounts. No folder of this machine is mounted into the system.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SYSTEM = Path("/var/tmp/synoptic-bookworm")
TOOLS = ("libglib2.0-bin", "shared-mime-info", "desktop-file-utils", "xvfb", "xdotool", "dbus")
OWN_NAMESPACES = ("unshare", "--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "--")
READY = "ready.txt"
ROOTS = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8"}
QUIET = {"DEBIAN_FRONTEND": "noninteractive"}

OPEN_SAMPLE = r"""
set -eu
synoptic self-check
synoptic shot sample -o /tmp/sample.png
project="$HOME/.local/share/synoptic/Train to Vladivostok.synoptic"
echo "type: $(gio info -a standard::content-type "$project" | grep -o 'application/.*')"
Xvfb :7 -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 & screen=$!
trap 'kill $screen' EXIT
export DISPLAY=:7
for try in $(seq 50); do xdotool getmouselocation >/dev/null 2>&1 && break; sleep 0.1; done
dbus-run-session -- sh -c 'gio open "$1"; sleep 12' sh "$project" >/tmp/open.log 2>&1 & opened=$!
for try in $(seq 70); do
    window=$(xdotool search --onlyvisible --name "Train to Vladivostok" 2>/dev/null | head -1) || true
    [ -n "$window" ] && break
    sleep 0.1
done
[ -n "$window" ] || { echo "no window came"; cat /tmp/open.log; exit 1; }
echo "title: $(xdotool getwindowname "$window")"
timeout 10 synoptic "$project"  # a second start hands over to the first, and ends
windows=$(xdotool search --onlyvisible --name "Train to Vladivostok" | wc -l)
[ "$windows" = 1 ] || { echo "a second start opened a second window ($windows)"; exit 1; }
kill "$(xdotool getwindowpid "$window")"
wait $opened
"""


def main() -> None:
    """Let a child carry out the trial in namespaces of its own, then remove the layer that it worked on."""
    parser = argparse.ArgumentParser(description="Try the Debian package on a bare Debian 12.")
    parser.add_argument("package", type=Path, help="the .deb")
    parser.add_argument("--system", type=Path, default=SYSTEM, help=f"the bare system ({SYSTEM})")
    parser.add_argument("--layer", type=Path, help=argparse.SUPPRESS)  # given to the child
    given = parser.parse_args()
    if given.layer:
        trial(given.package.resolve(), given.system.resolve(), given.layer)
        return
    given.system.mkdir(parents=True, exist_ok=True)
    layer = Path(tempfile.mkdtemp(prefix="synoptic-trial-", dir=given.system.parent))
    child = [sys.executable, *sys.argv, "--layer", str(layer)]
    code = subprocess.run([*OWN_NAMESPACES, *child], check=False).returncode
    require_unmounted(layer)
    shutil.rmtree(layer)
    raise SystemExit(code)


def require_unmounted(folder: Path) -> None:
    """Make sure that nothing is mounted in a folder that is to be removed."""
    mounted = [line.split()[4] for line in Path("/proc/self/mountinfo").read_text("utf-8").splitlines()]
    within = [place for place in mounted if Path(place).is_relative_to(folder)]
    if within:
        raise SystemExit(f"{folder} is left as it is, for this is mounted in it: {', '.join(within)}")


def trial(package: Path, system: Path, layer: Path) -> None:
    """Install, open, remove and compare on a layer over the bare system."""
    prepare(system)
    root = layered(system, layer)
    before = everything(root)
    shutil.copy(package, root / "root/synoptic.deb")
    inside(root, "apt-get", "install", "-y", "-q", "--no-install-recommends", "/root/synoptic.deb")
    told = inside(root, "sh", "-c", OPEN_SAMPLE)
    print("\n".join(line for line in told.splitlines() if not line.startswith("ok ")))
    inside(root, "apt-get", "purge", "-y", "-q", "--autoremove", "synoptic")
    left = sorted(everything(root) - before)
    if left:
        raise SystemExit("removing left behind:\n" + "\n".join(left))
    print("removed without a trace outside the user's own folders")


def prepare(system: Path) -> None:
    """Make the bare system when it is not there, and put in what a desktop has, once."""
    if (system / READY).exists():
        return
    if not (system / "usr/bin/apt-get").exists():
        subprocess.run(["debootstrap", "--variant=minbase", "bookworm", system], check=True)
    connect(system)
    mount_proc(system)
    inside(system, "apt-get", "update", "-q")
    inside(system, "apt-get", "install", "-y", "-q", "--no-install-recommends", *TOOLS)
    subprocess.run(["umount", system / "proc"], check=True)
    (system / READY).write_text("a bare Debian with the tools of the trial\n", "utf-8")


def connect(system: Path) -> None:
    """Let the bare system reach the mirrors that this machine reaches."""
    for name in ("etc/resolv.conf", "etc/hosts", "etc/ssl/certs/ca-certificates.crt"):
        if Path("/", name).exists():
            (system / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(Path("/", name), system / name)
    for settings in Path("/etc/apt/apt.conf.d").glob("*"):
        shutil.copy(settings, system / "etc/apt/apt.conf.d" / settings.name)


def layered(system: Path, folder: Path) -> Path:
    """Mount a layer over the bare system that takes all changes, and return its root."""
    upper, work, root = folder / "changes", folder / "work", folder / "root"
    for one in (upper, work, root):
        one.mkdir()
    options = f"lowerdir={system},upperdir={upper},workdir={work}"
    subprocess.run(["mount", "-t", "overlay", "overlay", "-o", options, root], check=True)
    mount_proc(root)
    return root


def mount_proc(root: Path) -> None:
    """Show a system its processes: those of this trial, and no others."""
    subprocess.run(["mount", "-t", "proc", "proc", root / "proc"], check=True)


def inside(root: Path, *command: str) -> str:
    """Run a command in a system and return what it said; its failure ends the trial."""
    proxies = {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
    told = subprocess.run(
        ["chroot", root, *command],
        env=ROOTS | QUIET | proxies,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if told.returncode != 0:
        raise SystemExit(f"{' '.join(command)[:200]} failed ({told.returncode}):\n{told.stdout}")
    return told.stdout


def everything(root: Path) -> set[str]:
    """The paths of all files of a system, without its users' own, logs and the package manager's records."""
    kernel = ("proc", "sys", "dev", "tmp", "run")
    apart = (*kernel, "root", "home", "var/log", "var/cache", "var/lib/apt", "var/lib/dpkg")
    found = set()
    for folder, folders, files in os.walk(root):
        place = Path(folder).relative_to(root)
        folders[:] = [name for name in folders if (place / name).as_posix() not in apart]
        found |= {(place / name).as_posix() for name in (*files, *folders)}
    return found


if __name__ == "__main__":
    main()
