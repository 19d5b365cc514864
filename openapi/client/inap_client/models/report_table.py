from __future__ import annotations

from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    Self,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.report_cell import ReportCell
    from ..models.report_column import ReportColumn


T = TypeVar("T", bound="ReportTable")


@_attrs_define
class ReportTable:
    """A table; its first column names the row.

    Attributes:
        caption (str): what it shows
        columns (list[ReportColumn]): its columns in their order
        kind (Literal['table']): which block it is
        rows (list[list[ReportCell]]): as many cells as columns
        sheet (str): its name in the workbook
    """

    caption: str
    columns: list[ReportColumn]
    kind: Literal["table"]
    rows: list[list[ReportCell]]
    sheet: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        caption = self.caption

        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)

        kind = self.kind

        rows = []
        for rows_item_data in self.rows:
            rows_item = []
            for rows_item_item_data in rows_item_data:
                rows_item_item = rows_item_item_data.to_dict()
                rows_item.append(rows_item_item)

            rows.append(rows_item)

        sheet = self.sheet

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "caption": caption,
                "columns": columns,
                "kind": kind,
                "rows": rows,
                "sheet": sheet,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.report_cell import ReportCell
        from ..models.report_column import ReportColumn

        d = dict(src_dict)
        caption = d.pop("caption")

        columns = []
        _columns = d.pop("columns")
        for columns_item_data in _columns:
            columns_item = ReportColumn.from_dict(columns_item_data)

            columns.append(columns_item)

        kind = cast(Literal["table"], d.pop("kind"))
        if kind != "table":
            raise ValueError(f"kind must match const 'table', got '{kind}'")

        rows = []
        _rows = d.pop("rows")
        for rows_item_data in _rows:
            rows_item = []
            _rows_item = rows_item_data
            for rows_item_item_data in _rows_item:
                rows_item_item = ReportCell.from_dict(rows_item_item_data)

                rows_item.append(rows_item_item)

            rows.append(rows_item)

        sheet = d.pop("sheet")

        report_table = cls(
            caption=caption,
            columns=columns,
            kind=kind,
            rows=rows,
            sheet=sheet,
        )

        report_table.additional_properties = d
        return report_table

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
