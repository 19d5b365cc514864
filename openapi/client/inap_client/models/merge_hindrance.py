from typing import Literal

MergeHindrance = Literal[
    "collective", "cycle", "into-merged", "itself", "jurisdiction", "merged", "unknown"
]

MERGE_HINDRANCE_VALUES: set[MergeHindrance] = {
    "collective",
    "cycle",
    "into-merged",
    "itself",
    "jurisdiction",
    "merged",
    "unknown",
}


def check_merge_hindrance(value: str) -> MergeHindrance:
    if value in MERGE_HINDRANCE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MERGE_HINDRANCE_VALUES!r}")
