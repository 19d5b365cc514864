from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from .. import types
from ..models.upload_mode import UploadMode, check_upload_mode
from ..types import UNSET, File, Unset

T = TypeVar("T", bound="WorkbookUpload")


@_attrs_define
class WorkbookUpload:
    """A workbook that was filled in, and what to do with it.

    Attributes:
        file (File): the workbook: .xlsx, .xls or .ods
        actor (None | str | Unset): code of the body it has to be for
        mode (UploadMode | Unset): Look only, keep as drafts, or submit at once.
        note (str | Unset): why what is warned of is right; kept in the history Default: ''.
        partial (bool | Unset): keep what is right even though something else is not Default: False.
        period (None | str | Unset): code of the period it has to be for
        token (str | Unset): `token` of the preview whose warnings the note answers Default: ''.
    """

    file: File
    actor: None | str | Unset = UNSET
    mode: UploadMode | Unset = UNSET
    note: str | Unset = ""
    partial: bool | Unset = False
    period: None | str | Unset = UNSET
    token: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        file = self.file.to_tuple()

        actor: None | str | Unset
        if isinstance(self.actor, Unset):
            actor = UNSET
        else:
            actor = self.actor

        mode: str | Unset = UNSET
        if not isinstance(self.mode, Unset):
            mode = self.mode

        note = self.note

        partial = self.partial

        period: None | str | Unset
        if isinstance(self.period, Unset):
            period = UNSET
        else:
            period = self.period

        token = self.token

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "file": file,
            }
        )
        if actor is not UNSET:
            field_dict["actor"] = actor
        if mode is not UNSET:
            field_dict["mode"] = mode
        if note is not UNSET:
            field_dict["note"] = note
        if partial is not UNSET:
            field_dict["partial"] = partial
        if period is not UNSET:
            field_dict["period"] = period
        if token is not UNSET:
            field_dict["token"] = token

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        files.append(("file", self.file.to_tuple()))

        if not isinstance(self.actor, Unset):
            if isinstance(self.actor, str):
                files.append(("actor", (None, str(self.actor).encode(), "text/plain")))
            else:
                files.append(("actor", (None, str(self.actor).encode(), "text/plain")))

        if not isinstance(self.mode, Unset):
            files.append(("mode", (None, str(self.mode).encode(), "text/plain")))

        if not isinstance(self.note, Unset):
            files.append(("note", (None, str(self.note).encode(), "text/plain")))

        if not isinstance(self.partial, Unset):
            files.append(("partial", (None, str(self.partial).encode(), "text/plain")))

        if not isinstance(self.period, Unset):
            if isinstance(self.period, str):
                files.append(("period", (None, str(self.period).encode(), "text/plain")))
            else:
                files.append(("period", (None, str(self.period).encode(), "text/plain")))

        if not isinstance(self.token, Unset):
            files.append(("token", (None, str(self.token).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        file = File(payload=BytesIO(d.pop("file")))

        def _parse_actor(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        actor = _parse_actor(d.pop("actor", UNSET))

        _mode = d.pop("mode", UNSET)
        mode: UploadMode | Unset
        if isinstance(_mode, Unset):
            mode = UNSET
        else:
            mode = check_upload_mode(_mode)

        note = d.pop("note", UNSET)

        partial = d.pop("partial", UNSET)

        def _parse_period(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        period = _parse_period(d.pop("period", UNSET))

        token = d.pop("token", UNSET)

        workbook_upload = cls(
            file=file,
            actor=actor,
            mode=mode,
            note=note,
            partial=partial,
            period=period,
            token=token,
        )

        return workbook_upload
