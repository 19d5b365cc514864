from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sex import Sex, check_sex

if TYPE_CHECKING:
    from ..models.cell_content import CellContent


T = TypeVar("T", bound="CellDifference")


@_attrs_define
class CellDifference:
    """A cell that would change; `before` is null where nothing was there.

    Attributes:
        after (CellContent | None): how it is
        age (None | str): age group; null: of all ages
        before (CellContent | None): how it was
        cell (None | str): address in the workbook; null: the file as a whole
        sex (None | Sex): null: of all sexes
    """

    after: CellContent | None
    age: None | str
    before: CellContent | None
    cell: None | str
    sex: None | Sex
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.cell_content import CellContent

        after: dict[str, Any] | None
        if isinstance(self.after, CellContent):
            after = self.after.to_dict()
        else:
            after = self.after

        age: None | str
        age = self.age

        before: dict[str, Any] | None
        if isinstance(self.before, CellContent):
            before = self.before.to_dict()
        else:
            before = self.before

        cell: None | str
        cell = self.cell

        sex: None | str
        if isinstance(self.sex, str):
            sex = self.sex
        else:
            sex = self.sex

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "after": after,
                "age": age,
                "before": before,
                "cell": cell,
                "sex": sex,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.cell_content import CellContent

        d = dict(src_dict)

        def _parse_after(data: object) -> CellContent | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                after_type_0 = CellContent.from_dict(data)

                return after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CellContent | None, data)

        after = _parse_after(d.pop("after"))

        def _parse_age(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        age = _parse_age(d.pop("age"))

        def _parse_before(data: object) -> CellContent | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                before_type_0 = CellContent.from_dict(data)

                return before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CellContent | None, data)

        before = _parse_before(d.pop("before"))

        def _parse_cell(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        cell = _parse_cell(d.pop("cell"))

        def _parse_sex(data: object) -> None | Sex:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sex_type_0 = check_sex(data)

                return sex_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Sex, data)

        sex = _parse_sex(d.pop("sex"))

        cell_difference = cls(
            after=after,
            age=age,
            before=before,
            cell=cell,
            sex=sex,
        )

        cell_difference.additional_properties = d
        return cell_difference

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
