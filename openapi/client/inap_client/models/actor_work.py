from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.meeting_attended import MeetingAttended
    from ..models.recommendation_owed import RecommendationOwed


T = TypeVar("T", bound="ActorWork")


@_attrs_define
class ActorWork:
    """What an actor does on the agenda, besides what it leads and supports.

    Of meetings and recommendations the first twenty are listed; the numbers are of all.
    `/submissions?actor=`, `/activity-reports?actor=` and `/records?actor=` list the rest.

        Attributes:
            activity_reports (int): approved activity reports
            expected (int | None): reports expected of it so far; null: the caller may not know
            late (int | None): of these not handed in after the due day; null: likewise
            meetings (list[MeetingAttended]): the latest of these meetings
            meetings_attended (int): meetings its people came to
            people_sent (int): its people at meetings, counted each time they came
            recommendations (list[RecommendationOwed]): the first of these due
            recommendations_open (int): recommendations that it owns and that are not closed
            recommendations_overdue (int): of these past their day
            reported (int): approved reports on public indicators
    """

    activity_reports: int
    expected: int | None
    late: int | None
    meetings: list[MeetingAttended]
    meetings_attended: int
    people_sent: int
    recommendations: list[RecommendationOwed]
    recommendations_open: int
    recommendations_overdue: int
    reported: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        activity_reports = self.activity_reports

        expected: int | None
        expected = self.expected

        late: int | None
        late = self.late

        meetings = []
        for meetings_item_data in self.meetings:
            meetings_item = meetings_item_data.to_dict()
            meetings.append(meetings_item)

        meetings_attended = self.meetings_attended

        people_sent = self.people_sent

        recommendations = []
        for recommendations_item_data in self.recommendations:
            recommendations_item = recommendations_item_data.to_dict()
            recommendations.append(recommendations_item)

        recommendations_open = self.recommendations_open

        recommendations_overdue = self.recommendations_overdue

        reported = self.reported

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "activity_reports": activity_reports,
                "expected": expected,
                "late": late,
                "meetings": meetings,
                "meetings_attended": meetings_attended,
                "people_sent": people_sent,
                "recommendations": recommendations,
                "recommendations_open": recommendations_open,
                "recommendations_overdue": recommendations_overdue,
                "reported": reported,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.meeting_attended import MeetingAttended
        from ..models.recommendation_owed import RecommendationOwed

        d = dict(src_dict)
        activity_reports = d.pop("activity_reports")

        def _parse_expected(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        expected = _parse_expected(d.pop("expected"))

        def _parse_late(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        late = _parse_late(d.pop("late"))

        meetings = []
        _meetings = d.pop("meetings")
        for meetings_item_data in _meetings:
            meetings_item = MeetingAttended.from_dict(meetings_item_data)

            meetings.append(meetings_item)

        meetings_attended = d.pop("meetings_attended")

        people_sent = d.pop("people_sent")

        recommendations = []
        _recommendations = d.pop("recommendations")
        for recommendations_item_data in _recommendations:
            recommendations_item = RecommendationOwed.from_dict(recommendations_item_data)

            recommendations.append(recommendations_item)

        recommendations_open = d.pop("recommendations_open")

        recommendations_overdue = d.pop("recommendations_overdue")

        reported = d.pop("reported")

        actor_work = cls(
            activity_reports=activity_reports,
            expected=expected,
            late=late,
            meetings=meetings,
            meetings_attended=meetings_attended,
            people_sent=people_sent,
            recommendations=recommendations,
            recommendations_open=recommendations_open,
            recommendations_overdue=recommendations_overdue,
            reported=reported,
        )

        actor_work.additional_properties = d
        return actor_work

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
