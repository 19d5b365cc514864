from typing import Literal

OverlapStepAction = Literal[
    "declare", "dismiss", "find", "join", "outdate", "reopen", "resolve", "supersede"
]

OVERLAP_STEP_ACTION_VALUES: set[OverlapStepAction] = {
    "declare",
    "dismiss",
    "find",
    "join",
    "outdate",
    "reopen",
    "resolve",
    "supersede",
}


def check_overlap_step_action(value: str) -> OverlapStepAction:
    if value in OVERLAP_STEP_ACTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {OVERLAP_STEP_ACTION_VALUES!r}")
