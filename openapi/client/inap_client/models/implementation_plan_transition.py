from typing import Literal

ImplementationPlanTransition = Literal["approve", "instruct", "request_change", "submit"]

IMPLEMENTATION_PLAN_TRANSITION_VALUES: set[ImplementationPlanTransition] = {
    "approve",
    "instruct",
    "request_change",
    "submit",
}


def check_implementation_plan_transition(value: str) -> ImplementationPlanTransition:
    if value in IMPLEMENTATION_PLAN_TRANSITION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {IMPLEMENTATION_PLAN_TRANSITION_VALUES!r}"
    )
