from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.meeting_mode import MeetingMode, check_meeting_mode
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.agenda_item_input import AgendaItemInput
    from ..models.text_input import TextInput


T = TypeVar("T", bound="MeetingInput")


@_attrs_define
class MeetingInput:
    """A new meeting of a body, planned for a day or a time.

    Attributes:
        body (str): code of the body or series
        title (TextInput): A text as written: at least the language it was written in.
        agenda (list[AgendaItemInput] | None | Unset): all of it; it replaces that before
        area (None | str | Unset): area it is held in
        begins_on (datetime.date | None | Unset): day; left out where a time is given
        ends_at (datetime.datetime | None | Unset): when it ends
        ends_on (datetime.date | None | Unset): last day of several
        from_open (bool | Unset): add to the agenda what is still open: see the body's open items Default: False.
        internal_note (None | str | Unset): for those who keep the record; never public
        link (None | str | Unset): of a virtual meeting; never public
        minutes (None | TextInput | Unset): what was said; public once published
        mode (MeetingMode | None | Unset): whether people meet in a room
        note (None | str | Unset): what a reader should know of it
        place (None | str | Unset): where, in words
        starts_at (datetime.datetime | None | Unset): when it begins
    """

    body: str
    title: TextInput
    agenda: list[AgendaItemInput] | None | Unset = UNSET
    area: None | str | Unset = UNSET
    begins_on: datetime.date | None | Unset = UNSET
    ends_at: datetime.datetime | None | Unset = UNSET
    ends_on: datetime.date | None | Unset = UNSET
    from_open: bool | Unset = False
    internal_note: None | str | Unset = UNSET
    link: None | str | Unset = UNSET
    minutes: None | TextInput | Unset = UNSET
    mode: MeetingMode | None | Unset = UNSET
    note: None | str | Unset = UNSET
    place: None | str | Unset = UNSET
    starts_at: datetime.datetime | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput

        body = self.body

        title = self.title.to_dict()

        agenda: list[dict[str, Any]] | None | Unset
        if isinstance(self.agenda, Unset):
            agenda = UNSET
        elif isinstance(self.agenda, list):
            agenda = []
            for agenda_type_0_item_data in self.agenda:
                agenda_type_0_item = agenda_type_0_item_data.to_dict()
                agenda.append(agenda_type_0_item)

        else:
            agenda = self.agenda

        area: None | str | Unset
        if isinstance(self.area, Unset):
            area = UNSET
        else:
            area = self.area

        begins_on: None | str | Unset
        if isinstance(self.begins_on, Unset):
            begins_on = UNSET
        elif isinstance(self.begins_on, datetime.date):
            begins_on = self.begins_on.isoformat()
        else:
            begins_on = self.begins_on

        ends_at: None | str | Unset
        if isinstance(self.ends_at, Unset):
            ends_at = UNSET
        elif isinstance(self.ends_at, datetime.datetime):
            ends_at = self.ends_at.isoformat()
        else:
            ends_at = self.ends_at

        ends_on: None | str | Unset
        if isinstance(self.ends_on, Unset):
            ends_on = UNSET
        elif isinstance(self.ends_on, datetime.date):
            ends_on = self.ends_on.isoformat()
        else:
            ends_on = self.ends_on

        from_open = self.from_open

        internal_note: None | str | Unset
        if isinstance(self.internal_note, Unset):
            internal_note = UNSET
        else:
            internal_note = self.internal_note

        link: None | str | Unset
        if isinstance(self.link, Unset):
            link = UNSET
        else:
            link = self.link

        minutes: dict[str, Any] | None | Unset
        if isinstance(self.minutes, Unset):
            minutes = UNSET
        elif isinstance(self.minutes, TextInput):
            minutes = self.minutes.to_dict()
        else:
            minutes = self.minutes

        mode: None | str | Unset
        if isinstance(self.mode, Unset):
            mode = UNSET
        elif isinstance(self.mode, str):
            mode = self.mode
        else:
            mode = self.mode

        note: None | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        else:
            note = self.note

        place: None | str | Unset
        if isinstance(self.place, Unset):
            place = UNSET
        else:
            place = self.place

        starts_at: None | str | Unset
        if isinstance(self.starts_at, Unset):
            starts_at = UNSET
        elif isinstance(self.starts_at, datetime.datetime):
            starts_at = self.starts_at.isoformat()
        else:
            starts_at = self.starts_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "body": body,
                "title": title,
            }
        )
        if agenda is not UNSET:
            field_dict["agenda"] = agenda
        if area is not UNSET:
            field_dict["area"] = area
        if begins_on is not UNSET:
            field_dict["begins_on"] = begins_on
        if ends_at is not UNSET:
            field_dict["ends_at"] = ends_at
        if ends_on is not UNSET:
            field_dict["ends_on"] = ends_on
        if from_open is not UNSET:
            field_dict["from_open"] = from_open
        if internal_note is not UNSET:
            field_dict["internal_note"] = internal_note
        if link is not UNSET:
            field_dict["link"] = link
        if minutes is not UNSET:
            field_dict["minutes"] = minutes
        if mode is not UNSET:
            field_dict["mode"] = mode
        if note is not UNSET:
            field_dict["note"] = note
        if place is not UNSET:
            field_dict["place"] = place
        if starts_at is not UNSET:
            field_dict["starts_at"] = starts_at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.agenda_item_input import AgendaItemInput
        from ..models.text_input import TextInput

        d = dict(src_dict)
        body = d.pop("body")

        title = TextInput.from_dict(d.pop("title"))

        def _parse_agenda(data: object) -> list[AgendaItemInput] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                agenda_type_0 = []
                _agenda_type_0 = data
                for agenda_type_0_item_data in _agenda_type_0:
                    agenda_type_0_item = AgendaItemInput.from_dict(agenda_type_0_item_data)

                    agenda_type_0.append(agenda_type_0_item)

                return agenda_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[AgendaItemInput] | None | Unset, data)

        agenda = _parse_agenda(d.pop("agenda", UNSET))

        def _parse_area(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        area = _parse_area(d.pop("area", UNSET))

        def _parse_begins_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                begins_on_type_0 = datetime.date.fromisoformat(data)

                return begins_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        begins_on = _parse_begins_on(d.pop("begins_on", UNSET))

        def _parse_ends_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ends_at_type_0 = datetime.datetime.fromisoformat(data)

                return ends_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        ends_at = _parse_ends_at(d.pop("ends_at", UNSET))

        def _parse_ends_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ends_on_type_0 = datetime.date.fromisoformat(data)

                return ends_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        ends_on = _parse_ends_on(d.pop("ends_on", UNSET))

        from_open = d.pop("from_open", UNSET)

        def _parse_internal_note(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        internal_note = _parse_internal_note(d.pop("internal_note", UNSET))

        def _parse_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        link = _parse_link(d.pop("link", UNSET))

        def _parse_minutes(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                minutes_type_0 = TextInput.from_dict(data)

                return minutes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        minutes = _parse_minutes(d.pop("minutes", UNSET))

        def _parse_mode(data: object) -> MeetingMode | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                mode_type_0 = check_meeting_mode(data)

                return mode_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MeetingMode | None | Unset, data)

        mode = _parse_mode(d.pop("mode", UNSET))

        def _parse_note(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

        def _parse_place(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        place = _parse_place(d.pop("place", UNSET))

        def _parse_starts_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                starts_at_type_0 = datetime.datetime.fromisoformat(data)

                return starts_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        starts_at = _parse_starts_at(d.pop("starts_at", UNSET))

        meeting_input = cls(
            body=body,
            title=title,
            agenda=agenda,
            area=area,
            begins_on=begins_on,
            ends_at=ends_at,
            ends_on=ends_on,
            from_open=from_open,
            internal_note=internal_note,
            link=link,
            minutes=minutes,
            mode=mode,
            note=note,
            place=place,
            starts_at=starts_at,
        )

        return meeting_input
