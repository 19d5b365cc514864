from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.jurisdiction import Jurisdiction, check_jurisdiction
from ..models.target_span import TargetSpan, check_target_span

if TYPE_CHECKING:
    from ..models.source import Source


T = TypeVar("T", bound="Target")


@_attrs_define
class Target:
    """What an indicator shall reach: by a day, or (``every``) each year or in the whole plan.

    Attributes:
        by (datetime.date | None): day by which it is to be reached; null with `every`
        every (None | TargetSpan): each year, or in the whole plan; null with `by`
        note (None | str): what a reader should know of it
        side (Jurisdiction | None): null: the plan as a whole
        source (None | Source): where it was read; null: entered here
        value (float): the figure, in the indicator's unit; null: no data, never zero
    """

    by: datetime.date | None
    every: None | TargetSpan
    note: None | str
    side: Jurisdiction | None
    source: None | Source
    value: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.source import Source

        by: None | str
        if isinstance(self.by, datetime.date):
            by = self.by.isoformat()
        else:
            by = self.by

        every: None | str
        if isinstance(self.every, str):
            every = self.every
        else:
            every = self.every

        note: None | str
        note = self.note

        side: None | str
        if isinstance(self.side, str):
            side = self.side
        else:
            side = self.side

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "by": by,
                "every": every,
                "note": note,
                "side": side,
                "source": source,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.source import Source

        d = dict(src_dict)

        def _parse_by(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                by_type_0 = datetime.date.fromisoformat(data)

                return by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        by = _parse_by(d.pop("by"))

        def _parse_every(data: object) -> None | TargetSpan:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                every_type_0 = check_target_span(data)

                return every_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TargetSpan, data)

        every = _parse_every(d.pop("every"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        def _parse_side(data: object) -> Jurisdiction | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                side_type_0 = check_jurisdiction(data)

                return side_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Jurisdiction | None, data)

        side = _parse_side(d.pop("side"))

        def _parse_source(data: object) -> None | Source:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                source_type_0 = Source.from_dict(data)

                return source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Source, data)

        source = _parse_source(d.pop("source"))

        value = d.pop("value")

        target = cls(
            by=by,
            every=every,
            note=note,
            side=side,
            source=source,
            value=value,
        )

        target.additional_properties = d
        return target

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
