from typing import Literal

RecommendationState = Literal["assigned", "done", "not_accepted", "open", "superseded"]

RECOMMENDATION_STATE_VALUES: set[RecommendationState] = {
    "assigned",
    "done",
    "not_accepted",
    "open",
    "superseded",
}


def check_recommendation_state(value: str) -> RecommendationState:
    if value in RECOMMENDATION_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECOMMENDATION_STATE_VALUES!r}")
