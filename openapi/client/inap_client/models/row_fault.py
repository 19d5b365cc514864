from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.row_fault_params import RowFaultParams


T = TypeVar("T", bound="RowFault")


@_attrs_define
class RowFault:
    """One thing wrong with a CSV file; `column` is null for a row as a whole.

    Attributes:
        column (None | str): name of the column; null: the row as a whole
        params (RowFaultParams): values for a sentence of one's own
        row (int): as a spreadsheet counts them: the header is row 1
        slug (str): what is wrong, as a word that never changes
    """

    column: None | str
    params: RowFaultParams
    row: int
    slug: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        column: None | str
        column = self.column

        params = self.params.to_dict()

        row = self.row

        slug = self.slug

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "column": column,
                "params": params,
                "row": row,
                "slug": slug,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.row_fault_params import RowFaultParams

        d = dict(src_dict)

        def _parse_column(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        column = _parse_column(d.pop("column"))

        params = RowFaultParams.from_dict(d.pop("params"))

        row = d.pop("row")

        slug = d.pop("slug")

        row_fault = cls(
            column=column,
            params=params,
            row=row,
            slug=slug,
        )

        row_fault.additional_properties = d
        return row_fault

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
