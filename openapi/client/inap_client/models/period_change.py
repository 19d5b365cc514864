from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PeriodChange")


@_attrs_define
class PeriodChange:
    """When the period takes entries; what is left out stays.

    Attributes:
        due_on (datetime.date | None | Unset): null: it stays
        locks_on (datetime.date | None | Unset): null: never locks
        opens_on (datetime.date | None | Unset): null: it stays
    """

    due_on: datetime.date | None | Unset = UNSET
    locks_on: datetime.date | None | Unset = UNSET
    opens_on: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        locks_on: None | str | Unset
        if isinstance(self.locks_on, Unset):
            locks_on = UNSET
        elif isinstance(self.locks_on, datetime.date):
            locks_on = self.locks_on.isoformat()
        else:
            locks_on = self.locks_on

        opens_on: None | str | Unset
        if isinstance(self.opens_on, Unset):
            opens_on = UNSET
        elif isinstance(self.opens_on, datetime.date):
            opens_on = self.opens_on.isoformat()
        else:
            opens_on = self.opens_on

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if locks_on is not UNSET:
            field_dict["locks_on"] = locks_on
        if opens_on is not UNSET:
            field_dict["opens_on"] = opens_on

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_due_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        due_on = _parse_due_on(d.pop("due_on", UNSET))

        def _parse_locks_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                locks_on_type_0 = datetime.date.fromisoformat(data)

                return locks_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        locks_on = _parse_locks_on(d.pop("locks_on", UNSET))

        def _parse_opens_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                opens_on_type_0 = datetime.date.fromisoformat(data)

                return opens_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        opens_on = _parse_opens_on(d.pop("opens_on", UNSET))

        period_change = cls(
            due_on=due_on,
            locks_on=locks_on,
            opens_on=opens_on,
        )

        return period_change
