from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.amendment_history_action import (
    AmendmentHistoryAction,
    check_amendment_history_action,
)
from ..models.amendment_state import AmendmentState, check_amendment_state

if TYPE_CHECKING:
    from ..models.amendment_author import AmendmentAuthor


T = TypeVar("T", bound="AmendmentEntry")


@_attrs_define
class AmendmentEntry:
    """One step of an amendment.

    Attributes:
        action (AmendmentHistoryAction): What a step in an amendment's history did.
        at (datetime.datetime): when
        by (AmendmentAuthor): An account, by the name it shows.
        effective_on (datetime.date | None): first day of its version, where it was accepted
        from_state (AmendmentState | None): state before; null for the first entry
        reason (None | str): why, as told to those who take part
        sequence (int): place in the history, from 1
        to_state (AmendmentState): How far an amendment is.
    """

    action: AmendmentHistoryAction
    at: datetime.datetime
    by: AmendmentAuthor
    effective_on: datetime.date | None
    from_state: AmendmentState | None
    reason: None | str
    sequence: int
    to_state: AmendmentState
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action: str = self.action

        at = self.at.isoformat()

        by = self.by.to_dict()

        effective_on: None | str
        if isinstance(self.effective_on, datetime.date):
            effective_on = self.effective_on.isoformat()
        else:
            effective_on = self.effective_on

        from_state: None | str
        if isinstance(self.from_state, str):
            from_state = self.from_state
        else:
            from_state = self.from_state

        reason: None | str
        reason = self.reason

        sequence = self.sequence

        to_state: str = self.to_state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "at": at,
                "by": by,
                "effective_on": effective_on,
                "from_state": from_state,
                "reason": reason,
                "sequence": sequence,
                "to_state": to_state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.amendment_author import AmendmentAuthor

        d = dict(src_dict)
        action = check_amendment_history_action(d.pop("action"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        by = AmendmentAuthor.from_dict(d.pop("by"))

        def _parse_effective_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                effective_on_type_0 = datetime.date.fromisoformat(data)

                return effective_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        effective_on = _parse_effective_on(d.pop("effective_on"))

        def _parse_from_state(data: object) -> AmendmentState | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                from_state_type_0 = check_amendment_state(data)

                return from_state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AmendmentState | None, data)

        from_state = _parse_from_state(d.pop("from_state"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        sequence = d.pop("sequence")

        to_state = check_amendment_state(d.pop("to_state"))

        amendment_entry = cls(
            action=action,
            at=at,
            by=by,
            effective_on=effective_on,
            from_state=from_state,
            reason=reason,
            sequence=sequence,
            to_state=to_state,
        )

        amendment_entry.additional_properties = d
        return amendment_entry

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
