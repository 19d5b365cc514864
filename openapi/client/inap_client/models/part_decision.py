from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.resolution import Resolution, check_resolution
from ..models.scope import Scope, check_scope

T = TypeVar("T", bound="PartDecision")


@_attrs_define
class PartDecision:
    """What was decided on an overlap of a submission with others.

    ``jurisdiction`` tells whose figures it changes, ``decided_by`` is told to those who work on the
    plan, and the numbers are the stated figure, null with any other resolution.

        Attributes:
            decided_at (datetime.datetime): when it was decided
            decided_by (None | str): name of who decided; null for the public
            denominator (float | None): whole of a percentage; null for other kinds
            jurisdiction (Scope): One side's figures, or both together.
            numerator (float | None): part of a percentage; null for other kinds
            overlap (UUID): identifier of the overlap
            reason (str): why it was decided so
            resolution (Resolution): What counts of an overlap: all of it, only the largest, or a stated figure instead.
            value (float | None): the stated figure; null with another resolution
    """

    decided_at: datetime.datetime
    decided_by: None | str
    denominator: float | None
    jurisdiction: Scope
    numerator: float | None
    overlap: UUID
    reason: str
    resolution: Resolution
    value: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        decided_at = self.decided_at.isoformat()

        decided_by: None | str
        decided_by = self.decided_by

        denominator: float | None
        denominator = self.denominator

        jurisdiction: str = self.jurisdiction

        numerator: float | None
        numerator = self.numerator

        overlap = str(self.overlap)

        reason = self.reason

        resolution: str = self.resolution

        value: float | None
        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "decided_at": decided_at,
                "decided_by": decided_by,
                "denominator": denominator,
                "jurisdiction": jurisdiction,
                "numerator": numerator,
                "overlap": overlap,
                "reason": reason,
                "resolution": resolution,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        decided_at = datetime.datetime.fromisoformat(d.pop("decided_at"))

        def _parse_decided_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        decided_by = _parse_decided_by(d.pop("decided_by"))

        def _parse_denominator(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        denominator = _parse_denominator(d.pop("denominator"))

        jurisdiction = check_scope(d.pop("jurisdiction"))

        def _parse_numerator(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        numerator = _parse_numerator(d.pop("numerator"))

        overlap = UUID(d.pop("overlap"))

        reason = d.pop("reason")

        resolution = check_resolution(d.pop("resolution"))

        def _parse_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        value = _parse_value(d.pop("value"))

        part_decision = cls(
            decided_at=decided_at,
            decided_by=decided_by,
            denominator=denominator,
            jurisdiction=jurisdiction,
            numerator=numerator,
            overlap=overlap,
            reason=reason,
            resolution=resolution,
            value=value,
        )

        part_decision.additional_properties = d
        return part_decision

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
