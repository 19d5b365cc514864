from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="TimeStep")


@_attrs_define
class TimeStep:
    """One step of the timing.

    Attributes:
        from_ (datetime.date): first day of the step
        text (Text): A text as shown: one entry a language, null where it is not known.
        until (datetime.date): last day of the step
    """

    from_: datetime.date
    text: Text
    until: datetime.date
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from_ = self.from_.isoformat()

        text = self.text.to_dict()

        until = self.until.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
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
        from ..models.text import Text

        d = dict(src_dict)
        from_ = datetime.date.fromisoformat(d.pop("from"))

        text = Text.from_dict(d.pop("text"))

        until = datetime.date.fromisoformat(d.pop("until"))

        time_step = cls(
            from_=from_,
            text=text,
            until=until,
        )

        time_step.additional_properties = d
        return time_step

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
