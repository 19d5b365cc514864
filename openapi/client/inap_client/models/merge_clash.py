from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MergeClash")


@_attrs_define
class MergeClash:
    """Two things that cannot both be one body's.

    Attributes:
        into (str): identifier of the one of the entry that would stay
        kind (str): what they are
        merged (str): identifier of the one of the entry that would go
    """

    into: str
    kind: str
    merged: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        into = self.into

        kind = self.kind

        merged = self.merged

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "into": into,
                "kind": kind,
                "merged": merged,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        into = d.pop("into")

        kind = d.pop("kind")

        merged = d.pop("merged")

        merge_clash = cls(
            into=into,
            kind=kind,
            merged=merged,
        )

        merge_clash.additional_properties = d
        return merge_clash

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
