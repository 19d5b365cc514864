from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.report_align import ReportAlign, check_report_align

T = TypeVar("T", bound="ReportColumn")


@_attrs_define
class ReportColumn:
    """A column of a table.

    Attributes:
        align (ReportAlign): How a column is aligned.
        head (str): its head
    """

    align: ReportAlign
    head: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        align: str = self.align

        head = self.head

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "align": align,
                "head": head,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        align = check_report_align(d.pop("align"))

        head = d.pop("head")

        report_column = cls(
            align=align,
            head=head,
        )

        report_column.additional_properties = d
        return report_column

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
