from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="MeetingAttended")


@_attrs_define
class MeetingAttended:
    """A meeting that an actor's people came to.

    Attributes:
        held_from (datetime.date | None): first day; null: not known
        id (UUID): identifier of the meeting
        people (int): how many of its people came
        title (Text): A text as shown: one entry a language, null where it is not known.
    """

    held_from: datetime.date | None
    id: UUID
    people: int
    title: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        held_from: None | str
        if isinstance(self.held_from, datetime.date):
            held_from = self.held_from.isoformat()
        else:
            held_from = self.held_from

        id = str(self.id)

        people = self.people

        title = self.title.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "held_from": held_from,
                "id": id,
                "people": people,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text import Text

        d = dict(src_dict)

        def _parse_held_from(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                held_from_type_0 = datetime.date.fromisoformat(data)

                return held_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        held_from = _parse_held_from(d.pop("held_from"))

        id = UUID(d.pop("id"))

        people = d.pop("people")

        title = Text.from_dict(d.pop("title"))

        meeting_attended = cls(
            held_from=held_from,
            id=id,
            people=people,
            title=title,
        )

        meeting_attended.additional_properties = d
        return meeting_attended

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
