from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.changed_briefly import ChangedBriefly
    from ..models.making_amendment import MakingAmendment


T = TypeVar("T", bound="LogframeVersion")


@_attrs_define
class LogframeVersion:
    """A version of the logframe; the first is the plan as it was loaded.

    Attributes:
        amendment (MakingAmendment | None): null for the first
        at (datetime.datetime | None): when it was decided; null for the first
        changes (list[ChangedBriefly]): what it changed of the one before
        effective_on (datetime.date): first day on which it is in force
        number (int): from 1, in the order in which they took effect
    """

    amendment: MakingAmendment | None
    at: datetime.datetime | None
    changes: list[ChangedBriefly]
    effective_on: datetime.date
    number: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.making_amendment import MakingAmendment

        amendment: dict[str, Any] | None
        if isinstance(self.amendment, MakingAmendment):
            amendment = self.amendment.to_dict()
        else:
            amendment = self.amendment

        at: None | str
        if isinstance(self.at, datetime.datetime):
            at = self.at.isoformat()
        else:
            at = self.at

        changes = []
        for changes_item_data in self.changes:
            changes_item = changes_item_data.to_dict()
            changes.append(changes_item)

        effective_on = self.effective_on.isoformat()

        number = self.number

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "amendment": amendment,
                "at": at,
                "changes": changes,
                "effective_on": effective_on,
                "number": number,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.changed_briefly import ChangedBriefly
        from ..models.making_amendment import MakingAmendment

        d = dict(src_dict)

        def _parse_amendment(data: object) -> MakingAmendment | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                amendment_type_0 = MakingAmendment.from_dict(data)

                return amendment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MakingAmendment | None, data)

        amendment = _parse_amendment(d.pop("amendment"))

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

        changes = []
        _changes = d.pop("changes")
        for changes_item_data in _changes:
            changes_item = ChangedBriefly.from_dict(changes_item_data)

            changes.append(changes_item)

        effective_on = datetime.date.fromisoformat(d.pop("effective_on"))

        number = d.pop("number")

        logframe_version = cls(
            amendment=amendment,
            at=at,
            changes=changes,
            effective_on=effective_on,
            number=number,
        )

        logframe_version.additional_properties = d
        return logframe_version

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
