from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.implementation_stage import (
    ImplementationStage,
    check_implementation_stage,
)

if TYPE_CHECKING:
    from ..models.reference import Reference


T = TypeVar("T", bound="SharedPart")


@_attrs_define
class SharedPart:
    """Another lead's part in the same activity.

    Attributes:
        actor (Reference): Something that has an address of its own, by its code and title.
        known (bool): false: the print hides its name
        stage (ImplementationStage): How far a lead's part in an activity is.
    """

    actor: Reference
    known: bool
    stage: ImplementationStage
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor.to_dict()

        known = self.known

        stage: str = self.stage

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "known": known,
                "stage": stage,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

        known = d.pop("known")

        stage = check_implementation_stage(d.pop("stage"))

        shared_part = cls(
            actor=actor,
            known=known,
            stage=stage,
        )

        shared_part.additional_properties = d
        return shared_part

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
