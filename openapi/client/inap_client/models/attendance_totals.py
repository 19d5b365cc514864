from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.by_sex import BySex


T = TypeVar("T", bound="AttendanceTotals")


@_attrs_define
class AttendanceTotals:
    """What an attendance adds up to.

    Attributes:
        actors (int): actors that were represented
        by_sex (BySex): People by sex, as far as it is known.
        people (int): everybody who came
        repeat (int | None): had come before; null: not asked of all
        uninvited (int): came without an invitation
        unique (int | None): came for the first time; null: not asked of all
    """

    actors: int
    by_sex: BySex
    people: int
    repeat: int | None
    uninvited: int
    unique: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actors = self.actors

        by_sex = self.by_sex.to_dict()

        people = self.people

        repeat: int | None
        repeat = self.repeat

        uninvited = self.uninvited

        unique: int | None
        unique = self.unique

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actors": actors,
                "by_sex": by_sex,
                "people": people,
                "repeat": repeat,
                "uninvited": uninvited,
                "unique": unique,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.by_sex import BySex

        d = dict(src_dict)
        actors = d.pop("actors")

        by_sex = BySex.from_dict(d.pop("by_sex"))

        people = d.pop("people")

        def _parse_repeat(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        repeat = _parse_repeat(d.pop("repeat"))

        uninvited = d.pop("uninvited")

        def _parse_unique(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        unique = _parse_unique(d.pop("unique"))

        attendance_totals = cls(
            actors=actors,
            by_sex=by_sex,
            people=people,
            repeat=repeat,
            uninvited=uninvited,
            unique=unique,
        )

        attendance_totals.additional_properties = d
        return attendance_totals

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
