"""Print what was published or corrected in a plan since the last run, a line each.

    python follow_changes.py place.json --plan INAP-II

The place is kept in the file; run it as often as you like. Each change is printed once.

Exit codes: 0 all is told; 2 it could not be done, and the next run goes on from there.
"""

import argparse
import sys
from pathlib import Path

import httpx
from inap_portal import Follower, HistoryUndone, NotThere, Portal, PortalProblem
from patience import tell


def main() -> int:
    """Read the command line and follow."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("place", type=Path, help="the file that keeps the place")
    parser.add_argument("--plan", default="INAP-II", help="code of the plan")
    parser.add_argument("--url", default="http://localhost:8000", help="address of the portal")
    given = parser.parse_args()
    try:
        with Portal(given.url) as portal:
            follower = Follower(portal, given.plan, given.place)
            for change in follower.read():
                place = (change.period or "-", change.area or "-", change.actor or "-")
                print(change.version, change.kind, change.indicator, *place, flush=True)
    except (PortalProblem, HistoryUndone, NotThere, httpx.TransportError, ValueError) as error:
        tell(f"{type(error).__name__}: {error}")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
