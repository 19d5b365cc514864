from typing import Literal

AmendmentState = Literal["accepted", "draft", "proposed", "rejected", "withdrawn"]

AMENDMENT_STATE_VALUES: set[AmendmentState] = {
    "accepted",
    "draft",
    "proposed",
    "rejected",
    "withdrawn",
}


def check_amendment_state(value: str) -> AmendmentState:
    if value in AMENDMENT_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {AMENDMENT_STATE_VALUES!r}")
