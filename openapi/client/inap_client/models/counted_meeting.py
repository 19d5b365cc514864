from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.reference import Reference
    from ..models.text import Text


T = TypeVar("T", bound="CountedMeeting")


@_attrs_define
class CountedMeeting:
    """A meeting that the values were counted from, and the number it gave in all.

    Attributes:
        body (Reference): Something that has an address of its own, by its code and title.
        changed (bool | None): what was counted of it is not so any more; null: not told to you
        day (datetime.date): first day of the meeting
        id (UUID): identifier of the meeting
        title (Text): A text as shown: one entry a language, null where it is not known.
        value (float): the number it gave in all
    """

    body: Reference
    changed: bool | None
    day: datetime.date
    id: UUID
    title: Text
    value: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        body = self.body.to_dict()

        changed: bool | None
        changed = self.changed

        day = self.day.isoformat()

        id = str(self.id)

        title = self.title.to_dict()

        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "body": body,
                "changed": changed,
                "day": day,
                "id": id,
                "title": title,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference
        from ..models.text import Text

        d = dict(src_dict)
        body = Reference.from_dict(d.pop("body"))

        def _parse_changed(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        changed = _parse_changed(d.pop("changed"))

        day = datetime.date.fromisoformat(d.pop("day"))

        id = UUID(d.pop("id"))

        title = Text.from_dict(d.pop("title"))

        value = d.pop("value")

        counted_meeting = cls(
            body=body,
            changed=changed,
            day=day,
            id=id,
            title=title,
            value=value,
        )

        counted_meeting.additional_properties = d
        return counted_meeting

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
