from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.implementation_stage import (
    ImplementationStage,
    check_implementation_stage,
)

if TYPE_CHECKING:
    from ..models.reference import Reference


T = TypeVar("T", bound="LeadProgress")


@_attrs_define
class LeadProgress:
    """A lead of an activity, and how far its part is.

    Attributes:
        actor (Reference): Something that has an address of its own, by its code and title.
        assignment (None | UUID): its assignment, where the caller may see it
        known (bool): false: the print hides its name
        stage (ImplementationStage | None): how far its part is; null: not for the caller
    """

    actor: Reference
    assignment: None | UUID
    known: bool
    stage: ImplementationStage | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor.to_dict()

        assignment: None | str
        if isinstance(self.assignment, UUID):
            assignment = str(self.assignment)
        else:
            assignment = self.assignment

        known = self.known

        stage: None | str
        if isinstance(self.stage, str):
            stage = self.stage
        else:
            stage = self.stage

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "assignment": assignment,
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

        def _parse_assignment(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                assignment_type_0 = UUID(data)

                return assignment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        assignment = _parse_assignment(d.pop("assignment"))

        known = d.pop("known")

        def _parse_stage(data: object) -> ImplementationStage | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                stage_type_0 = check_implementation_stage(data)

                return stage_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ImplementationStage | None, data)

        stage = _parse_stage(d.pop("stage"))

        lead_progress = cls(
            actor=actor,
            assignment=assignment,
            known=known,
            stage=stage,
        )

        lead_progress.additional_properties = d
        return lead_progress

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
