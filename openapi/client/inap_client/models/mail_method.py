from typing import Literal

MailMethod = Literal["CANCEL", "REQUEST"]

MAIL_METHOD_VALUES: set[MailMethod] = {
    "CANCEL",
    "REQUEST",
}


def check_mail_method(value: str) -> MailMethod:
    if value in MAIL_METHOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MAIL_METHOD_VALUES!r}")
