from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.change import Change


T = TypeVar("T", bound="Changes")


@_attrs_define
class Changes:
    """What was published since a version; ask again with ``next_since``.

    ``plan_changed`` tells of the versions up to ``next_since`` that no item is of: the plan itself
    changed, its logframe, its periods, or the names of its actors and areas. ``plan_reset`` tells
    that it was set back after the version asked from: nothing known from before holds any longer.

        Attributes:
            data_version (int): version of the plan's published data; rises with every change
            items (list[Change]): the items of this page
            next_since (int): `since` of the next call
            plan (str): code of the plan
            plan_changed (bool): the plan itself changed, so read it anew
            plan_reset (bool): a plan for training was set back: forget all known of it
    """

    data_version: int
    items: list[Change]
    next_since: int
    plan: str
    plan_changed: bool
    plan_reset: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data_version = self.data_version

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_since = self.next_since

        plan = self.plan

        plan_changed = self.plan_changed

        plan_reset = self.plan_reset

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "data_version": data_version,
                "items": items,
                "next_since": next_since,
                "plan": plan,
                "plan_changed": plan_changed,
                "plan_reset": plan_reset,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.change import Change

        d = dict(src_dict)
        data_version = d.pop("data_version")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = Change.from_dict(items_item_data)

            items.append(items_item)

        next_since = d.pop("next_since")

        plan = d.pop("plan")

        plan_changed = d.pop("plan_changed")

        plan_reset = d.pop("plan_reset")

        changes = cls(
            data_version=data_version,
            items=items,
            next_since=next_since,
            plan=plan,
            plan_changed=plan_changed,
            plan_reset=plan_reset,
        )

        changes.additional_properties = d
        return changes

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
