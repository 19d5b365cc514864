from typing import Literal

ExceptionState = Literal["ended", "open", "revoked"]

EXCEPTION_STATE_VALUES: set[ExceptionState] = {
    "ended",
    "open",
    "revoked",
}


def check_exception_state(value: str) -> ExceptionState:
    if value in EXCEPTION_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXCEPTION_STATE_VALUES!r}")
