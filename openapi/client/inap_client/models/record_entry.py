from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.record_entry_action import RecordEntryAction, check_record_entry_action

if TYPE_CHECKING:
    from ..models.person import Person


T = TypeVar("T", bound="RecordEntry")


@_attrs_define
class RecordEntry:
    """One step of a record's way.

    Attributes:
        action (RecordEntryAction): What a step of a record's way did.
        at (datetime.datetime): when
        by (None | Person): null: no account did it
        fields (list[str]): what a change was of; empty for other steps
        id (UUID): identifier of the entry in the audit trail
        reason (None | str): why an approval was withdrawn
    """

    action: RecordEntryAction
    at: datetime.datetime
    by: None | Person
    fields: list[str]
    id: UUID
    reason: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.person import Person

        action: str = self.action

        at = self.at.isoformat()

        by: dict[str, Any] | None
        if isinstance(self.by, Person):
            by = self.by.to_dict()
        else:
            by = self.by

        fields = self.fields

        id = str(self.id)

        reason: None | str
        reason = self.reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "at": at,
                "by": by,
                "fields": fields,
                "id": id,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.person import Person

        d = dict(src_dict)
        action = check_record_entry_action(d.pop("action"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        def _parse_by(data: object) -> None | Person:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                by_type_0 = Person.from_dict(data)

                return by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Person, data)

        by = _parse_by(d.pop("by"))

        fields = cast(list[str], d.pop("fields"))

        id = UUID(d.pop("id"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        record_entry = cls(
            action=action,
            at=at,
            by=by,
            fields=fields,
            id=id,
            reason=reason,
        )

        record_entry.additional_properties = d
        return record_entry

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
