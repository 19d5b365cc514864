from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.period_kind import PeriodKind, check_period_kind
from ..models.period_state import PeriodState, check_period_state

if TYPE_CHECKING:
    from ..models.period_exception import PeriodException


T = TypeVar("T", bound="Period")


@_attrs_define
class Period:
    """A reporting period, and how it stands today (UTC).

    ``exceptions`` are the named exceptions to its lock that hold now, as far as they are the
    caller's matter: of their bodies, of the side they coordinate, or all for those who oversee.

        Attributes:
            code (str): the code it is addressed by
            due_on (datetime.date): day by which reports are due
            end (datetime.date): last day; null where it cannot be read
            exceptions (list[PeriodException]): named exceptions to the lock that hold now
            kind (PeriodKind): How long a reporting period is.
            locks_on (datetime.date | None): last day on which it takes entries; null: never locks
            opens_on (datetime.date): first day on which it takes entries
            start (datetime.date): first day; null where it cannot be read
            state (PeriodState): How a period stands today.
            version (int): version of the resource; its ETag is `"v<version>"`
    """

    code: str
    due_on: datetime.date
    end: datetime.date
    exceptions: list[PeriodException]
    kind: PeriodKind
    locks_on: datetime.date | None
    opens_on: datetime.date
    start: datetime.date
    state: PeriodState
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        due_on = self.due_on.isoformat()

        end = self.end.isoformat()

        exceptions = []
        for exceptions_item_data in self.exceptions:
            exceptions_item = exceptions_item_data.to_dict()
            exceptions.append(exceptions_item)

        kind: str = self.kind

        locks_on: None | str
        if isinstance(self.locks_on, datetime.date):
            locks_on = self.locks_on.isoformat()
        else:
            locks_on = self.locks_on

        opens_on = self.opens_on.isoformat()

        start = self.start.isoformat()

        state: str = self.state

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "due_on": due_on,
                "end": end,
                "exceptions": exceptions,
                "kind": kind,
                "locks_on": locks_on,
                "opens_on": opens_on,
                "start": start,
                "state": state,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.period_exception import PeriodException

        d = dict(src_dict)
        code = d.pop("code")

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        end = datetime.date.fromisoformat(d.pop("end"))

        exceptions = []
        _exceptions = d.pop("exceptions")
        for exceptions_item_data in _exceptions:
            exceptions_item = PeriodException.from_dict(exceptions_item_data)

            exceptions.append(exceptions_item)

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

        version = d.pop("version")

        period = cls(
            code=code,
            due_on=due_on,
            end=end,
            exceptions=exceptions,
            kind=kind,
            locks_on=locks_on,
            opens_on=opens_on,
            start=start,
            state=state,
            version=version,
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
