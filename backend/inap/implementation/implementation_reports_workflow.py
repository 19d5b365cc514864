"""Position No. 3: an implementation report from its draft until it counts. Pure.

    draft -> submitted -> accepted -> reopened -> submitted -> ...
                 |
                 +-> returned -> submitted -> ...

The source has Position No. 3 sent when an activity, or a stage or part of it, is implemented
(001:L754) and knows no acceptance of it: that is a setting of ours. Where it is off, a report
counts as soon as it is submitted. A reopening ends by itself: from its deadline on the report
counts as accepted again, and the revision that counted before still counts. Nobody decides on what
they handed in.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal, get_args

from inap.implementation.position_steps import (
    Asked,
    Refusal,
    Standing,
    Step,
    Steps,
    next_state,
    possible,
    says_anything,
)

State = Literal["draft", "submitted", "returned", "accepted", "reopened"]
Action = Literal["edit", "submit", "accept", "return", "reopen"]
Covers = Literal["whole", "stage", "part"]

STATES: Final[tuple[State, ...]] = get_args(State)
OPEN: Final = ("draft", "returned", "reopened")

STEPS: Final[Steps] = {
    "edit": Step("report", {state: state for state in OPEN}),
    "submit": Step("report", dict.fromkeys(OPEN, "submitted")),
    "accept": Step("decide", {"submitted": "accepted"}, never_own=True),
    "return": Step(
        "decide", {"submitted": "returned"}, reason=True, deadline="possible", never_own=True
    ),
    "reopen": Step("decide", {"accepted": "reopened"}, reason=True, deadline="required"),
}


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What of an implementation report its workflow depends on.

    ``forms_used``: its side uses Position No. 1 and 2. ``plan`` is the state of its assignment's
    implementation plan, None where there is none.
    """

    state: str
    assignment: str
    plan: str | None
    forms_used: bool
    submitted_by: str | None
    reopened_until: datetime | None


def state_at(facts: ReportFacts, now: datetime) -> str:
    """The state that holds at ``now``, in which a lapsed reopening is accepted again."""
    return "accepted" if _lapsed(facts, now) else facts.state


def decide(facts: ReportFacts, asked: Asked, standing: Standing) -> str | Refusal:
    """The state that follows, or why the step is refused."""
    found = next_state(STEPS, state_at(facts, asked.now), asked, standing, facts.submitted_by)
    if isinstance(found, Refusal):
        if found.slug == "wrong-state" and STEPS[asked.action].needs == "report":
            return _refused_lapsed(facts, asked) or found
        return found
    return refused_beginning(facts, asked.action) or found


def allowed(facts: ReportFacts, standing: Standing, now: datetime) -> list[str]:
    """The steps that a screen may offer."""
    return [
        action
        for action in possible(STEPS, state_at(facts, now), standing, facts.submitted_by)
        if refused_beginning(facts, action) is None
    ]


def refused_beginning(facts: ReportFacts, action: str) -> Refusal | None:
    """Why nothing may be reported on the assignment as it stands, or None.

    What was handed in already may still be returned or reopened, whatever became of the plan.
    """
    if facts.assignment != "acknowledged":
        return Refusal(
            "assignment-not-acknowledged", "conflict", {"state": facts.assignment, "action": action}
        )
    reporting = action in ("create", "edit", "submit")
    if reporting and facts.forms_used and facts.plan != "instructed":
        return Refusal("not-instructed", "conflict", {"action": action})
    return None


def counts(action: str, *, acceptance: bool) -> bool:
    """Whether the report counts from this step on."""
    return action == "accept" or (action == "submit" and not acceptance)


def refused_content(content: dict[str, Any], today: date) -> Refusal | None:
    """Why the report may not be handed in as it is, or None."""
    faults: list[tuple[str, str]] = []
    if not says_anything(content["done"]):
        faults.append(("/done", "value-missing"))
    for name in ("done_from", "done_until"):
        if content[name] is None:
            faults.append((f"/{name}", "value-missing"))
        elif date.fromisoformat(content[name]) > today:
            faults.append((f"/{name}", "date-in-the-future"))
    return Refusal("incomplete-submission", "invalid", faults=tuple(faults)) if faults else None


def faults_of_days(start: str | None, until: str | None) -> list[tuple[str, str]]:
    """What is wrong with the days as such; ISO days compare as texts."""
    if start is not None and until is not None and until < start:
        return [("/done_until", "ends-before-it-begins")]
    return []


def _lapsed(facts: ReportFacts, now: datetime) -> bool:
    if facts.state != "reopened":
        return False
    return facts.reopened_until is None or now >= facts.reopened_until


def _refused_lapsed(facts: ReportFacts, asked: Asked) -> Refusal | None:
    if _lapsed(facts, asked.now):
        return Refusal("reopening-lapsed", "conflict", {"action": asked.action})
    return None
