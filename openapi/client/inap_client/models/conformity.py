from typing import Literal

Conformity = Literal["conforms", "does_not", "partly"]

CONFORMITY_VALUES: set[Conformity] = {
    "conforms",
    "does_not",
    "partly",
}


def check_conformity(value: str) -> Conformity:
    if value in CONFORMITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CONFORMITY_VALUES!r}")
