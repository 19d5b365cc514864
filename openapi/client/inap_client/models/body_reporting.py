from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.reference import Reference


T = TypeVar("T", bound="BodyReporting")


@_attrs_define
class BodyReporting:
    """What one body owes for the periods of a plan that end on one day, and what is there of it.

    `period` is the shortest of those periods. A report on a longer period stands for the shorter
    ones in it. `missing` of the `expected` reports are not handed in, `late` of them after their
    due day.

        Attributes:
            actor (Reference): Something that has an address of its own, by its code and title.
            approved (int): approved and published
            due_on (datetime.date): the first of the periods' due days
            expected (int): reports that are expected of it
            last_activity (datetime.datetime | None): when anything but a draft last changed; null: never
            late (int): not handed in after the due day
            locked (bool): nothing can be handed in any more
            missing (int): not handed in, late or not yet
            overdue (int): returned, and past the deadline that was set
            period (str): code of the reporting period
            reminded_at (datetime.datetime | None): when its people were last reminded; null: never
            reported (int): handed in, in at least one area
            returned (int): returned, and not handed in again yet
            side (Jurisdiction | None): null: neither side's
            silent (bool): nothing at all is handed in
    """

    actor: Reference
    approved: int
    due_on: datetime.date
    expected: int
    last_activity: datetime.datetime | None
    late: int
    locked: bool
    missing: int
    overdue: int
    period: str
    reminded_at: datetime.datetime | None
    reported: int
    returned: int
    side: Jurisdiction | None
    silent: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor.to_dict()

        approved = self.approved

        due_on = self.due_on.isoformat()

        expected = self.expected

        last_activity: None | str
        if isinstance(self.last_activity, datetime.datetime):
            last_activity = self.last_activity.isoformat()
        else:
            last_activity = self.last_activity

        late = self.late

        locked = self.locked

        missing = self.missing

        overdue = self.overdue

        period = self.period

        reminded_at: None | str
        if isinstance(self.reminded_at, datetime.datetime):
            reminded_at = self.reminded_at.isoformat()
        else:
            reminded_at = self.reminded_at

        reported = self.reported

        returned = self.returned

        side: None | str
        if isinstance(self.side, str):
            side = self.side
        else:
            side = self.side

        silent = self.silent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "approved": approved,
                "due_on": due_on,
                "expected": expected,
                "last_activity": last_activity,
                "late": late,
                "locked": locked,
                "missing": missing,
                "overdue": overdue,
                "period": period,
                "reminded_at": reminded_at,
                "reported": reported,
                "returned": returned,
                "side": side,
                "silent": silent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

        approved = d.pop("approved")

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        expected = d.pop("expected")

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

        missing = d.pop("missing")

        overdue = d.pop("overdue")

        period = d.pop("period")

        def _parse_reminded_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reminded_at_type_0 = datetime.datetime.fromisoformat(data)

                return reminded_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        reminded_at = _parse_reminded_at(d.pop("reminded_at"))

        reported = d.pop("reported")

        returned = d.pop("returned")

        def _parse_side(data: object) -> Jurisdiction | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                side_type_0 = check_jurisdiction(data)

                return side_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Jurisdiction | None, data)

        side = _parse_side(d.pop("side"))

        silent = d.pop("silent")

        body_reporting = cls(
            actor=actor,
            approved=approved,
            due_on=due_on,
            expected=expected,
            last_activity=last_activity,
            late=late,
            locked=locked,
            missing=missing,
            overdue=overdue,
            period=period,
            reminded_at=reminded_at,
            reported=reported,
            returned=returned,
            side=side,
            silent=silent,
        )

        body_reporting.additional_properties = d
        return body_reporting

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
