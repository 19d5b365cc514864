from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.sex import Sex, check_sex
from ..types import UNSET, Unset

T = TypeVar("T", bound="ParticipantsInput")


@_attrs_define
class ParticipantsInput:
    """How many of one sex took part; of all ages without ``age``.

    Attributes:
        count (float | str): how many people
        sex (Sex): Sex of the people counted, as far as it is known.
        age (None | str | Unset): an age group of the plan's settings; null: of all ages
    """

    count: float | str
    sex: Sex
    age: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        count: float | str
        count = self.count

        sex: str = self.sex

        age: None | str | Unset
        if isinstance(self.age, Unset):
            age = UNSET
        else:
            age = self.age

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "count": count,
                "sex": sex,
            }
        )
        if age is not UNSET:
            field_dict["age"] = age

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_count(data: object) -> float | str:
            return cast(float | str, data)

        count = _parse_count(d.pop("count"))

        sex = check_sex(d.pop("sex"))

        def _parse_age(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        age = _parse_age(d.pop("age", UNSET))

        participants_input = cls(
            count=count,
            sex=sex,
            age=age,
        )

        return participants_input
