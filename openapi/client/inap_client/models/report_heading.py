from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    Self,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ReportHeading")


@_attrs_define
class ReportHeading:
    """A section's title.

    Attributes:
        kind (Literal['heading']): which block it is
        level (int): 1 to 3, without a gap
        text (str): the title
    """

    kind: Literal["heading"]
    level: int
    text: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        level = self.level

        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "level": level,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        kind = cast(Literal["heading"], d.pop("kind"))
        if kind != "heading":
            raise ValueError(f"kind must match const 'heading', got '{kind}'")

        level = d.pop("level")

        text = d.pop("text")

        report_heading = cls(
            kind=kind,
            level=level,
            text=text,
        )

        report_heading.additional_properties = d
        return report_heading

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
