from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.duplicate_action import DuplicateAction, check_duplicate_action
from ..models.duplicate_reason import DuplicateReason, check_duplicate_reason

if TYPE_CHECKING:
    from ..models.person import Person


T = TypeVar("T", bound="DuplicateStep")


@_attrs_define
class DuplicateStep:
    """One decision on a pair, with a hash over all before it.

    Attributes:
        action (DuplicateAction): One event, two events, or take that back.
        at (datetime.datetime): when
        by (Person): An account, by the name it shows.
        counts (None | UUID): the one that may count; null: not the same event
        hash_ (str): hash of this entry and all before it (SHA-256, hexadecimal)
        reason (str): why, in the words of who decided
        reasons (list[DuplicateReason]): why the two looked alike then
        sequence (int): place in the history, from 1
    """

    action: DuplicateAction
    at: datetime.datetime
    by: Person
    counts: None | UUID
    hash_: str
    reason: str
    reasons: list[DuplicateReason]
    sequence: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action: str = self.action

        at = self.at.isoformat()

        by = self.by.to_dict()

        counts: None | str
        if isinstance(self.counts, UUID):
            counts = str(self.counts)
        else:
            counts = self.counts

        hash_ = self.hash_

        reason = self.reason

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item: str = reasons_item_data
            reasons.append(reasons_item)

        sequence = self.sequence

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "at": at,
                "by": by,
                "counts": counts,
                "hash": hash_,
                "reason": reason,
                "reasons": reasons,
                "sequence": sequence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.person import Person

        d = dict(src_dict)
        action = check_duplicate_action(d.pop("action"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        by = Person.from_dict(d.pop("by"))

        def _parse_counts(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                counts_type_0 = UUID(data)

                return counts_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        counts = _parse_counts(d.pop("counts"))

        hash_ = d.pop("hash")

        reason = d.pop("reason")

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = check_duplicate_reason(reasons_item_data)

            reasons.append(reasons_item)

        sequence = d.pop("sequence")

        duplicate_step = cls(
            action=action,
            at=at,
            by=by,
            counts=counts,
            hash_=hash_,
            reason=reason,
            reasons=reasons,
            sequence=sequence,
        )

        duplicate_step.additional_properties = d
        return duplicate_step

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
