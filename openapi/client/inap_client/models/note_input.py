from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NoteInput")


@_attrs_define
class NoteInput:
    """A note in one or more languages; each person gets it in theirs where there is one.

    Attributes:
        ar (None | str | Unset): Arabic; null where it is not known
        ckb (None | str | Unset): Sorani Kurdish; null where it is not known
        en (None | str | Unset): English; null where it is not known
    """

    ar: None | str | Unset = UNSET
    ckb: None | str | Unset = UNSET
    en: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        ar: None | str | Unset
        if isinstance(self.ar, Unset):
            ar = UNSET
        else:
            ar = self.ar

        ckb: None | str | Unset
        if isinstance(self.ckb, Unset):
            ckb = UNSET
        else:
            ckb = self.ckb

        en: None | str | Unset
        if isinstance(self.en, Unset):
            en = UNSET
        else:
            en = self.en

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if ar is not UNSET:
            field_dict["ar"] = ar
        if ckb is not UNSET:
            field_dict["ckb"] = ckb
        if en is not UNSET:
            field_dict["en"] = en

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_ar(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        ar = _parse_ar(d.pop("ar", UNSET))

        def _parse_ckb(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        ckb = _parse_ckb(d.pop("ckb", UNSET))

        def _parse_en(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        en = _parse_en(d.pop("en", UNSET))

        note_input = cls(
            ar=ar,
            ckb=ckb,
            en=en,
        )

        return note_input
