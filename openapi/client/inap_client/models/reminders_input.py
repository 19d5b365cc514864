from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.note_input import NoteInput


T = TypeVar("T", bound="RemindersInput")


@_attrs_define
class RemindersInput:
    """Whom to remind now, and of which period (with all that end on its day).

    Attributes:
        actors (list[str]): codes of bodies of the caller's side
        period (str): code of the reporting period
        note (None | NoteInput | Unset): a sentence of the coordinator's own
    """

    actors: list[str]
    period: str
    note: None | NoteInput | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.note_input import NoteInput

        actors = self.actors

        period = self.period

        note: dict[str, Any] | None | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        elif isinstance(self.note, NoteInput):
            note = self.note.to_dict()
        else:
            note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "actors": actors,
                "period": period,
            }
        )
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.note_input import NoteInput

        d = dict(src_dict)
        actors = cast(list[str], d.pop("actors"))

        period = d.pop("period")

        def _parse_note(data: object) -> None | NoteInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                note_type_0 = NoteInput.from_dict(data)

                return note_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | NoteInput | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

        reminders_input = cls(
            actors=actors,
            period=period,
            note=note,
        )

        return reminders_input
