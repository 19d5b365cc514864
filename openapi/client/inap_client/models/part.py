from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.part_decision import PartDecision
    from ..models.part_meeting import PartMeeting
    from ..models.part_report import PartReport
    from ..models.reference import Reference
    from ..models.source import Source


T = TypeVar("T", bound="Part")


@_attrs_define
class Part:
    """A submission behind a figure, with the total of its published revision.

    ``counts`` is false where a decision on an overlap takes it out of the figure; ``decisions`` say
    which and why, and may tell of a figure that counts instead.

        Attributes:
            activity_reports (list[PartReport]): what the values were taken from; []: typed
            actor (Reference): Something that has an address of its own, by its code and title.
            approved_at (datetime.datetime | None): when it was approved; null where it was loaded
            area (str): code of the area: ISO 3166, or X- where that has none
            counts (bool): it counts in the figure; a decision on an overlap may exclude it
            decisions (list[PartDecision]): what was decided on overlaps
            denominator (float | None): whole of a percentage; null for other kinds
            meetings (list[PartMeeting]): what the portal counted the values from; []: not from meetings
            numerator (float | None): part of a percentage; null for other kinds
            period (str): code of the reporting period
            revision (int): number of the revision, from 1
            source (None | Source): where it was read; null: entered here
            submission (UUID): identifier of the submission
            value (float | None): the figure, in the indicator's unit; null: no data, never zero
    """

    activity_reports: list[PartReport]
    actor: Reference
    approved_at: datetime.datetime | None
    area: str
    counts: bool
    decisions: list[PartDecision]
    denominator: float | None
    meetings: list[PartMeeting]
    numerator: float | None
    period: str
    revision: int
    source: None | Source
    submission: UUID
    value: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.source import Source

        activity_reports = []
        for activity_reports_item_data in self.activity_reports:
            activity_reports_item = activity_reports_item_data.to_dict()
            activity_reports.append(activity_reports_item)

        actor = self.actor.to_dict()

        approved_at: None | str
        if isinstance(self.approved_at, datetime.datetime):
            approved_at = self.approved_at.isoformat()
        else:
            approved_at = self.approved_at

        area = self.area

        counts = self.counts

        decisions = []
        for decisions_item_data in self.decisions:
            decisions_item = decisions_item_data.to_dict()
            decisions.append(decisions_item)

        denominator: float | None
        denominator = self.denominator

        meetings = []
        for meetings_item_data in self.meetings:
            meetings_item = meetings_item_data.to_dict()
            meetings.append(meetings_item)

        numerator: float | None
        numerator = self.numerator

        period = self.period

        revision = self.revision

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

        submission = str(self.submission)

        value: float | None
        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "activity_reports": activity_reports,
                "actor": actor,
                "approved_at": approved_at,
                "area": area,
                "counts": counts,
                "decisions": decisions,
                "denominator": denominator,
                "meetings": meetings,
                "numerator": numerator,
                "period": period,
                "revision": revision,
                "source": source,
                "submission": submission,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.part_decision import PartDecision
        from ..models.part_meeting import PartMeeting
        from ..models.part_report import PartReport
        from ..models.reference import Reference
        from ..models.source import Source

        d = dict(src_dict)
        activity_reports = []
        _activity_reports = d.pop("activity_reports")
        for activity_reports_item_data in _activity_reports:
            activity_reports_item = PartReport.from_dict(activity_reports_item_data)

            activity_reports.append(activity_reports_item)

        actor = Reference.from_dict(d.pop("actor"))

        def _parse_approved_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                approved_at_type_0 = datetime.datetime.fromisoformat(data)

                return approved_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        approved_at = _parse_approved_at(d.pop("approved_at"))

        area = d.pop("area")

        counts = d.pop("counts")

        decisions = []
        _decisions = d.pop("decisions")
        for decisions_item_data in _decisions:
            decisions_item = PartDecision.from_dict(decisions_item_data)

            decisions.append(decisions_item)

        def _parse_denominator(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        denominator = _parse_denominator(d.pop("denominator"))

        meetings = []
        _meetings = d.pop("meetings")
        for meetings_item_data in _meetings:
            meetings_item = PartMeeting.from_dict(meetings_item_data)

            meetings.append(meetings_item)

        def _parse_numerator(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        numerator = _parse_numerator(d.pop("numerator"))

        period = d.pop("period")

        revision = d.pop("revision")

        def _parse_source(data: object) -> None | Source:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                source_type_0 = Source.from_dict(data)

                return source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Source, data)

        source = _parse_source(d.pop("source"))

        submission = UUID(d.pop("submission"))

        def _parse_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        value = _parse_value(d.pop("value"))

        part = cls(
            activity_reports=activity_reports,
            actor=actor,
            approved_at=approved_at,
            area=area,
            counts=counts,
            decisions=decisions,
            denominator=denominator,
            meetings=meetings,
            numerator=numerator,
            period=period,
            revision=revision,
            source=source,
            submission=submission,
            value=value,
        )

        part.additional_properties = d
        return part

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
