from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.jurisdiction import Jurisdiction, check_jurisdiction
from ..models.role import Role, check_role
from ..types import UNSET, Unset

T = TypeVar("T", bound="GrantInput")


@_attrs_define
class GrantInput:
    """A role to hold: ``coordinator`` with a jurisdiction; actor roles with an actor's code.

    Attributes:
        role (Role): What an account or a key may do.
        actor (None | str | Unset): code of the actor
        jurisdiction (Jurisdiction | None | Unset): of coordinators, and only of them
    """

    role: Role
    actor: None | str | Unset = UNSET
    jurisdiction: Jurisdiction | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        role: str = self.role

        actor: None | str | Unset
        if isinstance(self.actor, Unset):
            actor = UNSET
        else:
            actor = self.actor

        jurisdiction: None | str | Unset
        if isinstance(self.jurisdiction, Unset):
            jurisdiction = UNSET
        elif isinstance(self.jurisdiction, str):
            jurisdiction = self.jurisdiction
        else:
            jurisdiction = self.jurisdiction

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "role": role,
            }
        )
        if actor is not UNSET:
            field_dict["actor"] = actor
        if jurisdiction is not UNSET:
            field_dict["jurisdiction"] = jurisdiction

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        role = check_role(d.pop("role"))

        def _parse_actor(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        actor = _parse_actor(d.pop("actor", UNSET))

        def _parse_jurisdiction(data: object) -> Jurisdiction | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                jurisdiction_type_0 = check_jurisdiction(data)

                return jurisdiction_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Jurisdiction | None | Unset, data)

        jurisdiction = _parse_jurisdiction(d.pop("jurisdiction", UNSET))

        grant_input = cls(
            role=role,
            actor=actor,
            jurisdiction=jurisdiction,
        )

        return grant_input
