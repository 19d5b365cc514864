from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.mail_method import MailMethod, check_mail_method

if TYPE_CHECKING:
    from ..models.reference import Reference


T = TypeVar("T", bound="ActorMails")


@_attrs_define
class ActorMails:
    """What the people of one actor were told of a meeting, and what became of those mails.

    Attributes:
        actor (Reference): Something that has an address of its own, by its code and title.
        addresses (int): people who can be written to now
        at (datetime.datetime | None): when that was written; null: nothing yet
        given_up (int): of them that could not be sent
        invited (bool): false: was told before, and is not invited any more
        method (MailMethod | None): what they were told last; null: nothing yet
        sent (int): of them handed to the mail server
        version (int | None): version of the meeting they were told; null: none
        written (int): mails of that time
    """

    actor: Reference
    addresses: int
    at: datetime.datetime | None
    given_up: int
    invited: bool
    method: MailMethod | None
    sent: int
    version: int | None
    written: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor.to_dict()

        addresses = self.addresses

        at: None | str
        if isinstance(self.at, datetime.datetime):
            at = self.at.isoformat()
        else:
            at = self.at

        given_up = self.given_up

        invited = self.invited

        method: None | str
        if isinstance(self.method, str):
            method = self.method
        else:
            method = self.method

        sent = self.sent

        version: int | None
        version = self.version

        written = self.written

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "addresses": addresses,
                "at": at,
                "given_up": given_up,
                "invited": invited,
                "method": method,
                "sent": sent,
                "version": version,
                "written": written,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

        addresses = d.pop("addresses")

        def _parse_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                at_type_0 = datetime.datetime.fromisoformat(data)

                return at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        at = _parse_at(d.pop("at"))

        given_up = d.pop("given_up")

        invited = d.pop("invited")

        def _parse_method(data: object) -> MailMethod | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                method_type_0 = check_mail_method(data)

                return method_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MailMethod | None, data)

        method = _parse_method(d.pop("method"))

        sent = d.pop("sent")

        def _parse_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        version = _parse_version(d.pop("version"))

        written = d.pop("written")

        actor_mails = cls(
            actor=actor,
            addresses=addresses,
            at=at,
            given_up=given_up,
            invited=invited,
            method=method,
            sent=sent,
            version=version,
            written=written,
        )

        actor_mails.additional_properties = d
        return actor_mails

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
