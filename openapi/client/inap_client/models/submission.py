from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.action import Action, check_action
from ..models.jurisdiction import Jurisdiction, check_jurisdiction
from ..models.state import State, check_state

if TYPE_CHECKING:
    from ..models.counted_meeting import CountedMeeting
    from ..models.counted_report import CountedReport
    from ..models.indicator_reference import IndicatorReference
    from ..models.person import Person
    from ..models.quality_warning import QualityWarning
    from ..models.reference import Reference
    from ..models.remark import Remark
    from ..models.source import Source
    from ..models.text import Text
    from ..models.value import Value


T = TypeVar("T", bound="Submission")


@_attrs_define
class Submission:
    """What an actor reports on an indicator for a period and area, as the caller sees it.

    Who does not take part in its approval sees the published revision, as approved, without
    narrative, people, reasons and deadlines.

        Attributes:
            activity_reports (list[CountedReport]): what the values were taken from; []: typed
            actor (Reference): Something that has an address of its own, by its code and title.
            allowed (list[Action]): what the caller may do now
            area (str): code of the area: ISO 3166, or X- where that has none
            deadline (datetime.datetime | None): until when the correction is asked for
            evidence (int | None): number of files attached; null where the caller may not know
            exception_until (datetime.datetime | None): the period is locked, and open for this until then; null otherwise
            id (UUID): identifier (UUIDv7)
            indicator (IndicatorReference): An indicator, as a submission names it.
            jurisdiction (Jurisdiction): The federal government's or the Kurdistan Region's.
            logframe_version (int): version of the logframe it was made for
            meetings (list[CountedMeeting]): what the portal counted the values from; []: not from meetings
            narrative (None | Text): what stands behind the values; never names of people
            parts_changed (bool | None): one of these changed since it was counted; null: not told to you
            period (str): code of the reporting period
            plan (str): code of the plan
            published_revision (int | None): revision that counts in the figures; null: none yet
            reason (None | str): why, as told to those who take part
            remarks (list[Remark]): what the return says of single values
            reopened_until (datetime.datetime | None): when a reopened submission locks again
            revision (int): number of the revision, from 1
            source (None | Source): where it was read; null: entered here
            state (State): Where a submission stands in its approval.
            submitted_at (datetime.datetime | None): when it was submitted; null before
            submitted_by (None | Person): who submitted it; null before
            updated_at (datetime.datetime): when it was last changed
            values (list[Value]): values by sex and age; the one without both is the total
            version (int): version of the resource; its ETag is `"v<version>"`
            warnings (list[QualityWarning]): with which this revision was handed in
    """

    activity_reports: list[CountedReport]
    actor: Reference
    allowed: list[Action]
    area: str
    deadline: datetime.datetime | None
    evidence: int | None
    exception_until: datetime.datetime | None
    id: UUID
    indicator: IndicatorReference
    jurisdiction: Jurisdiction
    logframe_version: int
    meetings: list[CountedMeeting]
    narrative: None | Text
    parts_changed: bool | None
    period: str
    plan: str
    published_revision: int | None
    reason: None | str
    remarks: list[Remark]
    reopened_until: datetime.datetime | None
    revision: int
    source: None | Source
    state: State
    submitted_at: datetime.datetime | None
    submitted_by: None | Person
    updated_at: datetime.datetime
    values: list[Value]
    version: int
    warnings: list[QualityWarning]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.person import Person
        from ..models.source import Source
        from ..models.text import Text

        activity_reports = []
        for activity_reports_item_data in self.activity_reports:
            activity_reports_item = activity_reports_item_data.to_dict()
            activity_reports.append(activity_reports_item)

        actor = self.actor.to_dict()

        allowed = []
        for allowed_item_data in self.allowed:
            allowed_item: str = allowed_item_data
            allowed.append(allowed_item)

        area = self.area

        deadline: None | str
        if isinstance(self.deadline, datetime.datetime):
            deadline = self.deadline.isoformat()
        else:
            deadline = self.deadline

        evidence: int | None
        evidence = self.evidence

        exception_until: None | str
        if isinstance(self.exception_until, datetime.datetime):
            exception_until = self.exception_until.isoformat()
        else:
            exception_until = self.exception_until

        id = str(self.id)

        indicator = self.indicator.to_dict()

        jurisdiction: str = self.jurisdiction

        logframe_version = self.logframe_version

        meetings = []
        for meetings_item_data in self.meetings:
            meetings_item = meetings_item_data.to_dict()
            meetings.append(meetings_item)

        narrative: dict[str, Any] | None
        if isinstance(self.narrative, Text):
            narrative = self.narrative.to_dict()
        else:
            narrative = self.narrative

        parts_changed: bool | None
        parts_changed = self.parts_changed

        period = self.period

        plan = self.plan

        published_revision: int | None
        published_revision = self.published_revision

        reason: None | str
        reason = self.reason

        remarks = []
        for remarks_item_data in self.remarks:
            remarks_item = remarks_item_data.to_dict()
            remarks.append(remarks_item)

        reopened_until: None | str
        if isinstance(self.reopened_until, datetime.datetime):
            reopened_until = self.reopened_until.isoformat()
        else:
            reopened_until = self.reopened_until

        revision = self.revision

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

        state: str = self.state

        submitted_at: None | str
        if isinstance(self.submitted_at, datetime.datetime):
            submitted_at = self.submitted_at.isoformat()
        else:
            submitted_at = self.submitted_at

        submitted_by: dict[str, Any] | None
        if isinstance(self.submitted_by, Person):
            submitted_by = self.submitted_by.to_dict()
        else:
            submitted_by = self.submitted_by

        updated_at = self.updated_at.isoformat()

        values = []
        for values_item_data in self.values:
            values_item = values_item_data.to_dict()
            values.append(values_item)

        version = self.version

        warnings = []
        for warnings_item_data in self.warnings:
            warnings_item = warnings_item_data.to_dict()
            warnings.append(warnings_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "activity_reports": activity_reports,
                "actor": actor,
                "allowed": allowed,
                "area": area,
                "deadline": deadline,
                "evidence": evidence,
                "exception_until": exception_until,
                "id": id,
                "indicator": indicator,
                "jurisdiction": jurisdiction,
                "logframe_version": logframe_version,
                "meetings": meetings,
                "narrative": narrative,
                "parts_changed": parts_changed,
                "period": period,
                "plan": plan,
                "published_revision": published_revision,
                "reason": reason,
                "remarks": remarks,
                "reopened_until": reopened_until,
                "revision": revision,
                "source": source,
                "state": state,
                "submitted_at": submitted_at,
                "submitted_by": submitted_by,
                "updated_at": updated_at,
                "values": values,
                "version": version,
                "warnings": warnings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.counted_meeting import CountedMeeting
        from ..models.counted_report import CountedReport
        from ..models.indicator_reference import IndicatorReference
        from ..models.person import Person
        from ..models.quality_warning import QualityWarning
        from ..models.reference import Reference
        from ..models.remark import Remark
        from ..models.source import Source
        from ..models.text import Text
        from ..models.value import Value

        d = dict(src_dict)
        activity_reports = []
        _activity_reports = d.pop("activity_reports")
        for activity_reports_item_data in _activity_reports:
            activity_reports_item = CountedReport.from_dict(activity_reports_item_data)

            activity_reports.append(activity_reports_item)

        actor = Reference.from_dict(d.pop("actor"))

        allowed = []
        _allowed = d.pop("allowed")
        for allowed_item_data in _allowed:
            allowed_item = check_action(allowed_item_data)

            allowed.append(allowed_item)

        area = d.pop("area")

        def _parse_deadline(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                deadline_type_0 = datetime.datetime.fromisoformat(data)

                return deadline_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        deadline = _parse_deadline(d.pop("deadline"))

        def _parse_evidence(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        evidence = _parse_evidence(d.pop("evidence"))

        def _parse_exception_until(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                exception_until_type_0 = datetime.datetime.fromisoformat(data)

                return exception_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        exception_until = _parse_exception_until(d.pop("exception_until"))

        id = UUID(d.pop("id"))

        indicator = IndicatorReference.from_dict(d.pop("indicator"))

        jurisdiction = check_jurisdiction(d.pop("jurisdiction"))

        logframe_version = d.pop("logframe_version")

        meetings = []
        _meetings = d.pop("meetings")
        for meetings_item_data in _meetings:
            meetings_item = CountedMeeting.from_dict(meetings_item_data)

            meetings.append(meetings_item)

        def _parse_narrative(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                narrative_type_0 = Text.from_dict(data)

                return narrative_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        narrative = _parse_narrative(d.pop("narrative"))

        def _parse_parts_changed(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        parts_changed = _parse_parts_changed(d.pop("parts_changed"))

        period = d.pop("period")

        plan = d.pop("plan")

        def _parse_published_revision(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        published_revision = _parse_published_revision(d.pop("published_revision"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        remarks = []
        _remarks = d.pop("remarks")
        for remarks_item_data in _remarks:
            remarks_item = Remark.from_dict(remarks_item_data)

            remarks.append(remarks_item)

        def _parse_reopened_until(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reopened_until_type_0 = datetime.datetime.fromisoformat(data)

                return reopened_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        reopened_until = _parse_reopened_until(d.pop("reopened_until"))

        revision = d.pop("revision")

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

        state = check_state(d.pop("state"))

        def _parse_submitted_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                submitted_at_type_0 = datetime.datetime.fromisoformat(data)

                return submitted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        submitted_at = _parse_submitted_at(d.pop("submitted_at"))

        def _parse_submitted_by(data: object) -> None | Person:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                submitted_by_type_0 = Person.from_dict(data)

                return submitted_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Person, data)

        submitted_by = _parse_submitted_by(d.pop("submitted_by"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        values = []
        _values = d.pop("values")
        for values_item_data in _values:
            values_item = Value.from_dict(values_item_data)

            values.append(values_item)

        version = d.pop("version")

        warnings = []
        _warnings = d.pop("warnings")
        for warnings_item_data in _warnings:
            warnings_item = QualityWarning.from_dict(warnings_item_data)

            warnings.append(warnings_item)

        submission = cls(
            activity_reports=activity_reports,
            actor=actor,
            allowed=allowed,
            area=area,
            deadline=deadline,
            evidence=evidence,
            exception_until=exception_until,
            id=id,
            indicator=indicator,
            jurisdiction=jurisdiction,
            logframe_version=logframe_version,
            meetings=meetings,
            narrative=narrative,
            parts_changed=parts_changed,
            period=period,
            plan=plan,
            published_revision=published_revision,
            reason=reason,
            remarks=remarks,
            reopened_until=reopened_until,
            revision=revision,
            source=source,
            state=state,
            submitted_at=submitted_at,
            submitted_by=submitted_by,
            updated_at=updated_at,
            values=values,
            version=version,
            warnings=warnings,
        )

        submission.additional_properties = d
        return submission

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
