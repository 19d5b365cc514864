"""How far the implementation of an activity is, told from its leads' parts. Pure.

An activity is complete when every lead's part is. A part that was withdrawn does not count. A lead
that the print hides (an unknown body) keeps the activity from being complete: nobody can know.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal, cast, get_args

from inap.kit.days import day_of

Stage = Literal[
    "not_circulated",
    "circulated",
    "declined",
    "withdrawn",
    "acknowledged",
    "planned",
    "approved",
    "instructed",
    "reported",
    "complete",
]
ActivityState = Literal["not_circulated", "preparing", "under_way", "complete"]

STAGES: Final[tuple[Stage, ...]] = get_args(Stage)
UNDER_WAY: Final = ("instructed", "reported", "complete")


@dataclass(frozen=True, slots=True)
class Part:
    """One lead's part: the states of its assignment and plan, and what was reported of it.

    ``assignment`` and ``plan`` are None where there is none. ``reported``: a report was handed in.
    ``complete``: a report that counts says that the part is complete.
    """

    assignment: str | None
    plan: str | None
    reported: bool
    complete: bool


def stage_of(part: Part) -> Stage:
    """How far the part is."""
    if part.assignment is None:
        return "not_circulated"
    if part.assignment != "acknowledged":
        return cast("Stage", part.assignment)
    if part.complete:
        return "complete"
    if part.reported:
        return "reported"
    if part.plan in ("instructed", "approved"):
        return cast("Stage", part.plan)
    return "planned" if part.plan in ("submitted", "change_requested") else "acknowledged"


def state_of(stages: Iterable[Stage]) -> ActivityState:
    """The activity's own state, from the stages of all its leads."""
    counted = [stage for stage in stages if stage != "withdrawn"]
    if all(stage == "not_circulated" for stage in counted):
        return "not_circulated"
    if all(stage == "complete" for stage in counted):
        return "complete"
    return "under_way" if any(stage in UNDER_WAY for stage in counted) else "preparing"


def plan_due_on(asked: date | None, circulated_at: datetime, days: int | None) -> date | None:
    """Until when Position No. 2 is asked for: the day named, or so many days after circulation."""
    if asked is not None or days is None:
        return asked
    return day_of(circulated_at) + timedelta(days=days)


def report_due_on(end: date | None, days: int | None) -> date | None:
    """Until when Position No. 3 is asked for, where the activity's end is known."""
    return None if end is None or days is None else end + timedelta(days=days)
