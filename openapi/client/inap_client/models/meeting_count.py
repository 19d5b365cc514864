from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.lacking_of_meetings import LackingOfMeetings, check_lacking_of_meetings

if TYPE_CHECKING:
    from ..models.counted_of_sex import CountedOfSex
    from ..models.meeting_count_rule import MeetingCountRule
    from ..models.meeting_counted import MeetingCounted
    from ..models.text import Text


T = TypeVar("T", bound="MeetingCount")


@_attrs_define
class MeetingCount:
    """How an indicator is counted from meetings, and what the record gives for one period.

    Attributes:
        cells (list[CountedOfSex]): what the meetings give together
        ended (bool): the period has ended, so the count is handed in
        indicator (str): code of the indicator
        lacking (LackingOfMeetings | None): what the record lacks, so that there is no figure
        meetings (list[MeetingCounted]): the meetings that count
        not_counted (None | Text): why people report it; null: counted, or nothing is said
        period (None | str): null where none has begun, or not counted
        plan (str): code of the plan
        published (None | UUID): the approved submission of the period; null: none
        rule (MeetingCountRule | None): null: not counted
    """

    cells: list[CountedOfSex]
    ended: bool
    indicator: str
    lacking: LackingOfMeetings | None
    meetings: list[MeetingCounted]
    not_counted: None | Text
    period: None | str
    plan: str
    published: None | UUID
    rule: MeetingCountRule | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.meeting_count_rule import MeetingCountRule
        from ..models.text import Text

        cells = []
        for cells_item_data in self.cells:
            cells_item = cells_item_data.to_dict()
            cells.append(cells_item)

        ended = self.ended

        indicator = self.indicator

        lacking: None | str
        if isinstance(self.lacking, str):
            lacking = self.lacking
        else:
            lacking = self.lacking

        meetings = []
        for meetings_item_data in self.meetings:
            meetings_item = meetings_item_data.to_dict()
            meetings.append(meetings_item)

        not_counted: dict[str, Any] | None
        if isinstance(self.not_counted, Text):
            not_counted = self.not_counted.to_dict()
        else:
            not_counted = self.not_counted

        period: None | str
        period = self.period

        plan = self.plan

        published: None | str
        if isinstance(self.published, UUID):
            published = str(self.published)
        else:
            published = self.published

        rule: dict[str, Any] | None
        if isinstance(self.rule, MeetingCountRule):
            rule = self.rule.to_dict()
        else:
            rule = self.rule

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "cells": cells,
                "ended": ended,
                "indicator": indicator,
                "lacking": lacking,
                "meetings": meetings,
                "not_counted": not_counted,
                "period": period,
                "plan": plan,
                "published": published,
                "rule": rule,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.counted_of_sex import CountedOfSex
        from ..models.meeting_count_rule import MeetingCountRule
        from ..models.meeting_counted import MeetingCounted
        from ..models.text import Text

        d = dict(src_dict)
        cells = []
        _cells = d.pop("cells")
        for cells_item_data in _cells:
            cells_item = CountedOfSex.from_dict(cells_item_data)

            cells.append(cells_item)

        ended = d.pop("ended")

        indicator = d.pop("indicator")

        def _parse_lacking(data: object) -> LackingOfMeetings | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lacking_type_0 = check_lacking_of_meetings(data)

                return lacking_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LackingOfMeetings | None, data)

        lacking = _parse_lacking(d.pop("lacking"))

        meetings = []
        _meetings = d.pop("meetings")
        for meetings_item_data in _meetings:
            meetings_item = MeetingCounted.from_dict(meetings_item_data)

            meetings.append(meetings_item)

        def _parse_not_counted(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                not_counted_type_0 = Text.from_dict(data)

                return not_counted_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        not_counted = _parse_not_counted(d.pop("not_counted"))

        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))

        plan = d.pop("plan")

        def _parse_published(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                published_type_0 = UUID(data)

                return published_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        published = _parse_published(d.pop("published"))

        def _parse_rule(data: object) -> MeetingCountRule | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                rule_type_0 = MeetingCountRule.from_dict(data)

                return rule_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MeetingCountRule | None, data)

        rule = _parse_rule(d.pop("rule"))

        meeting_count = cls(
            cells=cells,
            ended=ended,
            indicator=indicator,
            lacking=lacking,
            meetings=meetings,
            not_counted=not_counted,
            period=period,
            plan=plan,
            published=published,
            rule=rule,
        )

        meeting_count.additional_properties = d
        return meeting_count

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
