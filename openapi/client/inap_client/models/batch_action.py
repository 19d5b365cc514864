from typing import Literal

BatchAction = Literal["draft", "submit"]

BATCH_ACTION_VALUES: set[BatchAction] = {
    "draft",
    "submit",
}


def check_batch_action(value: str) -> BatchAction:
    if value in BATCH_ACTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BATCH_ACTION_VALUES!r}")
