from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.overdue_recommendation import OverdueRecommendation


T = TypeVar("T", bound="OverdueList")


@_attrs_define
class OverdueList:
    """The recommendations that are overdue with a side, the longest first.

    The side is the owner's; of an owner of neither, the one of the body that recommended.

        Attributes:
            count (int): how many there are
            first (list[OverdueRecommendation]): the first 20 of them
    """

    count: int
    first: list[OverdueRecommendation]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        count = self.count

        first = []
        for first_item_data in self.first:
            first_item = first_item_data.to_dict()
            first.append(first_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "first": first,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.overdue_recommendation import OverdueRecommendation

        d = dict(src_dict)
        count = d.pop("count")

        first = []
        _first = d.pop("first")
        for first_item_data in _first:
            first_item = OverdueRecommendation.from_dict(first_item_data)

            first.append(first_item)

        overdue_list = cls(
            count=count,
            first=first,
        )

        overdue_list.additional_properties = d
        return overdue_list

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
