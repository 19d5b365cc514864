from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PositionForms")


@_attrs_define
class PositionForms:
    """Which side uses the forms.

    Attributes:
        federal (bool): the federal side uses the forms
        krg (bool): the Kurdistan Region's side uses the forms; no source says it does
    """

    federal: bool
    krg: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        federal = self.federal

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
        federal = d.pop("federal")

        krg = d.pop("krg")

        position_forms = cls(
            federal=federal,
            krg=krg,
        )

        position_forms.additional_properties = d
        return position_forms

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
