"""Position No. 2: an implementation plan from its draft to the instruction to start. Pure.

    draft -> submitted -> approved -> instructed
                 |            |
                 +------------+-> change_requested -> submitted -> ...

The department receives, studies and discusses it, may ask for changes or additions, approves it and
then instructs to start (001:L749). Nobody decides on what they handed in. While the leads of a
shared activity are called to a joint design (001:L749) none of their plans is approved. A plan may
be changed and decided upon only as long as its assignment is acknowledged.
"""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from inap.implementation.position_steps import (
    Asked,
    Refusal,
    Standing,
    Step,
    Steps,
    next_state,
    possible,
)

State = Literal["draft", "submitted", "change_requested", "approved", "instructed"]
Action = Literal["edit", "submit", "approve", "request_change", "instruct"]

STATES: Final[tuple[State, ...]] = get_args(State)
OPEN: Final = ("draft", "change_requested")

STEPS: Final[Steps] = {
    "edit": Step("report", {state: state for state in OPEN}),
    "submit": Step("report", dict.fromkeys(OPEN, "submitted")),
    "approve": Step("decide", {"submitted": "approved"}, never_own=True),
    "request_change": Step(
        "decide",
        {"submitted": "change_requested", "approved": "change_requested"},
        reason=True,
        deadline="possible",
        never_own=True,
    ),
    "instruct": Step("decide", {"approved": "instructed"}, never_own=True),
}


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What of an implementation plan its workflow depends on.

    ``assignment`` is the state of its assignment, ``joint_design`` whether one is open.
    """

    state: str
    assignment: str
    submitted_by: str | None
    joint_design: bool


def decide(facts: PlanFacts, asked: Asked, standing: Standing) -> str | Refusal:
    """The state that follows, or why the step is refused."""
    found = next_state(STEPS, facts.state, asked, standing, facts.submitted_by)
    if isinstance(found, Refusal):
        return found
    return _refused_around(facts, asked.action) or found


def allowed(facts: PlanFacts, standing: Standing) -> list[str]:
    """The steps that a screen may offer."""
    return [
        action
        for action in possible(STEPS, facts.state, standing, facts.submitted_by)
        if _refused_around(facts, action) is None
    ]


def _refused_around(facts: PlanFacts, action: str) -> Refusal | None:
    if facts.assignment != "acknowledged":
        return Refusal(
            "assignment-not-acknowledged", "conflict", {"state": facts.assignment, "action": action}
        )
    if action == "approve" and facts.joint_design:
        return Refusal("joint-design-open", "conflict", {"action": action})
    return None
