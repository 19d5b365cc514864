from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sex import Sex, check_sex

T = TypeVar("T", bound="Remark")


@_attrs_define
class Remark:
    """What a return said of one value; without sex and age that is the total.

    Attributes:
        age (None | str): age group; null: of all ages
        note (str): what to look at
        sex (None | Sex): null: of all sexes
    """

    age: None | str
    note: str
    sex: None | Sex
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        age: None | str
        age = self.age

        note = self.note

        sex: None | str
        if isinstance(self.sex, str):
            sex = self.sex
        else:
            sex = self.sex

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "age": age,
                "note": note,
                "sex": sex,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_age(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        age = _parse_age(d.pop("age"))

        note = d.pop("note")

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

        remark = cls(
            age=age,
            note=note,
            sex=sex,
        )

        remark.additional_properties = d
        return remark

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
