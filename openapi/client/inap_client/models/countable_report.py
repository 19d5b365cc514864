from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.activity_kind import ActivityKind, check_activity_kind

if TYPE_CHECKING:
    from ..models.counted_cell import CountedCell
    from ..models.reference import Reference
    from ..models.text import Text


T = TypeVar("T", bound="CountableReport")


@_attrs_define
class CountableReport:
    """An approved activity report that may count for the fact, and what it gives.

    Attributes:
        actor (Reference): Something that has an address of its own, by its code and title.
        area (str): code of the area: ISO 3166, or X- where that has none
        cells (list[CountedCell]): what the report gives
        end (datetime.date): last day; null where it cannot be read
        id (UUID): identifier (UUIDv7)
        kind (ActivityKind): What kind of activity was carried out.
        revision (int): number of the revision, from 1
        start (datetime.date): first day; null where it cannot be read
        title (Text): A text as shown: one entry a language, null where it is not known.
    """

    actor: Reference
    area: str
    cells: list[CountedCell]
    end: datetime.date
    id: UUID
    kind: ActivityKind
    revision: int
    start: datetime.date
    title: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor.to_dict()

        area = self.area

        cells = []
        for cells_item_data in self.cells:
            cells_item = cells_item_data.to_dict()
            cells.append(cells_item)

        end = self.end.isoformat()

        id = str(self.id)

        kind: str = self.kind

        revision = self.revision

        start = self.start.isoformat()

        title = self.title.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "area": area,
                "cells": cells,
                "end": end,
                "id": id,
                "kind": kind,
                "revision": revision,
                "start": start,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.counted_cell import CountedCell
        from ..models.reference import Reference
        from ..models.text import Text

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

        area = d.pop("area")

        cells = []
        _cells = d.pop("cells")
        for cells_item_data in _cells:
            cells_item = CountedCell.from_dict(cells_item_data)

            cells.append(cells_item)

        end = datetime.date.fromisoformat(d.pop("end"))

        id = UUID(d.pop("id"))

        kind = check_activity_kind(d.pop("kind"))

        revision = d.pop("revision")

        start = datetime.date.fromisoformat(d.pop("start"))

        title = Text.from_dict(d.pop("title"))

        countable_report = cls(
            actor=actor,
            area=area,
            cells=cells,
            end=end,
            id=id,
            kind=kind,
            revision=revision,
            start=start,
            title=title,
        )

        countable_report.additional_properties = d
        return countable_report

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
