"""Who keeps the record of coordination. Pure.

The coordination secretariat and administrators keep that of every body; a coordinator that of the
bodies of their own side, and of those that are of both governments.
"""

from typing import Final

from inap.access.caller import Caller
from inap.meetings.refusing import Refused

# Who sees what is not published: those who keep, and those who oversee.
KEEPERS: Final = ("secretariat", "admin", "me_team", "coordinator", "auditor")


def keeps(caller: Caller, jurisdiction: str | None) -> bool:
    """Whether the caller keeps the record of a body of this side; None: of both governments."""
    if caller.has("secretariat", "admin"):
        return True
    return caller.has("coordinator") if jurisdiction is None else caller.coordinates(jurisdiction)


def refused_keeper(caller: Caller, jurisdiction: str | None, action: str) -> Refused | None:
    """Why the caller may not write here, or None."""
    if keeps(caller, jurisdiction):
        return None
    return Refused("not-permitted", {"action": action, "needs": "coordinator"}, forbidden=True)
