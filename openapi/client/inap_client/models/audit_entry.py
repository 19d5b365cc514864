from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.audit_account import AuditAccount
    from ..models.audit_entry_detail import AuditEntryDetail


T = TypeVar("T", bound="AuditEntry")


@_attrs_define
class AuditEntry:
    """One thing done: by whom, to what, and what was said of it then.

    Attributes:
        account (AuditAccount | None): null: no account did it
        action (str): what was done
        at (datetime.datetime): when
        caller (str): who: an account's label, or what did it by itself
        detail (AuditEntryDetail): what else was noted; never a secret
        id (UUID): identifier (UUIDv7)
        request_id (None | str): finds the request in the server's log; null: no request
        subject (str): to what: its kind, and how it is known
    """

    account: AuditAccount | None
    action: str
    at: datetime.datetime
    caller: str
    detail: AuditEntryDetail
    id: UUID
    request_id: None | str
    subject: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.audit_account import AuditAccount

        account: dict[str, Any] | None
        if isinstance(self.account, AuditAccount):
            account = self.account.to_dict()
        else:
            account = self.account

        action = self.action

        at = self.at.isoformat()

        caller = self.caller

        detail = self.detail.to_dict()

        id = str(self.id)

        request_id: None | str
        request_id = self.request_id

        subject = self.subject

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "account": account,
                "action": action,
                "at": at,
                "caller": caller,
                "detail": detail,
                "id": id,
                "request_id": request_id,
                "subject": subject,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.audit_account import AuditAccount
        from ..models.audit_entry_detail import AuditEntryDetail

        d = dict(src_dict)

        def _parse_account(data: object) -> AuditAccount | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                account_type_0 = AuditAccount.from_dict(data)

                return account_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AuditAccount | None, data)

        account = _parse_account(d.pop("account"))

        action = d.pop("action")

        at = datetime.datetime.fromisoformat(d.pop("at"))

        caller = d.pop("caller")

        detail = AuditEntryDetail.from_dict(d.pop("detail"))

        id = UUID(d.pop("id"))

        def _parse_request_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        request_id = _parse_request_id(d.pop("request_id"))

        subject = d.pop("subject")

        audit_entry = cls(
            account=account,
            action=action,
            at=at,
            caller=caller,
            detail=detail,
            id=id,
            request_id=request_id,
            subject=subject,
        )

        audit_entry.additional_properties = d
        return audit_entry

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
