from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sex import Sex, check_sex

if TYPE_CHECKING:
    from ..models.reference import Reference


T = TypeVar("T", bound="Came")


@_attrs_define
class Came:
    """How many people of one actor and sex came.

    Attributes:
        actor (Reference): Something that has an address of its own, by its code and title.
        first_time (int | None): of them for the first time; null: not asked
        people (int): how many came
        sex (Sex): Sex of the people counted, as far as it is known.
        uninvited (int): of them without an invitation
    """

    actor: Reference
    first_time: int | None
    people: int
    sex: Sex
    uninvited: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor.to_dict()

        first_time: int | None
        first_time = self.first_time

        people = self.people

        sex: str = self.sex

        uninvited = self.uninvited

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "first_time": first_time,
                "people": people,
                "sex": sex,
                "uninvited": uninvited,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

        def _parse_first_time(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        first_time = _parse_first_time(d.pop("first_time"))

        people = d.pop("people")

        sex = check_sex(d.pop("sex"))

        uninvited = d.pop("uninvited")

        came = cls(
            actor=actor,
            first_time=first_time,
            people=people,
            sex=sex,
            uninvited=uninvited,
        )

        came.additional_properties = d
        return came

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
