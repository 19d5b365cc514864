from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SpanOfTime")


@_attrs_define
class SpanOfTime:
    """A span of time that a promise counts in.

    Attributes:
        end (datetime.date): last day; null where it cannot be read
        held (int): meetings held in it that the portal knows
        kept (bool | None): null: it goes on, and is not kept yet
        start (datetime.date): first day; null where it cannot be read
    """

    end: datetime.date
    held: int
    kept: bool | None
    start: datetime.date
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        end = self.end.isoformat()

        held = self.held

        kept: bool | None
        kept = self.kept

        start = self.start.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "end": end,
                "held": held,
                "kept": kept,
                "start": start,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        end = datetime.date.fromisoformat(d.pop("end"))

        held = d.pop("held")

        def _parse_kept(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        kept = _parse_kept(d.pop("kept"))

        start = datetime.date.fromisoformat(d.pop("start"))

        span_of_time = cls(
            end=end,
            held=held,
            kept=kept,
            start=start,
        )

        span_of_time.additional_properties = d
        return span_of_time

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
