from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.language import Language, check_language
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.grant_input import GrantInput


T = TypeVar("T", bound="AccountInput")


@_attrs_define
class AccountInput:
    """A new account; its holder has to change the password at the first sign-in.

    Attributes:
        email (str): address to sign in with
        grants (list[GrantInput]): roles held, each with its jurisdiction or actor
        name (str): name of the person, as shown to others
        password (str): at least 12 characters; never answered
        language (Language | Unset): English, Arabic or Sorani Kurdish.
    """

    email: str
    grants: list[GrantInput]
    name: str
    password: str
    language: Language | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        grants = []
        for grants_item_data in self.grants:
            grants_item = grants_item_data.to_dict()
            grants.append(grants_item)

        name = self.name

        password = self.password

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "email": email,
                "grants": grants,
                "name": name,
                "password": password,
            }
        )
        if language is not UNSET:
            field_dict["language"] = language

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.grant_input import GrantInput

        d = dict(src_dict)
        email = d.pop("email")

        grants = []
        _grants = d.pop("grants")
        for grants_item_data in _grants:
            grants_item = GrantInput.from_dict(grants_item_data)

            grants.append(grants_item)

        name = d.pop("name")

        password = d.pop("password")

        _language = d.pop("language", UNSET)
        language: Language | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = check_language(_language)

        account_input = cls(
            email=email,
            grants=grants,
            name=name,
            password=password,
            language=language,
        )

        return account_input
