from typing import Literal

Digits = Literal["arab", "arabext", "latn"]

DIGITS_VALUES: set[Digits] = {
    "arab",
    "arabext",
    "latn",
}


def check_digits(value: str) -> Digits:
    if value in DIGITS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DIGITS_VALUES!r}")
