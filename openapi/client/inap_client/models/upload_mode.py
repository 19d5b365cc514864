from typing import Literal

UploadMode = Literal["drafts", "preview", "submit"]

UPLOAD_MODE_VALUES: set[UploadMode] = {
    "drafts",
    "preview",
    "submit",
}


def check_upload_mode(value: str) -> UploadMode:
    if value in UPLOAD_MODE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UPLOAD_MODE_VALUES!r}")
