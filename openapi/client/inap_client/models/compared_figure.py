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
    from ..models.source import Source


T = TypeVar("T", bound="ComparedFigure")


@_attrs_define
class ComparedFigure:
    """A published number beside what the portal counts.

    Attributes:
        approximate (bool): the source says about
        counted (int | None): what the portal counts; null: it keeps nothing of this
        note (None | str): what a reader should know of it
        source (None | Source): where it was read; null: entered here
        text (None | str): what it gives instead
        unit (Literal['percent'] | None): null: a count
        value (int | None): null where the source gives no number
        what (str): what is counted
    """

    approximate: bool
    counted: int | None
    note: None | str
    source: None | Source
    text: None | str
    unit: Literal["percent"] | None
    value: int | None
    what: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.source import Source

        approximate = self.approximate

        counted: int | None
        counted = self.counted

        note: None | str
        note = self.note

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

        text: None | str
        text = self.text

        unit: Literal["percent"] | None
        unit = self.unit

        value: int | None
        value = self.value

        what = self.what

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "approximate": approximate,
                "counted": counted,
                "note": note,
                "source": source,
                "text": text,
                "unit": unit,
                "value": value,
                "what": what,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.source import Source

        d = dict(src_dict)
        approximate = d.pop("approximate")

        def _parse_counted(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        counted = _parse_counted(d.pop("counted"))

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

        def _parse_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        def _parse_unit(data: object) -> Literal["percent"] | None:
            if data is None:
                return data
            unit_type_0 = cast(Literal["percent"], data)
            if unit_type_0 != "percent":
                raise ValueError(f"unit_type_0 must match const 'percent', got '{unit_type_0}'")
            return unit_type_0
            return cast(Literal["percent"] | None, data)

        unit = _parse_unit(d.pop("unit"))

        def _parse_value(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        value = _parse_value(d.pop("value"))

        what = d.pop("what")

        compared_figure = cls(
            approximate=approximate,
            counted=counted,
            note=note,
            source=source,
            text=text,
            unit=unit,
            value=value,
            what=what,
        )

        compared_figure.additional_properties = d
        return compared_figure

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
