from typing import Literal

ActivityKind = Literal[
    "awareness", "conference", "dialogue", "meeting", "other", "service", "training", "workshop"
]

ACTIVITY_KIND_VALUES: set[ActivityKind] = {
    "awareness",
    "conference",
    "dialogue",
    "meeting",
    "other",
    "service",
    "training",
    "workshop",
}


def check_activity_kind(value: str) -> ActivityKind:
    if value in ACTIVITY_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACTIVITY_KIND_VALUES!r}")
