from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Text")


@_attrs_define
class Text:
    """A text as shown: one entry a language, null where it is not known.

    Attributes:
        ar (None | str): Arabic; null where it is not known
        ckb (None | str): Sorani Kurdish; null where it is not known
        en (None | str): English; null where it is not known
    """

    ar: None | str
    ckb: None | str
    en: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ar: None | str
        ar = self.ar

        ckb: None | str
        ckb = self.ckb

        en: None | str
        en = self.en

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ar": ar,
                "ckb": ckb,
                "en": en,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_ar(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        ar = _parse_ar(d.pop("ar"))

        def _parse_ckb(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        ckb = _parse_ckb(d.pop("ckb"))

        def _parse_en(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        en = _parse_en(d.pop("en"))

        text = cls(
            ar=ar,
            ckb=ckb,
            en=en,
        )

        text.additional_properties = d
        return text

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
