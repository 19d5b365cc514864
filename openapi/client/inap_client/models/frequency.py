from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.activity_span import ActivitySpan, check_activity_span

T = TypeVar("T", bound="Frequency")


@_attrs_define
class Frequency:
    """How often the source wants an activity, as far as it says.

    Attributes:
        count (int | None): how often within that time; null where the source does not say
        every (ActivitySpan | None): each year, or in the whole plan; null with `by`
        text (str): the words of the source
    """

    count: int | None
    every: ActivitySpan | None
    text: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        count: int | None
        count = self.count

        every: None | str
        if isinstance(self.every, str):
            every = self.every
        else:
            every = self.every

        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "every": every,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_count(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        count = _parse_count(d.pop("count"))

        def _parse_every(data: object) -> ActivitySpan | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                every_type_0 = check_activity_span(data)

                return every_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ActivitySpan | None, data)

        every = _parse_every(d.pop("every"))

        text = d.pop("text")

        frequency = cls(
            count=count,
            every=every,
            text=text,
        )

        frequency.additional_properties = d
        return frequency

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
