"""Where the frozen program starts; kept apart from the package, because PyInstaller wants a script."""

import sys

from synoptic.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
