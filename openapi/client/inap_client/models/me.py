from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.language import Language, check_language

if TYPE_CHECKING:
    from ..models.grant import Grant


T = TypeVar("T", bound="Me")


@_attrs_define
class Me:
    """The account that is signed in.

    Attributes:
        email (str): address to sign in with
        grants (list[Grant]): roles held, each with its jurisdiction or actor
        id (UUID): identifier (UUIDv7)
        language (Language): English, Arabic or Sorani Kurdish.
        must_change_password (bool): nothing else is possible before a new password is set
        name (str): name of the person, as shown to others
        reminders (bool): is reminded by e-mail of what is due
        version (int): version of the resource; its ETag is `"v<version>"`
    """

    email: str
    grants: list[Grant]
    id: UUID
    language: Language
    must_change_password: bool
    name: str
    reminders: bool
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        grants = []
        for grants_item_data in self.grants:
            grants_item = grants_item_data.to_dict()
            grants.append(grants_item)

        id = str(self.id)

        language: str = self.language

        must_change_password = self.must_change_password

        name = self.name

        reminders = self.reminders

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "email": email,
                "grants": grants,
                "id": id,
                "language": language,
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
        email = d.pop("email")

        grants = []
        _grants = d.pop("grants")
        for grants_item_data in _grants:
            grants_item = Grant.from_dict(grants_item_data)

            grants.append(grants_item)

        id = UUID(d.pop("id"))

        language = check_language(d.pop("language"))

        must_change_password = d.pop("must_change_password")

        name = d.pop("name")

        reminders = d.pop("reminders")

        version = d.pop("version")

        me = cls(
            email=email,
            grants=grants,
            id=id,
            language=language,
            must_change_password=must_change_password,
            name=name,
            reminders=reminders,
            version=version,
        )

        me.additional_properties = d
        return me

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
