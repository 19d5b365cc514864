from typing import Literal

AmendmentTransition = Literal["accept", "propose", "reject", "withdraw"]

AMENDMENT_TRANSITION_VALUES: set[AmendmentTransition] = {
    "accept",
    "propose",
    "reject",
    "withdraw",
}


def check_amendment_transition(value: str) -> AmendmentTransition:
    if value in AMENDMENT_TRANSITION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {AMENDMENT_TRANSITION_VALUES!r}")
