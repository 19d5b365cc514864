from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.sex import Sex, check_sex
from ..types import UNSET, Unset

T = TypeVar("T", bound="CellRemark")


@_attrs_define
class CellRemark:
    """What a return says of one value; without sex and age that is the total.

    Attributes:
        note (str): what to look at
        age (None | str | Unset): an age group of the plan's settings; null: of all ages
        sex (None | Sex | Unset): null: of all sexes
    """

    note: str
    age: None | str | Unset = UNSET
    sex: None | Sex | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        note = self.note

        age: None | str | Unset
        if isinstance(self.age, Unset):
            age = UNSET
        else:
            age = self.age

        sex: None | str | Unset
        if isinstance(self.sex, Unset):
            sex = UNSET
        elif isinstance(self.sex, str):
            sex = self.sex
        else:
            sex = self.sex

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "note": note,
            }
        )
        if age is not UNSET:
            field_dict["age"] = age
        if sex is not UNSET:
            field_dict["sex"] = sex

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        note = d.pop("note")

        def _parse_age(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        age = _parse_age(d.pop("age", UNSET))

        def _parse_sex(data: object) -> None | Sex | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sex_type_0 = check_sex(data)

                return sex_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Sex | Unset, data)

        sex = _parse_sex(d.pop("sex", UNSET))

        cell_remark = cls(
            note=note,
            age=age,
            sex=sex,
        )

        return cell_remark
