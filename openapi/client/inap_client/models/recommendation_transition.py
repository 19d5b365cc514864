from typing import Literal

RecommendationTransition = Literal[
    "assign", "complete", "decline", "link", "note", "reopen", "supersede"
]

RECOMMENDATION_TRANSITION_VALUES: set[RecommendationTransition] = {
    "assign",
    "complete",
    "decline",
    "link",
    "note",
    "reopen",
    "supersede",
}


def check_recommendation_transition(value: str) -> RecommendationTransition:
    if value in RECOMMENDATION_TRANSITION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {RECOMMENDATION_TRANSITION_VALUES!r}"
    )
