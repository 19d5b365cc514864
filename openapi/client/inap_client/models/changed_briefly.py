from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.amendable_field import AmendableField, check_amendable_field
from ..models.node_change_kind import NodeChangeKind, check_node_change_kind

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="ChangedBriefly")


@_attrs_define
class ChangedBriefly:
    """What became of an activity, in a word.

    Attributes:
        change (NodeChangeKind): What became of an activity from one version to another.
        code (str): the code it is addressed by
        fields (list[AmendableField]): in what it differs
        title (Text): A text as shown: one entry a language, null where it is not known.
    """

    change: NodeChangeKind
    code: str
    fields: list[AmendableField]
    title: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        change: str = self.change

        code = self.code

        fields = []
        for fields_item_data in self.fields:
            fields_item: str = fields_item_data
            fields.append(fields_item)

        title = self.title.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "change": change,
                "code": code,
                "fields": fields,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text import Text

        d = dict(src_dict)
        change = check_node_change_kind(d.pop("change"))

        code = d.pop("code")

        fields = []
        _fields = d.pop("fields")
        for fields_item_data in _fields:
            fields_item = check_amendable_field(fields_item_data)

            fields.append(fields_item)

        title = Text.from_dict(d.pop("title"))

        changed_briefly = cls(
            change=change,
            code=code,
            fields=fields,
            title=title,
        )

        changed_briefly.additional_properties = d
        return changed_briefly

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
