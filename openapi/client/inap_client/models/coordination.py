from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.body_summary import BodySummary
    from ..models.level_counts import LevelCounts
    from ..models.record_counts import RecordCounts
    from ..models.sector_counts import SectorCounts
    from ..models.state_count import StateCount


T = TypeVar("T", bound="Coordination")


@_attrs_define
class Coordination:
    """The coordination of a plan in figures: approved records and held meetings only.

    Attributes:
        bodies (list[BodySummary]): what each body did
        by_level (list[LevelCounts]): by who acts
        by_sector (list[SectorCounts]): by sector; a record of several counts in each
        meetings (int): meetings held that the portal knows
        open_ (int): recommendations that are not closed
        overdue (int): of them past their day
        plan (str): code of the plan
        recommendations (list[StateCount]): by what became of them
        records (RecordCounts): Approved records by kind.
        today (datetime.date): day that `overdue` is held against
    """

    bodies: list[BodySummary]
    by_level: list[LevelCounts]
    by_sector: list[SectorCounts]
    meetings: int
    open_: int
    overdue: int
    plan: str
    recommendations: list[StateCount]
    records: RecordCounts
    today: datetime.date
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bodies = []
        for bodies_item_data in self.bodies:
            bodies_item = bodies_item_data.to_dict()
            bodies.append(bodies_item)

        by_level = []
        for by_level_item_data in self.by_level:
            by_level_item = by_level_item_data.to_dict()
            by_level.append(by_level_item)

        by_sector = []
        for by_sector_item_data in self.by_sector:
            by_sector_item = by_sector_item_data.to_dict()
            by_sector.append(by_sector_item)

        meetings = self.meetings

        open_ = self.open_

        overdue = self.overdue

        plan = self.plan

        recommendations = []
        for recommendations_item_data in self.recommendations:
            recommendations_item = recommendations_item_data.to_dict()
            recommendations.append(recommendations_item)

        records = self.records.to_dict()

        today = self.today.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bodies": bodies,
                "by_level": by_level,
                "by_sector": by_sector,
                "meetings": meetings,
                "open": open_,
                "overdue": overdue,
                "plan": plan,
                "recommendations": recommendations,
                "records": records,
                "today": today,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.body_summary import BodySummary
        from ..models.level_counts import LevelCounts
        from ..models.record_counts import RecordCounts
        from ..models.sector_counts import SectorCounts
        from ..models.state_count import StateCount

        d = dict(src_dict)
        bodies = []
        _bodies = d.pop("bodies")
        for bodies_item_data in _bodies:
            bodies_item = BodySummary.from_dict(bodies_item_data)

            bodies.append(bodies_item)

        by_level = []
        _by_level = d.pop("by_level")
        for by_level_item_data in _by_level:
            by_level_item = LevelCounts.from_dict(by_level_item_data)

            by_level.append(by_level_item)

        by_sector = []
        _by_sector = d.pop("by_sector")
        for by_sector_item_data in _by_sector:
            by_sector_item = SectorCounts.from_dict(by_sector_item_data)

            by_sector.append(by_sector_item)

        meetings = d.pop("meetings")

        open_ = d.pop("open")

        overdue = d.pop("overdue")

        plan = d.pop("plan")

        recommendations = []
        _recommendations = d.pop("recommendations")
        for recommendations_item_data in _recommendations:
            recommendations_item = StateCount.from_dict(recommendations_item_data)

            recommendations.append(recommendations_item)

        records = RecordCounts.from_dict(d.pop("records"))

        today = datetime.date.fromisoformat(d.pop("today"))

        coordination = cls(
            bodies=bodies,
            by_level=by_level,
            by_sector=by_sector,
            meetings=meetings,
            open_=open_,
            overdue=overdue,
            plan=plan,
            recommendations=recommendations,
            records=records,
            today=today,
        )

        coordination.additional_properties = d
        return coordination

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
