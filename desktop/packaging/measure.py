"""How quickly the frozen program starts, beside the same program from source in the same run.

    python desktop/packaging/measure.py dist/synoptic/synoptic

Both draw the window with the sample; each time is the best of some runs in turn, for other work on the
machine only ever adds. The end is failure when freezing costs more than three tenths.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 9
MOST = 1.3
COMMANDS = {"--version": [], "shot": ["sample", "-o", "window.png"]}
JUDGED = "shot"


def main() -> None:
    """Run both programs in turn and print their times in milliseconds."""
    parser = argparse.ArgumentParser(description="Compare how quickly the frozen program starts.")
    parser.add_argument("program", type=Path, help="the frozen program")
    programs = {
        "source": [sys.executable, "-m", "synoptic"],
        "frozen": [parser.parse_args().program.resolve()],
    }
    for command, arguments in COMMANDS.items():
        best = {name: float("inf") for name in programs}
        for _ in range(RUNS):
            for name, program in programs.items():
                best[name] = min(best[name], seconds([*program, command, *arguments]))
        ratio = best["frozen"] / best["source"]
        times = ", ".join(f"{name} {one * 1000:.0f} ms" for name, one in best.items())
        print(f"{command}: {times}, {ratio:.2f} times")
        if command == JUDGED and ratio > MOST:
            raise SystemExit(f"the frozen program may take {MOST} times as long, not more")


def seconds(command: list[str | Path]) -> float:
    """How long a command takes in a folder and a home of its own."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"HOME": folder, "XDG_DATA_HOME": folder, "QT_QPA_PLATFORM": "offscreen"}
        began = time.perf_counter()
        subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)
        return time.perf_counter() - began


if __name__ == "__main__":
    main()
