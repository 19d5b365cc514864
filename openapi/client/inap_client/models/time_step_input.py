from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.text_input import TextInput


T = TypeVar("T", bound="TimeStepInput")


@_attrs_define
class TimeStepInput:
    """One step of the timing.

    Attributes:
        from_ (datetime.date): first day of the step
        text (TextInput): A text as written: at least the language it was written in.
        until (datetime.date): last day of the step
    """

    from_: datetime.date
    text: TextInput
    until: datetime.date

    def to_dict(self) -> dict[str, Any]:
        from_ = self.from_.isoformat()

        text = self.text.to_dict()

        until = self.until.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "from": from_,
                "text": text,
                "until": until,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text_input import TextInput

        d = dict(src_dict)
        from_ = datetime.date.fromisoformat(d.pop("from"))

        text = TextInput.from_dict(d.pop("text"))

        until = datetime.date.fromisoformat(d.pop("until"))

        time_step_input = cls(
            from_=from_,
            text=text,
            until=until,
        )

        return time_step_input
