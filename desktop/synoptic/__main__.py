"""Where the program starts: `synoptic`, `python -m synoptic`, and the frozen executable."""

import multiprocessing
import sys


def main() -> int:
    """Run the command line; worker processes of the frozen executable turn off here."""
    multiprocessing.freeze_support()
    from synoptic import cli

    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
