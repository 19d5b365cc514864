from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PeriodExceptionInput")


@_attrs_define
class PeriodExceptionInput:
    """Who may report past the lock, on what, until when and why.

    Attributes:
        actor (str): code of the actor
        reason (str): why it is given
        until (datetime.datetime): until when, past the lock
        indicator (None | str | Unset): null: everything it reports on
    """

    actor: str
    reason: str
    until: datetime.datetime
    indicator: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor

        reason = self.reason

        until = self.until.isoformat()

        indicator: None | str | Unset
        if isinstance(self.indicator, Unset):
            indicator = UNSET
        else:
            indicator = self.indicator

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "actor": actor,
                "reason": reason,
                "until": until,
            }
        )
        if indicator is not UNSET:
            field_dict["indicator"] = indicator

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        actor = d.pop("actor")

        reason = d.pop("reason")

        until = datetime.datetime.fromisoformat(d.pop("until"))

        def _parse_indicator(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        indicator = _parse_indicator(d.pop("indicator", UNSET))

        period_exception_input = cls(
            actor=actor,
            reason=reason,
            until=until,
            indicator=indicator,
        )

        return period_exception_input
