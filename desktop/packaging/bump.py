"""Give the next release its version, in the package, the changelog and the metainfo at once.

python desktop/packaging/bump.py 1.2.3
"""

from __future__ import annotations

import argparse
from datetime import date

from steps.project import ROOT
from steps.versions import Unready, bump


def main() -> None:
    """Read the new version from the command line and write it everywhere."""
    parser = argparse.ArgumentParser(description="Give package, changelog and metainfo a new version.")
    parser.add_argument("version", help="the new version, such as 1.2.3")
    parser.add_argument(
        "--date", type=date.fromisoformat, default=date.today(), help="day of release (today)"
    )
    given = parser.parse_args()
    try:
        bump(ROOT, given.version, given.date)
    except Unready as reason:
        raise SystemExit(f"Nothing was changed: {reason}.") from None


if __name__ == "__main__":
    main()
