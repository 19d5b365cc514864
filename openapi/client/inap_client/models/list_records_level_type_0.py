from typing import Literal

ListRecordsLevelType0 = Literal["government", "international", "local_ngo"]

LIST_RECORDS_LEVEL_TYPE_0_VALUES: set[ListRecordsLevelType0] = {
    "government",
    "international",
    "local_ngo",
}


def check_list_records_level_type_0(value: str) -> ListRecordsLevelType0:
    if value in LIST_RECORDS_LEVEL_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {LIST_RECORDS_LEVEL_TYPE_0_VALUES!r}"
    )
