from typing import Literal

Language = Literal["ar", "ckb", "en"]

LANGUAGE_VALUES: set[Language] = {
    "ar",
    "ckb",
    "en",
}


def check_language(value: str) -> Language:
    if value in LANGUAGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LANGUAGE_VALUES!r}")
