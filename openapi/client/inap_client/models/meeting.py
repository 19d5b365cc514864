from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.confidence import Confidence, check_confidence
from ..models.day_precision import DayPrecision, check_day_precision
from ..models.meeting_action import MeetingAction, check_meeting_action
from ..models.meeting_mode import MeetingMode, check_meeting_mode
from ..models.meeting_state import MeetingState, check_meeting_state

if TYPE_CHECKING:
    from ..models.agenda_item import AgendaItem
    from ..models.attendance_totals import AttendanceTotals
    from ..models.source import Source
    from ..models.text import Text


T = TypeVar("T", bound="Meeting")


@_attrs_define
class Meeting:
    """A sitting of a body, as the caller sees it.

    Everybody sees held meetings, without links and internal notes, and the minutes once they are
    published. Members and those invited see planned ones too; who keeps the record sees all of it.

        Attributes:
            agenda (list[AgendaItem]): its points, in their order
            allowed (list[MeetingAction]): what the caller may do now
            area (None | str): area it is held in; null: not known
            attendance (AttendanceTotals | None): null: none is kept
            begins_on (datetime.date | None): first day; with `month` the first it may be
            body (str): code of the body
            body_title (Text): A text as shown: one entry a language, null where it is not known.
            code (None | str): code of the source's meetings; null: entered here
            confidence (Confidence): How surely the source could be read.
            ends_at (datetime.datetime | None): null: no time is set
            ends_on (datetime.date | None): last day; with `month` the last it may be
            evidence (int | None): number of files attached; null for who does not keep or oversee the record
            id (UUID): identifier of the meeting
            internal_note (None | str): null for who does not keep the record
            link (None | str): of a virtual meeting, for those who are to come
            minutes (None | Text): null: none, or not published
            minutes_published_at (datetime.datetime | None): null: a draft, or none
            mode (MeetingMode | None): null: not known
            note (None | str): what a reader should know of it
            place (None | str): where, in words
            precision (DayPrecision | None): how closely the day is known
            printed (None | str): the day as a source has it
            reason (None | str): why it was cancelled
            source (None | Source): where it was read; null: entered here
            starts_at (datetime.datetime | None): null: no time is set
            state (MeetingState): Whether a meeting was held.
            title (Text): A text as shown: one entry a language, null where it is not known.
            version (int): version of the resource; its ETag is `"v<version>"`
    """

    agenda: list[AgendaItem]
    allowed: list[MeetingAction]
    area: None | str
    attendance: AttendanceTotals | None
    begins_on: datetime.date | None
    body: str
    body_title: Text
    code: None | str
    confidence: Confidence
    ends_at: datetime.datetime | None
    ends_on: datetime.date | None
    evidence: int | None
    id: UUID
    internal_note: None | str
    link: None | str
    minutes: None | Text
    minutes_published_at: datetime.datetime | None
    mode: MeetingMode | None
    note: None | str
    place: None | str
    precision: DayPrecision | None
    printed: None | str
    reason: None | str
    source: None | Source
    starts_at: datetime.datetime | None
    state: MeetingState
    title: Text
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.attendance_totals import AttendanceTotals
        from ..models.source import Source
        from ..models.text import Text

        agenda = []
        for agenda_item_data in self.agenda:
            agenda_item = agenda_item_data.to_dict()
            agenda.append(agenda_item)

        allowed = []
        for allowed_item_data in self.allowed:
            allowed_item: str = allowed_item_data
            allowed.append(allowed_item)

        area: None | str
        area = self.area

        attendance: dict[str, Any] | None
        if isinstance(self.attendance, AttendanceTotals):
            attendance = self.attendance.to_dict()
        else:
            attendance = self.attendance

        begins_on: None | str
        if isinstance(self.begins_on, datetime.date):
            begins_on = self.begins_on.isoformat()
        else:
            begins_on = self.begins_on

        body = self.body

        body_title = self.body_title.to_dict()

        code: None | str
        code = self.code

        confidence: str = self.confidence

        ends_at: None | str
        if isinstance(self.ends_at, datetime.datetime):
            ends_at = self.ends_at.isoformat()
        else:
            ends_at = self.ends_at

        ends_on: None | str
        if isinstance(self.ends_on, datetime.date):
            ends_on = self.ends_on.isoformat()
        else:
            ends_on = self.ends_on

        evidence: int | None
        evidence = self.evidence

        id = str(self.id)

        internal_note: None | str
        internal_note = self.internal_note

        link: None | str
        link = self.link

        minutes: dict[str, Any] | None
        if isinstance(self.minutes, Text):
            minutes = self.minutes.to_dict()
        else:
            minutes = self.minutes

        minutes_published_at: None | str
        if isinstance(self.minutes_published_at, datetime.datetime):
            minutes_published_at = self.minutes_published_at.isoformat()
        else:
            minutes_published_at = self.minutes_published_at

        mode: None | str
        if isinstance(self.mode, str):
            mode = self.mode
        else:
            mode = self.mode

        note: None | str
        note = self.note

        place: None | str
        place = self.place

        precision: None | str
        if isinstance(self.precision, str):
            precision = self.precision
        else:
            precision = self.precision

        printed: None | str
        printed = self.printed

        reason: None | str
        reason = self.reason

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

        starts_at: None | str
        if isinstance(self.starts_at, datetime.datetime):
            starts_at = self.starts_at.isoformat()
        else:
            starts_at = self.starts_at

        state: str = self.state

        title = self.title.to_dict()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "agenda": agenda,
                "allowed": allowed,
                "area": area,
                "attendance": attendance,
                "begins_on": begins_on,
                "body": body,
                "body_title": body_title,
                "code": code,
                "confidence": confidence,
                "ends_at": ends_at,
                "ends_on": ends_on,
                "evidence": evidence,
                "id": id,
                "internal_note": internal_note,
                "link": link,
                "minutes": minutes,
                "minutes_published_at": minutes_published_at,
                "mode": mode,
                "note": note,
                "place": place,
                "precision": precision,
                "printed": printed,
                "reason": reason,
                "source": source,
                "starts_at": starts_at,
                "state": state,
                "title": title,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.agenda_item import AgendaItem
        from ..models.attendance_totals import AttendanceTotals
        from ..models.source import Source
        from ..models.text import Text

        d = dict(src_dict)
        agenda = []
        _agenda = d.pop("agenda")
        for agenda_item_data in _agenda:
            agenda_item = AgendaItem.from_dict(agenda_item_data)

            agenda.append(agenda_item)

        allowed = []
        _allowed = d.pop("allowed")
        for allowed_item_data in _allowed:
            allowed_item = check_meeting_action(allowed_item_data)

            allowed.append(allowed_item)

        def _parse_area(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        area = _parse_area(d.pop("area"))

        def _parse_attendance(data: object) -> AttendanceTotals | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                attendance_type_0 = AttendanceTotals.from_dict(data)

                return attendance_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AttendanceTotals | None, data)

        attendance = _parse_attendance(d.pop("attendance"))

        def _parse_begins_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                begins_on_type_0 = datetime.date.fromisoformat(data)

                return begins_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        begins_on = _parse_begins_on(d.pop("begins_on"))

        body = d.pop("body")

        body_title = Text.from_dict(d.pop("body_title"))

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

        confidence = check_confidence(d.pop("confidence"))

        def _parse_ends_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ends_at_type_0 = datetime.datetime.fromisoformat(data)

                return ends_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        ends_at = _parse_ends_at(d.pop("ends_at"))

        def _parse_ends_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ends_on_type_0 = datetime.date.fromisoformat(data)

                return ends_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        ends_on = _parse_ends_on(d.pop("ends_on"))

        def _parse_evidence(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        evidence = _parse_evidence(d.pop("evidence"))

        id = UUID(d.pop("id"))

        def _parse_internal_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        internal_note = _parse_internal_note(d.pop("internal_note"))

        def _parse_link(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        link = _parse_link(d.pop("link"))

        def _parse_minutes(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                minutes_type_0 = Text.from_dict(data)

                return minutes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        minutes = _parse_minutes(d.pop("minutes"))

        def _parse_minutes_published_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                minutes_published_at_type_0 = datetime.datetime.fromisoformat(data)

                return minutes_published_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        minutes_published_at = _parse_minutes_published_at(d.pop("minutes_published_at"))

        def _parse_mode(data: object) -> MeetingMode | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                mode_type_0 = check_meeting_mode(data)

                return mode_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MeetingMode | None, data)

        mode = _parse_mode(d.pop("mode"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        def _parse_place(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        place = _parse_place(d.pop("place"))

        def _parse_precision(data: object) -> DayPrecision | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                precision_type_0 = check_day_precision(data)

                return precision_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DayPrecision | None, data)

        precision = _parse_precision(d.pop("precision"))

        def _parse_printed(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        printed = _parse_printed(d.pop("printed"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

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

        def _parse_starts_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                starts_at_type_0 = datetime.datetime.fromisoformat(data)

                return starts_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        starts_at = _parse_starts_at(d.pop("starts_at"))

        state = check_meeting_state(d.pop("state"))

        title = Text.from_dict(d.pop("title"))

        version = d.pop("version")

        meeting = cls(
            agenda=agenda,
            allowed=allowed,
            area=area,
            attendance=attendance,
            begins_on=begins_on,
            body=body,
            body_title=body_title,
            code=code,
            confidence=confidence,
            ends_at=ends_at,
            ends_on=ends_on,
            evidence=evidence,
            id=id,
            internal_note=internal_note,
            link=link,
            minutes=minutes,
            minutes_published_at=minutes_published_at,
            mode=mode,
            note=note,
            place=place,
            precision=precision,
            printed=printed,
            reason=reason,
            source=source,
            starts_at=starts_at,
            state=state,
            title=title,
            version=version,
        )

        meeting.additional_properties = d
        return meeting

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
