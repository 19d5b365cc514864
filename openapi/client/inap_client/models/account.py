from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.language import Language, check_language

if TYPE_CHECKING:
    from ..models.grant import Grant


T = TypeVar("T", bound="Account")


@_attrs_define
class Account:
    """An account as administrators see it.

    Attributes:
        active (bool): may sign in
        created_at (datetime.datetime): when it was made
        email (str): address to sign in with
        grants (list[Grant]): roles held, each with its jurisdiction or actor
        id (UUID): identifier (UUIDv7)
        language (Language): English, Arabic or Sorani Kurdish.
        last_signed_in_at (datetime.datetime | None): when it last signed in with its password; null: never
        locked_until (datetime.datetime | None): until when signing in is locked; null: it is not
        must_change_password (bool): nothing else is possible before a new password is set
        name (str): name of the person, as shown to others
        reminders (bool): is reminded by e-mail of what is due
        version (int): version of the resource; its ETag is `"v<version>"`
    """

    active: bool
    created_at: datetime.datetime
    email: str
    grants: list[Grant]
    id: UUID
    language: Language
    last_signed_in_at: datetime.datetime | None
    locked_until: datetime.datetime | None
    must_change_password: bool
    name: str
    reminders: bool
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        active = self.active

        created_at = self.created_at.isoformat()

        email = self.email

        grants = []
        for grants_item_data in self.grants:
            grants_item = grants_item_data.to_dict()
            grants.append(grants_item)

        id = str(self.id)

        language: str = self.language

        last_signed_in_at: None | str
        if isinstance(self.last_signed_in_at, datetime.datetime):
            last_signed_in_at = self.last_signed_in_at.isoformat()
        else:
            last_signed_in_at = self.last_signed_in_at

        locked_until: None | str
        if isinstance(self.locked_until, datetime.datetime):
            locked_until = self.locked_until.isoformat()
        else:
            locked_until = self.locked_until

        must_change_password = self.must_change_password

        name = self.name

        reminders = self.reminders

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "active": active,
                "created_at": created_at,
                "email": email,
                "grants": grants,
                "id": id,
                "language": language,
                "last_signed_in_at": last_signed_in_at,
                "locked_until": locked_until,
                "must_change_password": must_change_password,
                "name": name,
                "reminders": reminders,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.grant import Grant

        d = dict(src_dict)
        active = d.pop("active")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        email = d.pop("email")

        grants = []
        _grants = d.pop("grants")
        for grants_item_data in _grants:
            grants_item = Grant.from_dict(grants_item_data)

            grants.append(grants_item)

        id = UUID(d.pop("id"))

        language = check_language(d.pop("language"))

        def _parse_last_signed_in_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_signed_in_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_signed_in_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_signed_in_at = _parse_last_signed_in_at(d.pop("last_signed_in_at"))

        def _parse_locked_until(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                locked_until_type_0 = datetime.datetime.fromisoformat(data)

                return locked_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        locked_until = _parse_locked_until(d.pop("locked_until"))

        must_change_password = d.pop("must_change_password")

        name = d.pop("name")

        reminders = d.pop("reminders")

        version = d.pop("version")

        account = cls(
            active=active,
            created_at=created_at,
            email=email,
            grants=grants,
            id=id,
            language=language,
            last_signed_in_at=last_signed_in_at,
            locked_until=locked_until,
            must_change_password=must_change_password,
            name=name,
            reminders=reminders,
            version=version,
        )

        account.additional_properties = d
        return account

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
