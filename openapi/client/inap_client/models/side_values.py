from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SideValues")


@_attrs_define
class SideValues:
    """The figures to date of the two sides.

    Attributes:
        federal (float | None): figure of the federal side
        krg (float | None): figure of the Kurdistan Region's side
    """

    federal: float | None
    krg: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        federal: float | None
        federal = self.federal

        krg: float | None
        krg = self.krg

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "federal": federal,
                "krg": krg,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_federal(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        federal = _parse_federal(d.pop("federal"))

        def _parse_krg(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        krg = _parse_krg(d.pop("krg"))

        side_values = cls(
            federal=federal,
            krg=krg,
        )

        side_values.additional_properties = d
        return side_values

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
