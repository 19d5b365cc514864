from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.likely_duplicate import LikelyDuplicate


T = TypeVar("T", bound="LikelyDuplicates")


@_attrs_define
class LikelyDuplicates:
    """What may tell of the same event as one report, those with most reasons first.

    Attributes:
        items (list[LikelyDuplicate]): the items of this page
        more (bool): there are more
    """

    items: list[LikelyDuplicate]
    more: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        more = self.more

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "items": items,
                "more": more,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.likely_duplicate import LikelyDuplicate

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = LikelyDuplicate.from_dict(items_item_data)

            items.append(items_item)

        more = d.pop("more")

        likely_duplicates = cls(
            items=items,
            more=more,
        )

        likely_duplicates.additional_properties = d
        return likely_duplicates

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
