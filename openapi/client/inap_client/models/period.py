from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.period_kind import PeriodKind, check_period_kind
from ..models.period_state import PeriodState, check_period_state

T = TypeVar("T", bound="Period")


@_attrs_define
class Period:
    """A reporting period, and how it stands today (UTC).

    Attributes:
        code (str): the code it is addressed by
        due_on (datetime.date): day by which reports are due
        end (datetime.date): last day; null where it cannot be read
        kind (PeriodKind): How long a reporting period is.
        locks_on (datetime.date | None): null: never locks
        opens_on (datetime.date): first day on which it takes entries
        start (datetime.date): first day; null where it cannot be read
        state (PeriodState): How a period stands today.
    """

    code: str
    due_on: datetime.date
    end: datetime.date
    kind: PeriodKind
    locks_on: datetime.date | None
    opens_on: datetime.date
    start: datetime.date
    state: PeriodState
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        due_on = self.due_on.isoformat()

        end = self.end.isoformat()

        kind: str = self.kind

        locks_on: None | str
        if isinstance(self.locks_on, datetime.date):
            locks_on = self.locks_on.isoformat()
        else:
            locks_on = self.locks_on

        opens_on = self.opens_on.isoformat()

        start = self.start.isoformat()

        state: str = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "due_on": due_on,
                "end": end,
                "kind": kind,
                "locks_on": locks_on,
                "opens_on": opens_on,
                "start": start,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        code = d.pop("code")

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        end = datetime.date.fromisoformat(d.pop("end"))

        kind = check_period_kind(d.pop("kind"))

        def _parse_locks_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                locks_on_type_0 = datetime.date.fromisoformat(data)

                return locks_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        locks_on = _parse_locks_on(d.pop("locks_on"))

        opens_on = datetime.date.fromisoformat(d.pop("opens_on"))

        start = datetime.date.fromisoformat(d.pop("start"))

        state = check_period_state(d.pop("state"))

        period = cls(
            code=code,
            due_on=due_on,
            end=end,
            kind=kind,
            locks_on=locks_on,
            opens_on=opens_on,
            start=start,
            state=state,
        )

        period.additional_properties = d
        return period

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
