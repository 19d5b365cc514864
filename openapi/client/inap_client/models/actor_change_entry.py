from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.actor_change_entry_changes import ActorChangeEntryChanges
    from ..models.person import Person


T = TypeVar("T", bound="ActorChangeEntry")


@_attrs_define
class ActorChangeEntry:
    """One change of an entry of the registry.

    Attributes:
        action (str): what was done
        at (datetime.datetime): when
        by (None | Person): null: no account did it
        changes (ActorChangeEntryChanges): what changed; of a contact only its identifier
        id (UUID): identifier of the entry in the audit trail
    """

    action: str
    at: datetime.datetime
    by: None | Person
    changes: ActorChangeEntryChanges
    id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.person import Person

        action = self.action

        at = self.at.isoformat()

        by: dict[str, Any] | None
        if isinstance(self.by, Person):
            by = self.by.to_dict()
        else:
            by = self.by

        changes = self.changes.to_dict()

        id = str(self.id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "at": at,
                "by": by,
                "changes": changes,
                "id": id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.actor_change_entry_changes import ActorChangeEntryChanges
        from ..models.person import Person

        d = dict(src_dict)
        action = d.pop("action")

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

        changes = ActorChangeEntryChanges.from_dict(d.pop("changes"))

        id = UUID(d.pop("id"))

        actor_change_entry = cls(
            action=action,
            at=at,
            by=by,
            changes=changes,
            id=id,
        )

        actor_change_entry.additional_properties = d
        return actor_change_entry

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
