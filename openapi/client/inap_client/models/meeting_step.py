from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.meeting_transition import MeetingTransition, check_meeting_transition
from ..types import UNSET, Unset

T = TypeVar("T", bound="MeetingStep")


@_attrs_define
class MeetingStep:
    """A step of a meeting, or of its minutes.

    Attributes:
        action (MeetingTransition): A step of a meeting, or of its minutes.
        reason (None | str | Unset): required to cancel
    """

    action: MeetingTransition
    reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        action: str = self.action

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
            }
        )
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        action = check_meeting_transition(d.pop("action"))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        meeting_step = cls(
            action=action,
            reason=reason,
        )

        return meeting_step
