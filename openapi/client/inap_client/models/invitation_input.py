from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="InvitationInput")


@_attrs_define
class InvitationInput:
    """An actor to be invited.

    Attributes:
        actor (str): code of the actor
        people (int | None | Unset): how many; null: no number is set
    """

    actor: str
    people: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor

        people: int | None | Unset
        if isinstance(self.people, Unset):
            people = UNSET
        else:
            people = self.people

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "actor": actor,
            }
        )
        if people is not UNSET:
            field_dict["people"] = people

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        actor = d.pop("actor")

        def _parse_people(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        people = _parse_people(d.pop("people", UNSET))

        invitation_input = cls(
            actor=actor,
            people=people,
        )

        return invitation_input
