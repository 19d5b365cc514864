from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.bulk_transition import BulkTransition, check_bulk_transition
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.decided import Decided


T = TypeVar("T", bound="TransitionsInput")


@_attrs_define
class TransitionsInput:
    """One decision on up to 200 submissions; each is decided by the rule of a single one.

    Attributes:
        action (BulkTransition): A decision on many submissions.
        items (list[Decided]): the submissions, each at the version that was seen
        deadline (datetime.datetime | None | Unset): possible to return; in the future
        reason (None | str | Unset): required to return
    """

    action: BulkTransition
    items: list[Decided]
    deadline: datetime.datetime | None | Unset = UNSET
    reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        action: str = self.action

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

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
                "items": items,
            }
        )
        if deadline is not UNSET:
            field_dict["deadline"] = deadline
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.decided import Decided

        d = dict(src_dict)
        action = check_bulk_transition(d.pop("action"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = Decided.from_dict(items_item_data)

            items.append(items_item)

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

        transitions_input = cls(
            action=action,
            items=items,
            deadline=deadline,
            reason=reason,
        )

        return transitions_input
