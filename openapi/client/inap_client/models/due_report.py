from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.begun_report import BegunReport
    from ..models.previous_report import PreviousReport
    from ..models.reference import Reference
    from ..models.work_indicator import WorkIndicator


T = TypeVar("T", bound="DueReport")


@_attrs_define
class DueReport:
    """A report that is expected of one of the caller's actors.

    Attributes:
        actor (Reference): Something that has an address of its own, by its code and title.
        due_on (datetime.date): day by which reports are due
        exception_until (datetime.datetime | None): the period is locked, and open for this until then; null otherwise
        indicator (WorkIndicator): The indicator of a report, with what a form for it asks for.
        late (bool): still wanted after it fell due
        period (str): code of the reporting period
        previous (None | PreviousReport): what was reported the last time; null: nothing
        submission (BegunReport | None): identifier of the submission
        submissions (int): how many there are, one an area
    """

    actor: Reference
    due_on: datetime.date
    exception_until: datetime.datetime | None
    indicator: WorkIndicator
    late: bool
    period: str
    previous: None | PreviousReport
    submission: BegunReport | None
    submissions: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.begun_report import BegunReport
        from ..models.previous_report import PreviousReport

        actor = self.actor.to_dict()

        due_on = self.due_on.isoformat()

        exception_until: None | str
        if isinstance(self.exception_until, datetime.datetime):
            exception_until = self.exception_until.isoformat()
        else:
            exception_until = self.exception_until

        indicator = self.indicator.to_dict()

        late = self.late

        period = self.period

        previous: dict[str, Any] | None
        if isinstance(self.previous, PreviousReport):
            previous = self.previous.to_dict()
        else:
            previous = self.previous

        submission: dict[str, Any] | None
        if isinstance(self.submission, BegunReport):
            submission = self.submission.to_dict()
        else:
            submission = self.submission

        submissions = self.submissions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "due_on": due_on,
                "exception_until": exception_until,
                "indicator": indicator,
                "late": late,
                "period": period,
                "previous": previous,
                "submission": submission,
                "submissions": submissions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.begun_report import BegunReport
        from ..models.previous_report import PreviousReport
        from ..models.reference import Reference
        from ..models.work_indicator import WorkIndicator

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        def _parse_exception_until(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                exception_until_type_0 = datetime.datetime.fromisoformat(data)

                return exception_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        exception_until = _parse_exception_until(d.pop("exception_until"))

        indicator = WorkIndicator.from_dict(d.pop("indicator"))

        late = d.pop("late")

        period = d.pop("period")

        def _parse_previous(data: object) -> None | PreviousReport:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                previous_type_0 = PreviousReport.from_dict(data)

                return previous_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PreviousReport, data)

        previous = _parse_previous(d.pop("previous"))

        def _parse_submission(data: object) -> BegunReport | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                submission_type_0 = BegunReport.from_dict(data)

                return submission_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BegunReport | None, data)

        submission = _parse_submission(d.pop("submission"))

        submissions = d.pop("submissions")

        due_report = cls(
            actor=actor,
            due_on=due_on,
            exception_until=exception_until,
            indicator=indicator,
            late=late,
            period=period,
            previous=previous,
            submission=submission,
            submissions=submissions,
        )

        due_report.additional_properties = d
        return due_report

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
