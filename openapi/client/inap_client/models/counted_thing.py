from typing import Literal

CountedThing = Literal["activities", "participants"]

COUNTED_THING_VALUES: set[CountedThing] = {
    "activities",
    "participants",
}


def check_counted_thing(value: str) -> CountedThing:
    if value in COUNTED_THING_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COUNTED_THING_VALUES!r}")
