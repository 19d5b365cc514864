from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.exception_state import ExceptionState, check_exception_state
from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.reference import Reference


T = TypeVar("T", bound="PeriodException")


@_attrs_define
class PeriodException:
    """A named exception to a period's lock: who may still report, on what, until when and why.

    Attributes:
        actor (Reference): Something that has an address of its own, by its code and title.
        given_at (datetime.datetime): when it was given
        given_by (str): name of who gave it
        id (UUID): identifier (UUIDv7)
        indicator (None | Reference): null: everything the actor reports on
        jurisdiction (Jurisdiction | None): whose matter it is; null: both sides'
        period (str): code of the reporting period
        reason (str): why it was given
        revoked_at (datetime.datetime | None): when it was ended early
        revoked_by (None | str): name of who ended it early
        state (ExceptionState): Whether an exception holds, ended by itself, or was ended early.
        until (datetime.datetime): entry locks again at this moment
    """

    actor: Reference
    given_at: datetime.datetime
    given_by: str
    id: UUID
    indicator: None | Reference
    jurisdiction: Jurisdiction | None
    period: str
    reason: str
    revoked_at: datetime.datetime | None
    revoked_by: None | str
    state: ExceptionState
    until: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.reference import Reference

        actor = self.actor.to_dict()

        given_at = self.given_at.isoformat()

        given_by = self.given_by

        id = str(self.id)

        indicator: dict[str, Any] | None
        if isinstance(self.indicator, Reference):
            indicator = self.indicator.to_dict()
        else:
            indicator = self.indicator

        jurisdiction: None | str
        if isinstance(self.jurisdiction, str):
            jurisdiction = self.jurisdiction
        else:
            jurisdiction = self.jurisdiction

        period = self.period

        reason = self.reason

        revoked_at: None | str
        if isinstance(self.revoked_at, datetime.datetime):
            revoked_at = self.revoked_at.isoformat()
        else:
            revoked_at = self.revoked_at

        revoked_by: None | str
        revoked_by = self.revoked_by

        state: str = self.state

        until = self.until.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "given_at": given_at,
                "given_by": given_by,
                "id": id,
                "indicator": indicator,
                "jurisdiction": jurisdiction,
                "period": period,
                "reason": reason,
                "revoked_at": revoked_at,
                "revoked_by": revoked_by,
                "state": state,
                "until": until,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

        given_at = datetime.datetime.fromisoformat(d.pop("given_at"))

        given_by = d.pop("given_by")

        id = UUID(d.pop("id"))

        def _parse_indicator(data: object) -> None | Reference:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                indicator_type_0 = Reference.from_dict(data)

                return indicator_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Reference, data)

        indicator = _parse_indicator(d.pop("indicator"))

        def _parse_jurisdiction(data: object) -> Jurisdiction | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                jurisdiction_type_0 = check_jurisdiction(data)

                return jurisdiction_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Jurisdiction | None, data)

        jurisdiction = _parse_jurisdiction(d.pop("jurisdiction"))

        period = d.pop("period")

        reason = d.pop("reason")

        def _parse_revoked_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                revoked_at_type_0 = datetime.datetime.fromisoformat(data)

                return revoked_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        revoked_at = _parse_revoked_at(d.pop("revoked_at"))

        def _parse_revoked_by(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        revoked_by = _parse_revoked_by(d.pop("revoked_by"))

        state = check_exception_state(d.pop("state"))

        until = datetime.datetime.fromisoformat(d.pop("until"))

        period_exception = cls(
            actor=actor,
            given_at=given_at,
            given_by=given_by,
            id=id,
            indicator=indicator,
            jurisdiction=jurisdiction,
            period=period,
            reason=reason,
            revoked_at=revoked_at,
            revoked_by=revoked_by,
            state=state,
            until=until,
        )

        period_exception.additional_properties = d
        return period_exception

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
