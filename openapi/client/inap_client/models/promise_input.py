from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.activity_span import ActivitySpan, check_activity_span
from ..types import UNSET, Unset

T = TypeVar("T", bound="PromiseInput")


@_attrs_define
class PromiseInput:
    """How often a body is to meet: ``times`` in every month, quarter, half, year or plan.

    Attributes:
        every (ActivitySpan): How often an activity is due.
        note (None | str | Unset): where it is promised
        times (int | Unset): how often within that time Default: 1.
    """

    every: ActivitySpan
    note: None | str | Unset = UNSET
    times: int | Unset = 1

    def to_dict(self) -> dict[str, Any]:
        every: str = self.every

        note: None | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        else:
            note = self.note

        times = self.times

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "every": every,
            }
        )
        if note is not UNSET:
            field_dict["note"] = note
        if times is not UNSET:
            field_dict["times"] = times

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        every = check_activity_span(d.pop("every"))

        def _parse_note(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

        times = d.pop("times", UNSET)

        promise_input = cls(
            every=every,
            note=note,
            times=times,
        )

        return promise_input
