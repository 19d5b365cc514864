from typing import Literal

RecommendationAction = Literal[
    "amend",
    "assign",
    "attach",
    "complete",
    "decline",
    "detach",
    "link",
    "note",
    "reopen",
    "supersede",
]

RECOMMENDATION_ACTION_VALUES: set[RecommendationAction] = {
    "amend",
    "assign",
    "attach",
    "complete",
    "decline",
    "detach",
    "link",
    "note",
    "reopen",
    "supersede",
}


def check_recommendation_action(value: str) -> RecommendationAction:
    if value in RECOMMENDATION_ACTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECOMMENDATION_ACTION_VALUES!r}")
