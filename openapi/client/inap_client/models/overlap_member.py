from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.jurisdiction import Jurisdiction, check_jurisdiction
from ..models.state import State, check_state

if TYPE_CHECKING:
    from ..models.reference import Reference


T = TypeVar("T", bound="OverlapMember")


@_attrs_define
class OverlapMember:
    """A submission in an overlap, with its total as the caller sees it.

    Attributes:
        actor (Reference): Something that has an address of its own, by its code and title.
        area (str): code of the area: ISO 3166, or X- where that has none
        denominator (float | None): whole of a percentage; null for other kinds
        jurisdiction (Jurisdiction): The federal government's or the Kurdistan Region's.
        numerator (float | None): part of a percentage; null for other kinds
        state (State): Where a submission stands in its approval.
        submission (UUID): identifier of the submission
        value (float | None): the figure, in the indicator's unit; null: no data, never zero
    """

    actor: Reference
    area: str
    denominator: float | None
    jurisdiction: Jurisdiction
    numerator: float | None
    state: State
    submission: UUID
    value: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor.to_dict()

        area = self.area

        denominator: float | None
        denominator = self.denominator

        jurisdiction: str = self.jurisdiction

        numerator: float | None
        numerator = self.numerator

        state: str = self.state

        submission = str(self.submission)

        value: float | None
        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "area": area,
                "denominator": denominator,
                "jurisdiction": jurisdiction,
                "numerator": numerator,
                "state": state,
                "submission": submission,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

        area = d.pop("area")

        def _parse_denominator(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        denominator = _parse_denominator(d.pop("denominator"))

        jurisdiction = check_jurisdiction(d.pop("jurisdiction"))

        def _parse_numerator(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        numerator = _parse_numerator(d.pop("numerator"))

        state = check_state(d.pop("state"))

        submission = UUID(d.pop("submission"))

        def _parse_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        value = _parse_value(d.pop("value"))

        overlap_member = cls(
            actor=actor,
            area=area,
            denominator=denominator,
            jurisdiction=jurisdiction,
            numerator=numerator,
            state=state,
            submission=submission,
            value=value,
        )

        overlap_member.additional_properties = d
        return overlap_member

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
