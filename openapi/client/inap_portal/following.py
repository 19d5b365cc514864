"""What changed in a plan, one change after the other, with the place kept in a file."""

import json
import os
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from inap_client.models import Change

from inap_portal.portal import Portal


class HistoryUndone(Exception):
    """The portal knows less than the file: a backup was put back. Read all anew."""


@dataclass
class _Place:
    """The version up to which all changes are dealt with, and how many after it."""

    plan: str
    since: int = 0
    done: int = 0


class Follower:
    """Follows the changes of one plan; ``file`` keeps the place from run to run.

    A change counts as dealt with when the next one is asked for, and the file says so before that
    one is given. So none is lost, and none comes twice; only a script that dies while it deals
    with a change gets that one again. ``plan_changed`` says after a run that the plan itself is to
    be read anew.
    """

    def __init__(self, portal: Portal, plan: str, file: Path) -> None:
        self.portal = portal
        self.file = file
        self.plan_changed = False
        self._place = _Place(plan)
        if file.exists():
            self._place = _Place(**json.loads(file.read_text(encoding="utf-8")))
        if self._place.plan != plan:
            raise ValueError(f"{file} is of the plan {self._place.plan}")

    def read(self) -> Iterator[Change]:
        """The changes since the last one dealt with, until there is no more."""
        place = self._place
        while True:
            told = self.portal.call.get_changes(place.plan, since=place.since)
            if told.data_version < place.since:
                raise HistoryUndone(f"{place.plan} is at {told.data_version}, not {place.since}")
            self.plan_changed |= told.plan_changed
            for change in told.items[place.done :]:
                yield change
                place.done += 1
                self._keep()
            place.since, place.done = told.next_since, 0
            self._keep()
            if told.next_since >= told.data_version:
                return

    def _keep(self) -> None:
        """Replace the file at once: beside it first, then renamed over it."""
        with tempfile.NamedTemporaryFile(
            "w", dir=self.file.parent, prefix=".", delete=False, encoding="utf-8"
        ) as beside:
            json.dump(asdict(self._place), beside)
            beside.flush()
            os.fsync(beside.fileno())
        Path(beside.name).replace(self.file)
