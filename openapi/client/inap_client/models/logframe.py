from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.node import Node


T = TypeVar("T", bound="Logframe")


@_attrs_define
class Logframe:
    """A whole logframe: parents before children, in the order of print.

    Attributes:
        data_version (int): version of the plan's published data; rises with every change
        logframe_version (int): version of the logframe that this is
        nodes (list[Node]): in the logframe's order
        plan (str): code of the plan
    """

    data_version: int
    logframe_version: int
    nodes: list[Node]
    plan: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data_version = self.data_version

        logframe_version = self.logframe_version

        nodes = []
        for nodes_item_data in self.nodes:
            nodes_item = nodes_item_data.to_dict()
            nodes.append(nodes_item)

        plan = self.plan

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "data_version": data_version,
                "logframe_version": logframe_version,
                "nodes": nodes,
                "plan": plan,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.node import Node

        d = dict(src_dict)
        data_version = d.pop("data_version")

        logframe_version = d.pop("logframe_version")

        nodes = []
        _nodes = d.pop("nodes")
        for nodes_item_data in _nodes:
            nodes_item = Node.from_dict(nodes_item_data)

            nodes.append(nodes_item)

        plan = d.pop("plan")

        logframe = cls(
            data_version=data_version,
            logframe_version=logframe_version,
            nodes=nodes,
            plan=plan,
        )

        logframe.additional_properties = d
        return logframe

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
