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

from ..models.report_manner import ReportManner, check_report_manner

T = TypeVar("T", bound="ReportParagraph")


@_attrs_define
class ReportParagraph:
    """Running text; a note says where a figure comes from or what is not known.

    Attributes:
        kind (Literal['paragraph']): which block it is
        manner (ReportManner): How a paragraph is meant.
        text (str): the text
    """

    kind: Literal["paragraph"]
    manner: ReportManner
    text: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        manner: str = self.manner

        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "manner": manner,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        kind = cast(Literal["paragraph"], d.pop("kind"))
        if kind != "paragraph":
            raise ValueError(f"kind must match const 'paragraph', got '{kind}'")

        manner = check_report_manner(d.pop("manner"))

        text = d.pop("text")

        report_paragraph = cls(
            kind=kind,
            manner=manner,
            text=text,
        )

        report_paragraph.additional_properties = d
        return report_paragraph

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
