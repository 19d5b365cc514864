from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.resolution import Resolution, check_resolution

T = TypeVar("T", bound="Outcome")


@_attrs_define
class Outcome:
    """The period's figure under a resolution, and the members that would not count.

    With ``stated`` it is what all others come to; the stated values are added to it.

        Attributes:
            denominator (float | None): whole of a percentage; null for other kinds
            excluded (list[UUID]): submissions that would not count
            numerator (float | None): part of a percentage; null for other kinds
            resolution (Resolution): What counts of an overlap: all of it, only the largest, or a stated figure instead.
            value (float | None): the figure; with `stated` without the stated values
    """

    denominator: float | None
    excluded: list[UUID]
    numerator: float | None
    resolution: Resolution
    value: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        denominator: float | None
        denominator = self.denominator

        excluded = []
        for excluded_item_data in self.excluded:
            excluded_item = str(excluded_item_data)
            excluded.append(excluded_item)

        numerator: float | None
        numerator = self.numerator

        resolution: str = self.resolution

        value: float | None
        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "denominator": denominator,
                "excluded": excluded,
                "numerator": numerator,
                "resolution": resolution,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_denominator(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        denominator = _parse_denominator(d.pop("denominator"))

        excluded = []
        _excluded = d.pop("excluded")
        for excluded_item_data in _excluded:
            excluded_item = UUID(excluded_item_data)

            excluded.append(excluded_item)

        def _parse_numerator(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        numerator = _parse_numerator(d.pop("numerator"))

        resolution = check_resolution(d.pop("resolution"))

        def _parse_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        value = _parse_value(d.pop("value"))

        outcome = cls(
            denominator=denominator,
            excluded=excluded,
            numerator=numerator,
            resolution=resolution,
            value=value,
        )

        outcome.additional_properties = d
        return outcome

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
