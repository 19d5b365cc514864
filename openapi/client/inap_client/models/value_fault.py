from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.value_fault_params import ValueFaultParams


T = TypeVar("T", bound="ValueFault")


@_attrs_define
class ValueFault:
    """One thing wrong, or missing: where (JSON pointer), what, with which values.

    Attributes:
        params (ValueFaultParams): values for a sentence of one's own
        pointer (str): JSON pointer to what is meant
        slug (str): what is wrong
    """

    params: ValueFaultParams
    pointer: str
    slug: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        params = self.params.to_dict()

        pointer = self.pointer

        slug = self.slug

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "params": params,
                "pointer": pointer,
                "slug": slug,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.value_fault_params import ValueFaultParams

        d = dict(src_dict)
        params = ValueFaultParams.from_dict(d.pop("params"))

        pointer = d.pop("pointer")

        slug = d.pop("slug")

        value_fault = cls(
            params=params,
            pointer=pointer,
            slug=slug,
        )

        value_fault.additional_properties = d
        return value_fault

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
