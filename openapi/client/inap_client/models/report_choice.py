from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="ReportChoice")


@_attrs_define
class ReportChoice:
    """What the editors say of an item; the order of the items is that of the list.

    Attributes:
        item (UUID): identifier of the item
        shown (bool): whether the report tells it
    """

    item: UUID
    shown: bool

    def to_dict(self) -> dict[str, Any]:
        item = str(self.item)

        shown = self.shown

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "item": item,
                "shown": shown,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        item = UUID(d.pop("item"))

        shown = d.pop("shown")

        report_choice = cls(
            item=item,
            shown=shown,
        )

        return report_choice
