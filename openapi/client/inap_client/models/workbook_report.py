from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.language import Language, check_language

if TYPE_CHECKING:
    from ..models.reference import Reference
    from ..models.workbook_fact import WorkbookFact
    from ..models.workbook_remark import WorkbookRemark


T = TypeVar("T", bound="WorkbookReport")


@_attrs_define
class WorkbookReport:
    """What a workbook changes. Facts that stay as they are are only counted.

    Attributes:
        actor (Reference): Something that has an address of its own, by its code and title.
        applied (bool): it is written; false: it was only looked at
        as_drafts (int): how many would be written as drafts
        as_submissions (int): how many would be submitted
        changed (int): facts that it changes
        created (int): facts that are new
        error_count (int): how many errors there are; the first thousand are told
        errors (list[WorkbookRemark]): what stands against it, by cell
        facts (list[WorkbookFact]): what becomes of each fact that does not stay as it is
        language (Language): English, Arabic or Sorani Kurdish.
        missing (list[WorkbookRemark]): what is missing before it can be submitted
        missing_count (int): how many there are of `missing`; the first thousand are told
        notice_count (int): how many notices there are; the first thousand are told
        notices (list[WorkbookRemark]): what to know; nothing has to be done
        period (str): code of the reporting period
        plan (str): code of the plan
        refused (int): facts that something stands against
        token (str): names this preview; goes with the note
        unchanged (int): facts that stay as they are
        warning_count (int): how many warnings there are; the first thousand are told
        warnings (list[WorkbookRemark]): what is odd about the values, with the notes of who handed them in
    """

    actor: Reference
    applied: bool
    as_drafts: int
    as_submissions: int
    changed: int
    created: int
    error_count: int
    errors: list[WorkbookRemark]
    facts: list[WorkbookFact]
    language: Language
    missing: list[WorkbookRemark]
    missing_count: int
    notice_count: int
    notices: list[WorkbookRemark]
    period: str
    plan: str
    refused: int
    token: str
    unchanged: int
    warning_count: int
    warnings: list[WorkbookRemark]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor.to_dict()

        applied = self.applied

        as_drafts = self.as_drafts

        as_submissions = self.as_submissions

        changed = self.changed

        created = self.created

        error_count = self.error_count

        errors = []
        for errors_item_data in self.errors:
            errors_item = errors_item_data.to_dict()
            errors.append(errors_item)

        facts = []
        for facts_item_data in self.facts:
            facts_item = facts_item_data.to_dict()
            facts.append(facts_item)

        language: str = self.language

        missing = []
        for missing_item_data in self.missing:
            missing_item = missing_item_data.to_dict()
            missing.append(missing_item)

        missing_count = self.missing_count

        notice_count = self.notice_count

        notices = []
        for notices_item_data in self.notices:
            notices_item = notices_item_data.to_dict()
            notices.append(notices_item)

        period = self.period

        plan = self.plan

        refused = self.refused

        token = self.token

        unchanged = self.unchanged

        warning_count = self.warning_count

        warnings = []
        for warnings_item_data in self.warnings:
            warnings_item = warnings_item_data.to_dict()
            warnings.append(warnings_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "applied": applied,
                "as_drafts": as_drafts,
                "as_submissions": as_submissions,
                "changed": changed,
                "created": created,
                "error_count": error_count,
                "errors": errors,
                "facts": facts,
                "language": language,
                "missing": missing,
                "missing_count": missing_count,
                "notice_count": notice_count,
                "notices": notices,
                "period": period,
                "plan": plan,
                "refused": refused,
                "token": token,
                "unchanged": unchanged,
                "warning_count": warning_count,
                "warnings": warnings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference
        from ..models.workbook_fact import WorkbookFact
        from ..models.workbook_remark import WorkbookRemark

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

        applied = d.pop("applied")

        as_drafts = d.pop("as_drafts")

        as_submissions = d.pop("as_submissions")

        changed = d.pop("changed")

        created = d.pop("created")

        error_count = d.pop("error_count")

        errors = []
        _errors = d.pop("errors")
        for errors_item_data in _errors:
            errors_item = WorkbookRemark.from_dict(errors_item_data)

            errors.append(errors_item)

        facts = []
        _facts = d.pop("facts")
        for facts_item_data in _facts:
            facts_item = WorkbookFact.from_dict(facts_item_data)

            facts.append(facts_item)

        language = check_language(d.pop("language"))

        missing = []
        _missing = d.pop("missing")
        for missing_item_data in _missing:
            missing_item = WorkbookRemark.from_dict(missing_item_data)

            missing.append(missing_item)

        missing_count = d.pop("missing_count")

        notice_count = d.pop("notice_count")

        notices = []
        _notices = d.pop("notices")
        for notices_item_data in _notices:
            notices_item = WorkbookRemark.from_dict(notices_item_data)

            notices.append(notices_item)

        period = d.pop("period")

        plan = d.pop("plan")

        refused = d.pop("refused")

        token = d.pop("token")

        unchanged = d.pop("unchanged")

        warning_count = d.pop("warning_count")

        warnings = []
        _warnings = d.pop("warnings")
        for warnings_item_data in _warnings:
            warnings_item = WorkbookRemark.from_dict(warnings_item_data)

            warnings.append(warnings_item)

        workbook_report = cls(
            actor=actor,
            applied=applied,
            as_drafts=as_drafts,
            as_submissions=as_submissions,
            changed=changed,
            created=created,
            error_count=error_count,
            errors=errors,
            facts=facts,
            language=language,
            missing=missing,
            missing_count=missing_count,
            notice_count=notice_count,
            notices=notices,
            period=period,
            plan=plan,
            refused=refused,
            token=token,
            unchanged=unchanged,
            warning_count=warning_count,
            warnings=warnings,
        )

        workbook_report.additional_properties = d
        return workbook_report

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
