"""Position No. 1: what becomes of an assignment once it was circulated. Pure.

    circulated -> acknowledged
        |  +----> declined (only where the plan's settings allow it) -> circulated
        +-------> withdrawn -> circulated

The source has the department circulate the activities (001:L722) and says nothing of refusing one:
declining, withdrawing and circulating again are ours.
"""

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

State = Literal["circulated", "acknowledged", "declined", "withdrawn"]
Action = Literal["acknowledge", "decline", "circulate", "withdraw"]

STATES: Final[tuple[State, ...]] = get_args(State)

STEPS: Final[Steps] = {
    "acknowledge": Step("report", {"circulated": "acknowledged"}),
    "decline": Step("report", {"circulated": "declined"}, reason=True),
    "circulate": Step("decide", {"declined": "circulated", "withdrawn": "circulated"}),
    "withdraw": Step(
        "decide",
        {"circulated": "withdrawn", "acknowledged": "withdrawn", "declined": "withdrawn"},
        reason=True,
    ),
}


def decide(state: str, asked: Asked, standing: Standing, *, refusal_allowed: bool) -> str | Refusal:
    """The state that follows, or why the step is refused."""
    found = next_state(STEPS, state, asked, standing, None)
    if asked.action == "decline" and not refusal_allowed and isinstance(found, str):
        return Refusal("refusal-not-allowed", "conflict", {"action": "decline"})
    return found


def allowed(state: str, standing: Standing, *, refusal_allowed: bool) -> list[str]:
    """The steps that a screen may offer."""
    return [
        action
        for action in possible(STEPS, state, standing, None)
        if action != "decline" or refusal_allowed
    ]
