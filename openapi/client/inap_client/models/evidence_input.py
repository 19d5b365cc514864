from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define

from .. import types
from ..types import UNSET, File, Unset

T = TypeVar("T", bound="EvidenceInput")


@_attrs_define
class EvidenceInput:
    """A file and what it shows, as a form. The parts of a caption are in one language each.

    Attributes:
        file (File): PDF, picture (JPEG, PNG, WebP, GIF) or office document (docx, xlsx, pptx, odt, ods, odp), at most
            10 MB
        caption_ar (str | Unset): what it shows, in Arabic Default: ''.
        caption_ckb (str | Unset): what it shows, in Sorani Kurdish Default: ''.
        caption_en (str | Unset): what it shows, in English Default: ''.
    """

    file: File
    caption_ar: str | Unset = ""
    caption_ckb: str | Unset = ""
    caption_en: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        file = self.file.to_tuple()

        caption_ar = self.caption_ar

        caption_ckb = self.caption_ckb

        caption_en = self.caption_en

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "file": file,
            }
        )
        if caption_ar is not UNSET:
            field_dict["caption_ar"] = caption_ar
        if caption_ckb is not UNSET:
            field_dict["caption_ckb"] = caption_ckb
        if caption_en is not UNSET:
            field_dict["caption_en"] = caption_en

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        files.append(("file", self.file.to_tuple()))

        if not isinstance(self.caption_ar, Unset):
            files.append(("caption_ar", (None, str(self.caption_ar).encode(), "text/plain")))

        if not isinstance(self.caption_ckb, Unset):
            files.append(("caption_ckb", (None, str(self.caption_ckb).encode(), "text/plain")))

        if not isinstance(self.caption_en, Unset):
            files.append(("caption_en", (None, str(self.caption_en).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        file = File(payload=BytesIO(d.pop("file")))

        caption_ar = d.pop("caption_ar", UNSET)

        caption_ckb = d.pop("caption_ckb", UNSET)

        caption_en = d.pop("caption_en", UNSET)

        evidence_input = cls(
            file=file,
            caption_ar=caption_ar,
            caption_ckb=caption_ckb,
            caption_en=caption_en,
        )

        return evidence_input
