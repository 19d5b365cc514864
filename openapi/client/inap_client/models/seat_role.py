from typing import Literal

SeatRole = Literal["chair", "deputy", "member", "secretary"]

SEAT_ROLE_VALUES: set[SeatRole] = {
    "chair",
    "deputy",
    "member",
    "secretary",
}


def check_seat_role(value: str) -> SeatRole:
    if value in SEAT_ROLE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SEAT_ROLE_VALUES!r}")
