"""Where the program starts: `synoptic`, `python -m synoptic`, and the frozen executable."""

import gc
import sys

# objects, twice those of a start: looking once for cycles that are not there takes 12 ms of it, and at
# Python's 700 a tenth
GC_THRESHOLD = 100_000


def main() -> int:
    """Run the command line; worker processes of the frozen executable turn off here."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()
    gc.set_threshold(GC_THRESHOLD)
    from synoptic import cli

    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
