from typing import Literal

ItemOutcome = Literal["created", "refused", "would_create"]

ITEM_OUTCOME_VALUES: set[ItemOutcome] = {
    "created",
    "refused",
    "would_create",
}


def check_item_outcome(value: str) -> ItemOutcome:
    if value in ITEM_OUTCOME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ITEM_OUTCOME_VALUES!r}")
