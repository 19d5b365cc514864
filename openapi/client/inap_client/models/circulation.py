from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Circulation")


@_attrs_define
class Circulation:
    """What a circulation did, or would do.

    Attributes:
        already (int): leads that had one already
        circulated (int): assignments made
        without_actor (list[str]): codes of activities with a lead that the print hides, or with none at all
    """

    already: int
    circulated: int
    without_actor: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        already = self.already

        circulated = self.circulated

        without_actor = self.without_actor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "already": already,
                "circulated": circulated,
                "without_actor": without_actor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        already = d.pop("already")

        circulated = d.pop("circulated")

        without_actor = cast(list[str], d.pop("without_actor"))

        circulation = cls(
            already=already,
            circulated=circulated,
            without_actor=without_actor,
        )

        circulation.additional_properties = d
        return circulation

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
