from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.resolution import Resolution, check_resolution
from ..models.scope import Scope, check_scope

if TYPE_CHECKING:
    from ..models.series_adjustment import SeriesAdjustment


T = TypeVar("T", bound="SeriesDecision")


@_attrs_define
class SeriesDecision:
    """A decision on an overlap that counts, and what it adds to the observations.

    ``jurisdiction`` tells whose figures it changes: a side's (and so the national one) or only the
    ``national`` one. With ``sum`` it adds nothing.

        Attributes:
            adjustments (list[SeriesAdjustment]): what the decision adds to the observations
            decided_at (datetime.datetime): when it was decided
            jurisdiction (Scope): One side's figures, or both together.
            overlap (UUID): identifier of the overlap
            period (str): code of the reporting period
            reason (str): why it was decided so
            resolution (Resolution): What counts of an overlap: all of it, only the largest, or a stated figure instead.
            submissions (int): number of submissions it was decided on
    """

    adjustments: list[SeriesAdjustment]
    decided_at: datetime.datetime
    jurisdiction: Scope
    overlap: UUID
    period: str
    reason: str
    resolution: Resolution
    submissions: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        adjustments = []
        for adjustments_item_data in self.adjustments:
            adjustments_item = adjustments_item_data.to_dict()
            adjustments.append(adjustments_item)

        decided_at = self.decided_at.isoformat()

        jurisdiction: str = self.jurisdiction

        overlap = str(self.overlap)

        period = self.period

        reason = self.reason

        resolution: str = self.resolution

        submissions = self.submissions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "adjustments": adjustments,
                "decided_at": decided_at,
                "jurisdiction": jurisdiction,
                "overlap": overlap,
                "period": period,
                "reason": reason,
                "resolution": resolution,
                "submissions": submissions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.series_adjustment import SeriesAdjustment

        d = dict(src_dict)
        adjustments = []
        _adjustments = d.pop("adjustments")
        for adjustments_item_data in _adjustments:
            adjustments_item = SeriesAdjustment.from_dict(adjustments_item_data)

            adjustments.append(adjustments_item)

        decided_at = datetime.datetime.fromisoformat(d.pop("decided_at"))

        jurisdiction = check_scope(d.pop("jurisdiction"))

        overlap = UUID(d.pop("overlap"))

        period = d.pop("period")

        reason = d.pop("reason")

        resolution = check_resolution(d.pop("resolution"))

        submissions = d.pop("submissions")

        series_decision = cls(
            adjustments=adjustments,
            decided_at=decided_at,
            jurisdiction=jurisdiction,
            overlap=overlap,
            period=period,
            reason=reason,
            resolution=resolution,
            submissions=submissions,
        )

        series_decision.additional_properties = d
        return series_decision

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
