from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.jurisdiction import Jurisdiction, check_jurisdiction
from ..models.report_action import ReportAction, check_report_action
from ..models.report_kind import ReportKind, check_report_kind
from ..models.report_state import ReportState, check_report_state

if TYPE_CHECKING:
    from ..models.person import Person
    from ..models.report_choice import ReportChoice
    from ..models.report_file import ReportFile
    from ..models.report_section import ReportSection


T = TypeVar("T", bound="Report")


@_attrs_define
class Report:
    """A report about a plan's days.

    Attributes:
        allowed (list[ReportAction]): what the caller may do with it now
        as_of (datetime.datetime | None): moment its figures are of; null: a draft
        choices (list[ReportChoice]): what its editors chose; empty for who does not prepare
        created_at (datetime.datetime): when it was drafted
        created_by (None | Person): who drafted it; null for who does not prepare
        data_version (int | None): data version at that moment; null: a draft
        failing (bool): a file could not be made, and is tried again
        files (list[ReportFile]): the files made so far; public with the last
        files_expected (int): how many there will be
        id (UUID): identifier (UUIDv7)
        issued_at (datetime.datetime | None): when it became public; null: it is not
        issued_by (None | Person): who issued it; null: nobody, or not told
        jurisdiction (Jurisdiction | None): the bodies of this side only; null: of both governments
        kind (ReportKind): What sort of report.
        narrative (list[ReportSection]): what its editors write; empty for who does not prepare
        period (None | str): reporting period it is about; null: other days
        plan (str): code of the plan
        reason (None | str): why it was withdrawn; null: it is not
        since (datetime.date): first day it is about
        state (ReportState): Where a report stands.
        until (datetime.date): last day it is about
        version (int): version of the resource; its ETag is `"v<version>"`
        withdrawn_at (datetime.datetime | None): when it was withdrawn; null: it is not
    """

    allowed: list[ReportAction]
    as_of: datetime.datetime | None
    choices: list[ReportChoice]
    created_at: datetime.datetime
    created_by: None | Person
    data_version: int | None
    failing: bool
    files: list[ReportFile]
    files_expected: int
    id: UUID
    issued_at: datetime.datetime | None
    issued_by: None | Person
    jurisdiction: Jurisdiction | None
    kind: ReportKind
    narrative: list[ReportSection]
    period: None | str
    plan: str
    reason: None | str
    since: datetime.date
    state: ReportState
    until: datetime.date
    version: int
    withdrawn_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.person import Person

        allowed = []
        for allowed_item_data in self.allowed:
            allowed_item: str = allowed_item_data
            allowed.append(allowed_item)

        as_of: None | str
        if isinstance(self.as_of, datetime.datetime):
            as_of = self.as_of.isoformat()
        else:
            as_of = self.as_of

        choices = []
        for choices_item_data in self.choices:
            choices_item = choices_item_data.to_dict()
            choices.append(choices_item)

        created_at = self.created_at.isoformat()

        created_by: dict[str, Any] | None
        if isinstance(self.created_by, Person):
            created_by = self.created_by.to_dict()
        else:
            created_by = self.created_by

        data_version: int | None
        data_version = self.data_version

        failing = self.failing

        files = []
        for files_item_data in self.files:
            files_item = files_item_data.to_dict()
            files.append(files_item)

        files_expected = self.files_expected

        id = str(self.id)

        issued_at: None | str
        if isinstance(self.issued_at, datetime.datetime):
            issued_at = self.issued_at.isoformat()
        else:
            issued_at = self.issued_at

        issued_by: dict[str, Any] | None
        if isinstance(self.issued_by, Person):
            issued_by = self.issued_by.to_dict()
        else:
            issued_by = self.issued_by

        jurisdiction: None | str
        if isinstance(self.jurisdiction, str):
            jurisdiction = self.jurisdiction
        else:
            jurisdiction = self.jurisdiction

        kind: str = self.kind

        narrative = []
        for narrative_item_data in self.narrative:
            narrative_item = narrative_item_data.to_dict()
            narrative.append(narrative_item)

        period: None | str
        period = self.period

        plan = self.plan

        reason: None | str
        reason = self.reason

        since = self.since.isoformat()

        state: str = self.state

        until = self.until.isoformat()

        version = self.version

        withdrawn_at: None | str
        if isinstance(self.withdrawn_at, datetime.datetime):
            withdrawn_at = self.withdrawn_at.isoformat()
        else:
            withdrawn_at = self.withdrawn_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "allowed": allowed,
                "as_of": as_of,
                "choices": choices,
                "created_at": created_at,
                "created_by": created_by,
                "data_version": data_version,
                "failing": failing,
                "files": files,
                "files_expected": files_expected,
                "id": id,
                "issued_at": issued_at,
                "issued_by": issued_by,
                "jurisdiction": jurisdiction,
                "kind": kind,
                "narrative": narrative,
                "period": period,
                "plan": plan,
                "reason": reason,
                "since": since,
                "state": state,
                "until": until,
                "version": version,
                "withdrawn_at": withdrawn_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.person import Person
        from ..models.report_choice import ReportChoice
        from ..models.report_file import ReportFile
        from ..models.report_section import ReportSection

        d = dict(src_dict)
        allowed = []
        _allowed = d.pop("allowed")
        for allowed_item_data in _allowed:
            allowed_item = check_report_action(allowed_item_data)

            allowed.append(allowed_item)

        def _parse_as_of(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                as_of_type_0 = datetime.datetime.fromisoformat(data)

                return as_of_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        as_of = _parse_as_of(d.pop("as_of"))

        choices = []
        _choices = d.pop("choices")
        for choices_item_data in _choices:
            choices_item = ReportChoice.from_dict(choices_item_data)

            choices.append(choices_item)

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_created_by(data: object) -> None | Person:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                created_by_type_0 = Person.from_dict(data)

                return created_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Person, data)

        created_by = _parse_created_by(d.pop("created_by"))

        def _parse_data_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        data_version = _parse_data_version(d.pop("data_version"))

        failing = d.pop("failing")

        files = []
        _files = d.pop("files")
        for files_item_data in _files:
            files_item = ReportFile.from_dict(files_item_data)

            files.append(files_item)

        files_expected = d.pop("files_expected")

        id = UUID(d.pop("id"))

        def _parse_issued_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                issued_at_type_0 = datetime.datetime.fromisoformat(data)

                return issued_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        issued_at = _parse_issued_at(d.pop("issued_at"))

        def _parse_issued_by(data: object) -> None | Person:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                issued_by_type_0 = Person.from_dict(data)

                return issued_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Person, data)

        issued_by = _parse_issued_by(d.pop("issued_by"))

        def _parse_jurisdiction(data: object) -> Jurisdiction | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                jurisdiction_type_0 = check_jurisdiction(data)

                return jurisdiction_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Jurisdiction | None, data)

        jurisdiction = _parse_jurisdiction(d.pop("jurisdiction"))

        kind = check_report_kind(d.pop("kind"))

        narrative = []
        _narrative = d.pop("narrative")
        for narrative_item_data in _narrative:
            narrative_item = ReportSection.from_dict(narrative_item_data)

            narrative.append(narrative_item)

        def _parse_period(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        period = _parse_period(d.pop("period"))

        plan = d.pop("plan")

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        since = datetime.date.fromisoformat(d.pop("since"))

        state = check_report_state(d.pop("state"))

        until = datetime.date.fromisoformat(d.pop("until"))

        version = d.pop("version")

        def _parse_withdrawn_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                withdrawn_at_type_0 = datetime.datetime.fromisoformat(data)

                return withdrawn_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        withdrawn_at = _parse_withdrawn_at(d.pop("withdrawn_at"))

        report = cls(
            allowed=allowed,
            as_of=as_of,
            choices=choices,
            created_at=created_at,
            created_by=created_by,
            data_version=data_version,
            failing=failing,
            files=files,
            files_expected=files_expected,
            id=id,
            issued_at=issued_at,
            issued_by=issued_by,
            jurisdiction=jurisdiction,
            kind=kind,
            narrative=narrative,
            period=period,
            plan=plan,
            reason=reason,
            since=since,
            state=state,
            until=until,
            version=version,
            withdrawn_at=withdrawn_at,
        )

        report.additional_properties = d
        return report

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
