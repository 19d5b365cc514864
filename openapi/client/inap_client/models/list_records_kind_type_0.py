from typing import Literal

ListRecordsKindType0 = Literal["challenge", "recommendation", "update"]

LIST_RECORDS_KIND_TYPE_0_VALUES: set[ListRecordsKindType0] = {
    "challenge",
    "recommendation",
    "update",
}


def check_list_records_kind_type_0(value: str) -> ListRecordsKindType0:
    if value in LIST_RECORDS_KIND_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {LIST_RECORDS_KIND_TYPE_0_VALUES!r}"
    )
