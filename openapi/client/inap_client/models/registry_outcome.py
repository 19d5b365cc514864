from typing import Literal

RegistryOutcome = Literal["changed", "created", "unchanged"]

REGISTRY_OUTCOME_VALUES: set[RegistryOutcome] = {
    "changed",
    "created",
    "unchanged",
}


def check_registry_outcome(value: str) -> RegistryOutcome:
    if value in REGISTRY_OUTCOME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REGISTRY_OUTCOME_VALUES!r}")
