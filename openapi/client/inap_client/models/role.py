from typing import Literal

Role = Literal[
    "admin",
    "auditor",
    "coordinator",
    "donor",
    "focal_point",
    "me_team",
    "reporter",
    "secretariat",
    "verifier",
]

ROLE_VALUES: set[Role] = {
    "admin",
    "auditor",
    "coordinator",
    "donor",
    "focal_point",
    "me_team",
    "reporter",
    "secretariat",
    "verifier",
}


def check_role(value: str) -> Role:
    if value in ROLE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ROLE_VALUES!r}")
