from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.language import Language, check_language

T = TypeVar("T", bound="ActorContact")


@_attrs_define
class ActorContact:
    """Whom to reach at an actor: personal data, for those who coordinate.

    Attributes:
        created_at (datetime.datetime): when it was made
        email (None | str): null: none is known
        id (UUID): identifier (UUIDv7)
        language (Language | None): in which they like to be written to
        name (str): name of the person
        note (None | str): what helps to reach them
        phone (None | str): null: none is known
        position (None | str): what they are there
    """

    created_at: datetime.datetime
    email: None | str
    id: UUID
    language: Language | None
    name: str
    note: None | str
    phone: None | str
    position: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        email: None | str
        email = self.email

        id = str(self.id)

        language: None | str
        if isinstance(self.language, str):
            language = self.language
        else:
            language = self.language

        name = self.name

        note: None | str
        note = self.note

        phone: None | str
        phone = self.phone

        position: None | str
        position = self.position

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "email": email,
                "id": id,
                "language": language,
                "name": name,
                "note": note,
                "phone": phone,
                "position": position,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_email(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        email = _parse_email(d.pop("email"))

        id = UUID(d.pop("id"))

        def _parse_language(data: object) -> Language | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                language_type_0 = check_language(data)

                return language_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Language | None, data)

        language = _parse_language(d.pop("language"))

        name = d.pop("name")

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        def _parse_phone(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        phone = _parse_phone(d.pop("phone"))

        def _parse_position(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        position = _parse_position(d.pop("position"))

        actor_contact = cls(
            created_at=created_at,
            email=email,
            id=id,
            language=language,
            name=name,
            note=note,
            phone=phone,
            position=position,
        )

        actor_contact.additional_properties = d
        return actor_contact

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
