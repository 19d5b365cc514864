from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sex import Sex, check_sex

T = TypeVar("T", bound="Participants")


@_attrs_define
class Participants:
    """How many of one sex took part; null with ``suppressed`` where few people are hidden.

    Attributes:
        age (None | str): age group; null: of all ages
        count (float | None): how many people; null where it is hidden
        sex (Sex): Sex of the people counted, as far as it is known.
        suppressed (bool): hidden, because few people stand behind it
    """

    age: None | str
    count: float | None
    sex: Sex
    suppressed: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        age: None | str
        age = self.age

        count: float | None
        count = self.count

        sex: str = self.sex

        suppressed = self.suppressed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "age": age,
                "count": count,
                "sex": sex,
                "suppressed": suppressed,
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

        def _parse_count(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        count = _parse_count(d.pop("count"))

        sex = check_sex(d.pop("sex"))

        suppressed = d.pop("suppressed")

        participants = cls(
            age=age,
            count=count,
            sex=sex,
            suppressed=suppressed,
        )

        participants.additional_properties = d
        return participants

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
