from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.sex import Sex, check_sex
from ..types import UNSET, Unset

T = TypeVar("T", bound="CameInput")


@_attrs_define
class CameInput:
    """How many people of one actor and sex came; no names.

    Attributes:
        actor (str): code of the actor
        people (int): how many came
        sex (Sex): Sex of the people counted, as far as it is known.
        first_time (int | None | Unset): of them for the first time; null: not asked
        uninvited (int | Unset): of them without an invitation Default: 0.
    """

    actor: str
    people: int
    sex: Sex
    first_time: int | None | Unset = UNSET
    uninvited: int | Unset = 0

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor

        people = self.people

        sex: str = self.sex

        first_time: int | None | Unset
        if isinstance(self.first_time, Unset):
            first_time = UNSET
        else:
            first_time = self.first_time

        uninvited = self.uninvited

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "actor": actor,
                "people": people,
                "sex": sex,
            }
        )
        if first_time is not UNSET:
            field_dict["first_time"] = first_time
        if uninvited is not UNSET:
            field_dict["uninvited"] = uninvited

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        actor = d.pop("actor")

        people = d.pop("people")

        sex = check_sex(d.pop("sex"))

        def _parse_first_time(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        first_time = _parse_first_time(d.pop("first_time", UNSET))

        uninvited = d.pop("uninvited", UNSET)

        came_input = cls(
            actor=actor,
            people=people,
            sex=sex,
            first_time=first_time,
            uninvited=uninvited,
        )

        return came_input
