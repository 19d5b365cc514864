from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.amendable_field import AmendableField, check_amendable_field
from ..models.jurisdiction import Jurisdiction, check_jurisdiction
from ..models.node_change_kind import NodeChangeKind, check_node_change_kind

if TYPE_CHECKING:
    from ..models.node_content import NodeContent


T = TypeVar("T", bound="ChangedNode")


@_attrs_define
class ChangedNode:
    """What became of an activity between two versions.

    Attributes:
        after (NodeContent): What an amendment can change of an activity, as it stood.
        before (NodeContent | None): null: it was not there yet
        change (NodeChangeKind): What became of an activity from one version to another.
        code (str): the code it is addressed by
        fields (list[AmendableField]): in what it differs
        side (Jurisdiction | None): whose it is; null: both sides'
    """

    after: NodeContent
    before: NodeContent | None
    change: NodeChangeKind
    code: str
    fields: list[AmendableField]
    side: Jurisdiction | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.node_content import NodeContent

        after = self.after.to_dict()

        before: dict[str, Any] | None
        if isinstance(self.before, NodeContent):
            before = self.before.to_dict()
        else:
            before = self.before

        change: str = self.change

        code = self.code

        fields = []
        for fields_item_data in self.fields:
            fields_item: str = fields_item_data
            fields.append(fields_item)

        side: None | str
        if isinstance(self.side, str):
            side = self.side
        else:
            side = self.side

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "after": after,
                "before": before,
                "change": change,
                "code": code,
                "fields": fields,
                "side": side,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.node_content import NodeContent

        d = dict(src_dict)
        after = NodeContent.from_dict(d.pop("after"))

        def _parse_before(data: object) -> NodeContent | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                before_type_0 = NodeContent.from_dict(data)

                return before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NodeContent | None, data)

        before = _parse_before(d.pop("before"))

        change = check_node_change_kind(d.pop("change"))

        code = d.pop("code")

        fields = []
        _fields = d.pop("fields")
        for fields_item_data in _fields:
            fields_item = check_amendable_field(fields_item_data)

            fields.append(fields_item)

        def _parse_side(data: object) -> Jurisdiction | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                side_type_0 = check_jurisdiction(data)

                return side_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Jurisdiction | None, data)

        side = _parse_side(d.pop("side"))

        changed_node = cls(
            after=after,
            before=before,
            change=change,
            code=code,
            fields=fields,
            side=side,
        )

        changed_node.additional_properties = d
        return changed_node

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
