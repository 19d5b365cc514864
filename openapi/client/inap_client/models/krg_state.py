from typing import Literal

KrgState = Literal["activity", "blank", "nothing"]

KRG_STATE_VALUES: set[KrgState] = {
    "activity",
    "blank",
    "nothing",
}


def check_krg_state(value: str) -> KrgState:
    if value in KRG_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KRG_STATE_VALUES!r}")
