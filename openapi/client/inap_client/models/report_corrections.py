from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.report_correction import ReportCorrection


T = TypeVar("T", bound="ReportCorrections")


@_attrs_define
class ReportCorrections:
    """What was corrected since a report was issued: the same figures as of the same moment.

    Attributes:
        as_of (datetime.datetime): moment both gatherings are of
        compared_at (datetime.datetime): when they were compared
        items (list[ReportCorrection]): what differs; empty: nothing
        report (UUID): identifier of the report
    """

    as_of: datetime.datetime
    compared_at: datetime.datetime
    items: list[ReportCorrection]
    report: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.isoformat()

        compared_at = self.compared_at.isoformat()

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        report = str(self.report)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "compared_at": compared_at,
                "items": items,
                "report": report,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.report_correction import ReportCorrection

        d = dict(src_dict)
        as_of = datetime.datetime.fromisoformat(d.pop("as_of"))

        compared_at = datetime.datetime.fromisoformat(d.pop("compared_at"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = ReportCorrection.from_dict(items_item_data)

            items.append(items_item)

        report = UUID(d.pop("report"))

        report_corrections = cls(
            as_of=as_of,
            compared_at=compared_at,
            items=items,
            report=report,
        )

        report_corrections.additional_properties = d
        return report_corrections

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
