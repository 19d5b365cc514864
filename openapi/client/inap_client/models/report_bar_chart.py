from __future__ import annotations

from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    Self,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.report_bar import ReportBar


T = TypeVar("T", bound="ReportBarChart")


@_attrs_define
class ReportBarChart:
    """Horizontal bars from zero; the same figures stand in a table.

    Attributes:
        bars (list[ReportBar]): its bars in their order
        caption (str): what it shows
        kind (Literal['bar_chart']): which block it is
        summary (str): its text alternative
    """

    bars: list[ReportBar]
    caption: str
    kind: Literal["bar_chart"]
    summary: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bars = []
        for bars_item_data in self.bars:
            bars_item = bars_item_data.to_dict()
            bars.append(bars_item)

        caption = self.caption

        kind = self.kind

        summary = self.summary

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bars": bars,
                "caption": caption,
                "kind": kind,
                "summary": summary,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.report_bar import ReportBar

        d = dict(src_dict)
        bars = []
        _bars = d.pop("bars")
        for bars_item_data in _bars:
            bars_item = ReportBar.from_dict(bars_item_data)

            bars.append(bars_item)

        caption = d.pop("caption")

        kind = cast(Literal["bar_chart"], d.pop("kind"))
        if kind != "bar_chart":
            raise ValueError(f"kind must match const 'bar_chart', got '{kind}'")

        summary = d.pop("summary")

        report_bar_chart = cls(
            bars=bars,
            caption=caption,
            kind=kind,
            summary=summary,
        )

        report_bar_chart.additional_properties = d
        return report_bar_chart

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
