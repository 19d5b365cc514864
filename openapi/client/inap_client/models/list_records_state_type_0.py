from typing import Literal

ListRecordsStateType0 = Literal["approved", "draft"]

LIST_RECORDS_STATE_TYPE_0_VALUES: set[ListRecordsStateType0] = {
    "approved",
    "draft",
}


def check_list_records_state_type_0(value: str) -> ListRecordsStateType0:
    if value in LIST_RECORDS_STATE_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {LIST_RECORDS_STATE_TYPE_0_VALUES!r}"
    )
