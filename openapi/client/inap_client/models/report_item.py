from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="ReportItem")


@_attrs_define
class ReportItem:
    """Something that the editors may leave out of the report or move within its section.

    Attributes:
        id (UUID): identifier of the item
        section (str): where it stands
        shown (bool): whether the report tells it
        text (Text): A text as shown: one entry a language, null where it is not known.
    """

    id: UUID
    section: str
    shown: bool
    text: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        section = self.section

        shown = self.shown

        text = self.text.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "section": section,
                "shown": shown,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text import Text

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        section = d.pop("section")

        shown = d.pop("shown")

        text = Text.from_dict(d.pop("text"))

        report_item = cls(
            id=id,
            section=section,
            shown=shown,
            text=text,
        )

        report_item.additional_properties = d
        return report_item

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
