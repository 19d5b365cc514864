from typing import Literal

RecordSectorsItem = Literal[
    "awareness",
    "climate_change",
    "empowerment",
    "legislation",
    "participation",
    "prevention",
    "protection",
    "recovery",
]

RECORD_SECTORS_ITEM_VALUES: set[RecordSectorsItem] = {
    "awareness",
    "climate_change",
    "empowerment",
    "legislation",
    "participation",
    "prevention",
    "protection",
    "recovery",
}


def check_record_sectors_item(value: str) -> RecordSectorsItem:
    if value in RECORD_SECTORS_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECORD_SECTORS_ITEM_VALUES!r}")
