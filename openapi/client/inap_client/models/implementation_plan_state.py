from typing import Literal

ImplementationPlanState = Literal[
    "approved", "change_requested", "draft", "instructed", "submitted"
]

IMPLEMENTATION_PLAN_STATE_VALUES: set[ImplementationPlanState] = {
    "approved",
    "change_requested",
    "draft",
    "instructed",
    "submitted",
}


def check_implementation_plan_state(value: str) -> ImplementationPlanState:
    if value in IMPLEMENTATION_PLAN_STATE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {IMPLEMENTATION_PLAN_STATE_VALUES!r}"
    )
