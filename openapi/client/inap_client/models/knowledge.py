from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Knowledge")


@_attrs_define
class Knowledge:
    """What a training changed, as measured before and after it.

    Attributes:
        after (float): right answers after, in percent
        assessed (int | None): how many; null where it is hidden
        before (float): right answers before, in percent
    """

    after: float
    assessed: int | None
    before: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        after = self.after

        assessed: int | None
        assessed = self.assessed

        before = self.before

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "after": after,
                "assessed": assessed,
                "before": before,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        after = d.pop("after")

        def _parse_assessed(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        assessed = _parse_assessed(d.pop("assessed"))

        before = d.pop("before")

        knowledge = cls(
            after=after,
            assessed=assessed,
            before=before,
        )

        knowledge.additional_properties = d
        return knowledge

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
