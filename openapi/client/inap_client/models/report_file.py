from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.language import Language, check_language
from ..models.report_format import ReportFormat, check_report_format

T = TypeVar("T", bound="ReportFile")


@_attrs_define
class ReportFile:
    """One of an issued report's files: the same bytes for ever.

    Attributes:
        format_ (ReportFormat): What sort of file.
        language (Language): English, Arabic or Sorani Kurdish.
        name (str): name to save it under
        sha256 (str): SHA-256 of its content, in hex
        size (int): bytes
    """

    format_: ReportFormat
    language: Language
    name: str
    sha256: str
    size: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        format_: str = self.format_

        language: str = self.language

        name = self.name

        sha256 = self.sha256

        size = self.size

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "format": format_,
                "language": language,
                "name": name,
                "sha256": sha256,
                "size": size,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        format_ = check_report_format(d.pop("format"))

        language = check_language(d.pop("language"))

        name = d.pop("name")

        sha256 = d.pop("sha256")

        size = d.pop("size")

        report_file = cls(
            format_=format_,
            language=language,
            name=name,
            sha256=sha256,
            size=size,
        )

        report_file.additional_properties = d
        return report_file

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
