from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.changed_node import ChangedNode


T = TypeVar("T", bound="VersionChanges")


@_attrs_define
class VersionChanges:
    """What two versions of a logframe differ in, in the logframe's order.

    Attributes:
        from_version (int): the earlier version
        nodes (list[ChangedNode]): in the logframe's order
        plan (str): code of the plan
        to_version (int): the later version
    """

    from_version: int
    nodes: list[ChangedNode]
    plan: str
    to_version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from_version = self.from_version

        nodes = []
        for nodes_item_data in self.nodes:
            nodes_item = nodes_item_data.to_dict()
            nodes.append(nodes_item)

        plan = self.plan

        to_version = self.to_version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "from_version": from_version,
                "nodes": nodes,
                "plan": plan,
                "to_version": to_version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.changed_node import ChangedNode

        d = dict(src_dict)
        from_version = d.pop("from_version")

        nodes = []
        _nodes = d.pop("nodes")
        for nodes_item_data in _nodes:
            nodes_item = ChangedNode.from_dict(nodes_item_data)

            nodes.append(nodes_item)

        plan = d.pop("plan")

        to_version = d.pop("to_version")

        version_changes = cls(
            from_version=from_version,
            nodes=nodes,
            plan=plan,
            to_version=to_version,
        )

        version_changes.additional_properties = d
        return version_changes

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
