"""One way of deciding a step, for everything here that moves from state to state. Pure.

Each noun says in a table which steps there are: who takes it, from which states it leads where, and
which arguments it needs. Every question is answered in the same order: the caller's standing, then
the state, then the arguments. All times carry a time zone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal

from inap.kit.wording import says_something

Need = Literal["report", "decide"]
Argument = Literal["none", "possible", "required"]


@dataclass(frozen=True, slots=True)
class Standing:
    """What the caller is towards this one thing, as the access layer found it.

    ``may_report``: focal point or reporter of its actor. ``may_decide``: coordinator of its side.
    """

    user_id: str
    may_report: bool
    may_decide: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A step: who takes it, where it leads from which state, and what it needs.

    ``never_own``: nobody takes it on what they handed in themselves.
    """

    needs: Need
    leads: Mapping[str, str]
    reason: bool = False
    deadline: Argument = "none"
    never_own: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """One step asked for at one moment."""

    action: str
    now: datetime
    reason: str | None = None
    deadline: datetime | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a step is not taken: a slug that clients translate, and its parameters.

    ``kind`` is "forbidden" (this caller may not), "conflict" (not as things stand) or "invalid"
    (the arguments do not do). ``faults`` are (pointer, slug) of single fields.
    """

    slug: str
    kind: Literal["forbidden", "conflict", "invalid"]
    params: Mapping[str, Any] = field(default_factory=dict)
    faults: tuple[tuple[str, str], ...] = ()


Steps = Mapping[str, Step]
HOLDS: Final[Mapping[Need, str]] = {"report": "may_report", "decide": "may_decide"}


def next_state(
    steps: Steps, state: str, asked: Asked, standing: Standing, submitted_by: str | None
) -> str | Refusal:
    """The state the step leads to, or why it is refused."""
    step = steps[asked.action]
    return (
        _refused_standing(step, asked.action, standing, submitted_by)
        or _refused_state(step, asked.action, state)
        or _refused_arguments(step, asked)
        or step.leads[state]
    )


def possible(
    steps: Steps, state: str, standing: Standing, submitted_by: str | None
) -> Sequence[str]:
    """The steps that good arguments would carry through, in the order of the table."""
    return [
        action
        for action, step in steps.items()
        if _refused_standing(step, action, standing, submitted_by) is None
        and _refused_state(step, action, state) is None
    ]


def says_anything(texts: Mapping[str, str] | None) -> bool:
    """Whether a text says something in any language."""
    return any(says_something(text) for text in (texts or {}).values())


def _refused_standing(
    step: Step, action: str, standing: Standing, submitted_by: str | None
) -> Refusal | None:
    if not getattr(standing, HOLDS[step.needs]):
        return Refusal("not-permitted", "forbidden", {"action": action, "needs": step.needs})
    if step.never_own and submitted_by == standing.user_id:
        return Refusal("own-submission", "forbidden", {"action": action})
    return None


def _refused_state(step: Step, action: str, state: str) -> Refusal | None:
    if state in step.leads:
        return None
    return Refusal("wrong-state", "conflict", {"state": state, "action": action})


def _refused_arguments(step: Step, asked: Asked) -> Refusal | None:
    params = {"action": asked.action}
    if step.reason and not says_something(asked.reason):
        return Refusal("reason-required", "invalid", params)
    if asked.deadline is None:
        if step.deadline == "required":
            return Refusal("deadline-required", "invalid", params)
        return None
    if step.deadline == "none":
        return Refusal(
            "invalid-request", "invalid", params, faults=(("/deadline", "value-not-expected"),)
        )
    if asked.deadline <= asked.now:
        return Refusal("deadline-passed", "invalid", params)
    return None
