from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.coverage import Coverage, check_coverage

if TYPE_CHECKING:
    from ..models.reference import Reference


T = TypeVar("T", bound="ReportThatShows")


@_attrs_define
class ReportThatShows:
    """An accepted implementation report of the linked activity.

    Attributes:
        actor (Reference): Something that has an address of its own, by its code and title.
        covers (Coverage): What of a body's part a report is about.
        id (UUID): identifier (UUIDv7)
        submitted_at (datetime.datetime | None): when it was submitted; null before
    """

    actor: Reference
    covers: Coverage
    id: UUID
    submitted_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor.to_dict()

        covers: str = self.covers

        id = str(self.id)

        submitted_at: None | str
        if isinstance(self.submitted_at, datetime.datetime):
            submitted_at = self.submitted_at.isoformat()
        else:
            submitted_at = self.submitted_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "covers": covers,
                "id": id,
                "submitted_at": submitted_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

        covers = check_coverage(d.pop("covers"))

        id = UUID(d.pop("id"))

        def _parse_submitted_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                submitted_at_type_0 = datetime.datetime.fromisoformat(data)

                return submitted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        submitted_at = _parse_submitted_at(d.pop("submitted_at"))

        report_that_shows = cls(
            actor=actor,
            covers=covers,
            id=id,
            submitted_at=submitted_at,
        )

        report_that_shows.additional_properties = d
        return report_that_shows

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
