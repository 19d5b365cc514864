from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.workbook_remark_params import WorkbookRemarkParams


T = TypeVar("T", bound="WorkbookRemark")


@_attrs_define
class WorkbookRemark:
    """Something about a cell: where it stands, what it is, and values for a sentence.

    Attributes:
        cell (None | str): address in the workbook; null: the file as a whole
        params (WorkbookRemarkParams): values for a sentence of one's own
        slug (str): what is wrong, as a word that never changes
    """

    cell: None | str
    params: WorkbookRemarkParams
    slug: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cell: None | str
        cell = self.cell

        params = self.params.to_dict()

        slug = self.slug

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "cell": cell,
                "params": params,
                "slug": slug,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.workbook_remark_params import WorkbookRemarkParams

        d = dict(src_dict)

        def _parse_cell(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        cell = _parse_cell(d.pop("cell"))

        params = WorkbookRemarkParams.from_dict(d.pop("params"))

        slug = d.pop("slug")

        workbook_remark = cls(
            cell=cell,
            params=params,
            slug=slug,
        )

        workbook_remark.additional_properties = d
        return workbook_remark

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
