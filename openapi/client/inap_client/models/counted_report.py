from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.reference import Reference
    from ..models.text import Text


T = TypeVar("T", bound="CountedReport")


@_attrs_define
class CountedReport:
    """An activity report that the values were taken from, and the number it gave in all.

    Attributes:
        actor (Reference): Something that has an address of its own, by its code and title.
        changed (bool | None): it is being corrected, or was since it was counted; null: not told
        end (datetime.date): last day of the activity
        id (UUID): identifier (UUIDv7)
        title (Text): A text as shown: one entry a language, null where it is not known.
        value (float | None): null where the report hides it
    """

    actor: Reference
    changed: bool | None
    end: datetime.date
    id: UUID
    title: Text
    value: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor.to_dict()

        changed: bool | None
        changed = self.changed

        end = self.end.isoformat()

        id = str(self.id)

        title = self.title.to_dict()

        value: float | None
        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "changed": changed,
                "end": end,
                "id": id,
                "title": title,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference
        from ..models.text import Text

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

        def _parse_changed(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        changed = _parse_changed(d.pop("changed"))

        end = datetime.date.fromisoformat(d.pop("end"))

        id = UUID(d.pop("id"))

        title = Text.from_dict(d.pop("title"))

        def _parse_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        value = _parse_value(d.pop("value"))

        counted_report = cls(
            actor=actor,
            changed=changed,
            end=end,
            id=id,
            title=title,
            value=value,
        )

        counted_report.additional_properties = d
        return counted_report

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
