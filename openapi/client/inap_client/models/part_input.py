from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.part_kind import PartKind, check_part_kind

T = TypeVar("T", bound="PartInput")


@_attrs_define
class PartInput:
    """An actor's part in an activity.

    Attributes:
        actor (str): code of the actor
        part (PartKind): An actor's part in an activity.
    """

    actor: str
    part: PartKind

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor

        part: str = self.part

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "actor": actor,
                "part": part,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        actor = d.pop("actor")

        part = check_part_kind(d.pop("part"))

        part_input = cls(
            actor=actor,
            part=part,
        )

        return part_input
