from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.implementation_plan_transition import (
    ImplementationPlanTransition,
    check_implementation_plan_transition,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="ImplementationPlanTransitionInput")


@_attrs_define
class ImplementationPlanTransitionInput:
    """A step of an implementation plan.

    Attributes:
        action (ImplementationPlanTransition): A step of an implementation plan.
        deadline (datetime.datetime | None | Unset): until when it is asked for; in the future
        reason (None | str | Unset): why; required where something is sent back or taken away
    """

    action: ImplementationPlanTransition
    deadline: datetime.datetime | None | Unset = UNSET
    reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        action: str = self.action

        deadline: None | str | Unset
        if isinstance(self.deadline, Unset):
            deadline = UNSET
        elif isinstance(self.deadline, datetime.datetime):
            deadline = self.deadline.isoformat()
        else:
            deadline = self.deadline

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
        if deadline is not UNSET:
            field_dict["deadline"] = deadline
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        action = check_implementation_plan_transition(d.pop("action"))

        def _parse_deadline(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                deadline_type_0 = datetime.datetime.fromisoformat(data)

                return deadline_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        deadline = _parse_deadline(d.pop("deadline", UNSET))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        implementation_plan_transition_input = cls(
            action=action,
            deadline=deadline,
            reason=reason,
        )

        return implementation_plan_transition_input
