from typing import Literal

ListRecordsSectorType0 = Literal[
    "awareness",
    "climate_change",
    "empowerment",
    "legislation",
    "participation",
    "prevention",
    "protection",
    "recovery",
]

LIST_RECORDS_SECTOR_TYPE_0_VALUES: set[ListRecordsSectorType0] = {
    "awareness",
    "climate_change",
    "empowerment",
    "legislation",
    "participation",
    "prevention",
    "protection",
    "recovery",
}


def check_list_records_sector_type_0(value: str) -> ListRecordsSectorType0:
    if value in LIST_RECORDS_SECTOR_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {LIST_RECORDS_SECTOR_TYPE_0_VALUES!r}"
    )
