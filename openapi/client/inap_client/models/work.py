from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.due_report import DueReport
    from ..models.late_period import LatePeriod
    from ..models.open_by_exception import OpenByException
    from ..models.overdue_recommendation import OverdueRecommendation
    from ..models.work_item import WorkItem


T = TypeVar("T", bound="Work")


@_attrs_define
class Work:
    """What waits for the caller in a plan.

    ``due`` is what is expected for the periods that end with ``period``, handed in or not.
    ``returned`` is to be corrected, ``waiting`` to be verified or approved, ``drafts`` to be
    finished; each is cut at 200, and the list of submissions has the rest. ``overdue`` are the
    recommendations past their day that the caller's actors took on, cut likewise.

        Attributes:
            drafts (list[WorkItem]):
            due (list[DueReport]):
            exceptions (list[OpenByException]): named exceptions to the lock that hold now
            late_periods (list[LatePeriod]):
            overdue (list[OverdueRecommendation]): past the deadline that was set
            period (None | str): null where no period takes entries
            plan (str): code of the plan
            returned (list[WorkItem]): returned, and not handed in again yet
            waiting (list[WorkItem]): only what the caller is to verify, approve or correct
    """

    drafts: list[WorkItem]
    due: list[DueReport]
    exceptions: list[OpenByException]
    late_periods: list[LatePeriod]
    overdue: list[OverdueRecommendation]
    period: None | str
    plan: str
    returned: list[WorkItem]
    waiting: list[WorkItem]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        drafts = []
        for drafts_item_data in self.drafts:
            drafts_item = drafts_item_data.to_dict()
            drafts.append(drafts_item)

        due = []
        for due_item_data in self.due:
            due_item = due_item_data.to_dict()
            due.append(due_item)

        exceptions = []
        for exceptions_item_data in self.exceptions:
            exceptions_item = exceptions_item_data.to_dict()
            exceptions.append(exceptions_item)

        late_periods = []
        for late_periods_item_data in self.late_periods:
            late_periods_item = late_periods_item_data.to_dict()
            late_periods.append(late_periods_item)

        overdue = []
        for overdue_item_data in self.overdue:
            overdue_item = overdue_item_data.to_dict()
            overdue.append(overdue_item)

        period: None | str
        period = self.period

        plan = self.plan

        returned = []
        for returned_item_data in self.returned:
            returned_item = returned_item_data.to_dict()
            returned.append(returned_item)

        waiting = []
        for waiting_item_data in self.waiting:
            waiting_item = waiting_item_data.to_dict()
            waiting.append(waiting_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "drafts": drafts,
                "due": due,
                "exceptions": exceptions,
                "late_periods": late_periods,
                "overdue": overdue,
                "period": period,
                "plan": plan,
                "returned": returned,
                "waiting": waiting,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.due_report import DueReport
        from ..models.late_period import LatePeriod
        from ..models.open_by_exception import OpenByException
        from ..models.overdue_recommendation import OverdueRecommendation
        from ..models.work_item import WorkItem

        d = dict(src_dict)
        drafts = []
        _drafts = d.pop("drafts")
        for drafts_item_data in _drafts:
            drafts_item = WorkItem.from_dict(drafts_item_data)

            drafts.append(drafts_item)

        due = []
        _due = d.pop("due")
        for due_item_data in _due:
            due_item = DueReport.from_dict(due_item_data)

            due.append(due_item)

        exceptions = []
        _exceptions = d.pop("exceptions")
        for exceptions_item_data in _exceptions:
            exceptions_item = OpenByException.from_dict(exceptions_item_data)

            exceptions.append(exceptions_item)

        late_periods = []
        _late_periods = d.pop("late_periods")
        for late_periods_item_data in _late_periods:
            late_periods_item = LatePeriod.from_dict(late_periods_item_data)

            late_periods.append(late_periods_item)

        overdue = []
        _overdue = d.pop("overdue")
        for overdue_item_data in _overdue:
            overdue_item = OverdueRecommendation.from_dict(overdue_item_data)

            overdue.append(overdue_item)

        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))

        plan = d.pop("plan")

        returned = []
        _returned = d.pop("returned")
        for returned_item_data in _returned:
            returned_item = WorkItem.from_dict(returned_item_data)

            returned.append(returned_item)

        waiting = []
        _waiting = d.pop("waiting")
        for waiting_item_data in _waiting:
            waiting_item = WorkItem.from_dict(waiting_item_data)

            waiting.append(waiting_item)

        work = cls(
            drafts=drafts,
            due=due,
            exceptions=exceptions,
            late_periods=late_periods,
            overdue=overdue,
            period=period,
            plan=plan,
            returned=returned,
            waiting=waiting,
        )

        work.additional_properties = d
        return work

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
