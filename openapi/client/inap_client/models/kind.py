from typing import Literal

Kind = Literal["number", "percentage", "qualitative", "yes_no"]

KIND_VALUES: set[Kind] = {
    "number",
    "percentage",
    "qualitative",
    "yes_no",
}


def check_kind(value: str) -> Kind:
    if value in KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KIND_VALUES!r}")
