from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.state import State, check_state

if TYPE_CHECKING:
    from ..models.reference import Reference


T = TypeVar("T", bound="ReportingItem")


@_attrs_define
class ReportingItem:
    """One report expected of a body, and what there is of it.

    Where there are several submissions (one an area), `submission` and `state` are of the one that
    needs the body first. `reported_for` is a longer period where that was reported instead.

        Attributes:
            approved (bool): approved and published, in at least one area
            deadline (datetime.datetime | None): until when a correction is asked for; null: no day set
            due_on (datetime.date): day by which reports are due
            indicator (Reference): Something that has an address of its own, by its code and title.
            last_activity (datetime.datetime | None): null: nothing happened yet
            late (bool): not handed in after the due day
            locked (bool): nothing can be handed in any more
            overdue (bool): returned, and past that deadline
            period (str): code of the reporting period
            reported (bool): handed in, in at least one area
            reported_for (None | str): period of the submission
            state (None | State): null: nothing, or a draft of the body's own
            submission (None | UUID): null: there is none, or only a draft
            submissions (int): how many there are, one an area
    """

    approved: bool
    deadline: datetime.datetime | None
    due_on: datetime.date
    indicator: Reference
    last_activity: datetime.datetime | None
    late: bool
    locked: bool
    overdue: bool
    period: str
    reported: bool
    reported_for: None | str
    state: None | State
    submission: None | UUID
    submissions: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        approved = self.approved

        deadline: None | str
        if isinstance(self.deadline, datetime.datetime):
            deadline = self.deadline.isoformat()
        else:
            deadline = self.deadline

        due_on = self.due_on.isoformat()

        indicator = self.indicator.to_dict()

        last_activity: None | str
        if isinstance(self.last_activity, datetime.datetime):
            last_activity = self.last_activity.isoformat()
        else:
            last_activity = self.last_activity

        late = self.late

        locked = self.locked

        overdue = self.overdue

        period = self.period

        reported = self.reported

        reported_for: None | str
        reported_for = self.reported_for

        state: None | str
        if isinstance(self.state, str):
            state = self.state
        else:
            state = self.state

        submission: None | str
        if isinstance(self.submission, UUID):
            submission = str(self.submission)
        else:
            submission = self.submission

        submissions = self.submissions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "approved": approved,
                "deadline": deadline,
                "due_on": due_on,
                "indicator": indicator,
                "last_activity": last_activity,
                "late": late,
                "locked": locked,
                "overdue": overdue,
                "period": period,
                "reported": reported,
                "reported_for": reported_for,
                "state": state,
                "submission": submission,
                "submissions": submissions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference

        d = dict(src_dict)
        approved = d.pop("approved")

        def _parse_deadline(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                deadline_type_0 = datetime.datetime.fromisoformat(data)

                return deadline_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        deadline = _parse_deadline(d.pop("deadline"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        indicator = Reference.from_dict(d.pop("indicator"))

        def _parse_last_activity(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_activity_type_0 = datetime.datetime.fromisoformat(data)

                return last_activity_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_activity = _parse_last_activity(d.pop("last_activity"))

        late = d.pop("late")

        locked = d.pop("locked")

        overdue = d.pop("overdue")

        period = d.pop("period")

        reported = d.pop("reported")

        def _parse_reported_for(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reported_for = _parse_reported_for(d.pop("reported_for"))

        def _parse_state(data: object) -> None | State:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                state_type_0 = check_state(data)

                return state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | State, data)

        state = _parse_state(d.pop("state"))

        def _parse_submission(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                submission_type_0 = UUID(data)

                return submission_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        submission = _parse_submission(d.pop("submission"))

        submissions = d.pop("submissions")

        reporting_item = cls(
            approved=approved,
            deadline=deadline,
            due_on=due_on,
            indicator=indicator,
            last_activity=last_activity,
            late=late,
            locked=locked,
            overdue=overdue,
            period=period,
            reported=reported,
            reported_for=reported_for,
            state=state,
            submission=submission,
            submissions=submissions,
        )

        reporting_item.additional_properties = d
        return reporting_item

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
