from typing import Literal

ActorLikenessReason = Literal["near-name", "same-name", "same-words"]

ACTOR_LIKENESS_REASON_VALUES: set[ActorLikenessReason] = {
    "near-name",
    "same-name",
    "same-words",
}


def check_actor_likeness_reason(value: str) -> ActorLikenessReason:
    if value in ACTOR_LIKENESS_REASON_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACTOR_LIKENESS_REASON_VALUES!r}")
