from typing import Literal

AmendmentKind = Literal["add", "change", "drop", "repeat", "retime"]

AMENDMENT_KIND_VALUES: set[AmendmentKind] = {
    "add",
    "change",
    "drop",
    "repeat",
    "retime",
}


def check_amendment_kind(value: str) -> AmendmentKind:
    if value in AMENDMENT_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {AMENDMENT_KIND_VALUES!r}")
