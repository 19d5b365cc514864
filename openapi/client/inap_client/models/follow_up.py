from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.reference import Reference


T = TypeVar("T", bound="FollowUp")


@_attrs_define
class FollowUp:
    """Who is named as following a step up.

    Attributes:
        actor (None | Reference): code of the actor
        printed (None | str): spelling of the source
    """

    actor: None | Reference
    printed: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.reference import Reference

        actor: dict[str, Any] | None
        if isinstance(self.actor, Reference):
            actor = self.actor.to_dict()
        else:
            actor = self.actor

        printed: None | str
        printed = self.printed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "printed": printed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference

        d = dict(src_dict)

        def _parse_actor(data: object) -> None | Reference:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                actor_type_0 = Reference.from_dict(data)

                return actor_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Reference, data)

        actor = _parse_actor(d.pop("actor"))

        def _parse_printed(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        printed = _parse_printed(d.pop("printed"))

        follow_up = cls(
            actor=actor,
            printed=printed,
        )

        follow_up.additional_properties = d
        return follow_up

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
