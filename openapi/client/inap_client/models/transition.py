from typing import Literal

Transition = Literal["approve", "reopen", "return", "submit", "verify"]

TRANSITION_VALUES: set[Transition] = {
    "approve",
    "reopen",
    "return",
    "submit",
    "verify",
}


def check_transition(value: str) -> Transition:
    if value in TRANSITION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRANSITION_VALUES!r}")
