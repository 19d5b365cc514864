from typing import Literal

ImplementationStage = Literal[
    "acknowledged",
    "approved",
    "circulated",
    "complete",
    "declined",
    "instructed",
    "not_circulated",
    "planned",
    "reported",
    "withdrawn",
]

IMPLEMENTATION_STAGE_VALUES: set[ImplementationStage] = {
    "acknowledged",
    "approved",
    "circulated",
    "complete",
    "declined",
    "instructed",
    "not_circulated",
    "planned",
    "reported",
    "withdrawn",
}


def check_implementation_stage(value: str) -> ImplementationStage:
    if value in IMPLEMENTATION_STAGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IMPLEMENTATION_STAGE_VALUES!r}")
