from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.assignment_action import AssignmentAction, check_assignment_action
from ..types import UNSET, Unset

T = TypeVar("T", bound="AssignmentTransitionInput")


@_attrs_define
class AssignmentTransitionInput:
    """A step of an assignment.

    Attributes:
        action (AssignmentAction): What can be done with an assignment.
        reason (None | str | Unset): why; required where something is sent back or taken away
    """

    action: AssignmentAction
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
        action = check_assignment_action(d.pop("action"))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        assignment_transition_input = cls(
            action=action,
            reason=reason,
        )

        return assignment_transition_input
