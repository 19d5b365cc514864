from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.duplicate_action import DuplicateAction, check_duplicate_action
from ..types import UNSET, Unset

T = TypeVar("T", bound="DuplicateTransitionInput")


@_attrs_define
class DuplicateTransitionInput:
    """A decision on two reports that look alike.

    Attributes:
        action (DuplicateAction): One event, two events, or take that back.
        counts (None | Unset | UUID): of the same event: the one of the two that may count towards figures
        reason (None | str | Unset): required; kept with the decision
    """

    action: DuplicateAction
    counts: None | Unset | UUID = UNSET
    reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        action: str = self.action

        counts: None | str | Unset
        if isinstance(self.counts, Unset):
            counts = UNSET
        elif isinstance(self.counts, UUID):
            counts = str(self.counts)
        else:
            counts = self.counts

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
        if counts is not UNSET:
            field_dict["counts"] = counts
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        action = check_duplicate_action(d.pop("action"))

        def _parse_counts(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                counts_type_0 = UUID(data)

                return counts_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        counts = _parse_counts(d.pop("counts", UNSET))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        duplicate_transition_input = cls(
            action=action,
            counts=counts,
            reason=reason,
        )

        return duplicate_transition_input
