from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.params import Params


T = TypeVar("T", bound="Fault")


@_attrs_define
class Fault:
    """One fault of a request: where, what, and with which values.

    Attributes:
        params (Params): Values for a sentence of one's own, by name.
        pointer (str): JSON pointer into the body, or `?name` of a parameter or header
        slug (str): what is wrong, as a word that never changes
    """

    params: Params
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
        from ..models.params import Params

        d = dict(src_dict)
        params = Params.from_dict(d.pop("params"))

        pointer = d.pop("pointer")

        slug = d.pop("slug")

        fault = cls(
            params=params,
            pointer=pointer,
            slug=slug,
        )

        fault.additional_properties = d
        return fault

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
