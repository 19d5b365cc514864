from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.activity_span import ActivitySpan, check_activity_span

if TYPE_CHECKING:
    from ..models.source import Source
    from ..models.span_of_time import SpanOfTime


T = TypeVar("T", bound="PromiseKept")


@_attrs_define
class PromiseKept:
    """A promise of meetings against those that the portal knows.

    Attributes:
        every (ActivitySpan): How often an activity is due.
        kept (int): spans in which it was kept
        missed (int): ended spans without a meeting known
        next_by (datetime.date | None): by when the next meeting is due; null: none is
        note (None | str): what a reader should know of it
        source (None | Source): where it was read; null: entered here
        spans (list[SpanOfTime]):
        times (int): how often within that time
    """

    every: ActivitySpan
    kept: int
    missed: int
    next_by: datetime.date | None
    note: None | str
    source: None | Source
    spans: list[SpanOfTime]
    times: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.source import Source

        every: str = self.every

        kept = self.kept

        missed = self.missed

        next_by: None | str
        if isinstance(self.next_by, datetime.date):
            next_by = self.next_by.isoformat()
        else:
            next_by = self.next_by

        note: None | str
        note = self.note

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

        spans = []
        for spans_item_data in self.spans:
            spans_item = spans_item_data.to_dict()
            spans.append(spans_item)

        times = self.times

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "every": every,
                "kept": kept,
                "missed": missed,
                "next_by": next_by,
                "note": note,
                "source": source,
                "spans": spans,
                "times": times,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.source import Source
        from ..models.span_of_time import SpanOfTime

        d = dict(src_dict)
        every = check_activity_span(d.pop("every"))

        kept = d.pop("kept")

        missed = d.pop("missed")

        def _parse_next_by(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_by_type_0 = datetime.date.fromisoformat(data)

                return next_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        next_by = _parse_next_by(d.pop("next_by"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

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

        spans = []
        _spans = d.pop("spans")
        for spans_item_data in _spans:
            spans_item = SpanOfTime.from_dict(spans_item_data)

            spans.append(spans_item)

        times = d.pop("times")

        promise_kept = cls(
            every=every,
            kept=kept,
            missed=missed,
            next_by=next_by,
            note=note,
            source=source,
            spans=spans,
            times=times,
        )

        promise_kept.additional_properties = d
        return promise_kept

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
