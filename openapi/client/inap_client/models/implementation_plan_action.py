from typing import Literal

ImplementationPlanAction = Literal["approve", "edit", "instruct", "request_change", "submit"]

IMPLEMENTATION_PLAN_ACTION_VALUES: set[ImplementationPlanAction] = {
    "approve",
    "edit",
    "instruct",
    "request_change",
    "submit",
}


def check_implementation_plan_action(value: str) -> ImplementationPlanAction:
    if value in IMPLEMENTATION_PLAN_ACTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {IMPLEMENTATION_PLAN_ACTION_VALUES!r}"
    )
