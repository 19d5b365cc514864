from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SelfAssessment")


@_attrs_define
class SelfAssessment:
    """What a body says of itself.

    Attributes:
        capacity (int | None): how it rates its own capacity, 1 (low) to 5; null: it has not said
        collaboration (int | None): how it rates its collaboration, 1 (low) to 5; null: it has not said
    """

    capacity: int | None
    collaboration: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        capacity: int | None
        capacity = self.capacity

        collaboration: int | None
        collaboration = self.collaboration

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "capacity": capacity,
                "collaboration": collaboration,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_capacity(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        capacity = _parse_capacity(d.pop("capacity"))

        def _parse_collaboration(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        collaboration = _parse_collaboration(d.pop("collaboration"))

        self_assessment = cls(
            capacity=capacity,
            collaboration=collaboration,
        )

        self_assessment.additional_properties = d
        return self_assessment

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
