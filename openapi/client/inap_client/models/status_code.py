from typing import Literal

StatusCode = Literal[
    "achieved", "at_risk", "behind", "no_data", "no_target", "on_track", "reported"
]

STATUS_CODE_VALUES: set[StatusCode] = {
    "achieved",
    "at_risk",
    "behind",
    "no_data",
    "no_target",
    "on_track",
    "reported",
}


def check_status_code(value: str) -> StatusCode:
    if value in STATUS_CODE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STATUS_CODE_VALUES!r}")
