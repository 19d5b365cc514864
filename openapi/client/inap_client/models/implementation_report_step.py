from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.acting_person import ActingPerson
    from ..models.evidence_name import EvidenceName
    from ..models.report_content import ReportContent


T = TypeVar("T", bound="ImplementationReportStep")


@_attrs_define
class ImplementationReportStep:
    """One step of an implementation report, with what it said then.

    Attributes:
        action (str): what was done
        at (datetime.datetime): when
        by (ActingPerson): Who took a step, by the name they show.
        content (ReportContent): What an implementation report says.
        deadline (datetime.datetime | None): until when the correction is asked for
        evidence (EvidenceName | None): the file attached or removed; null: another step
        from_state (None | str): state before; null for the first entry
        reason (None | str): why, as told to those who take part
        revision (int): the revision it was about
        sequence (int): place in the history, from 1
        to_state (str): state after
    """

    action: str
    at: datetime.datetime
    by: ActingPerson
    content: ReportContent
    deadline: datetime.datetime | None
    evidence: EvidenceName | None
    from_state: None | str
    reason: None | str
    revision: int
    sequence: int
    to_state: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.evidence_name import EvidenceName

        action = self.action

        at = self.at.isoformat()

        by = self.by.to_dict()

        content = self.content.to_dict()

        deadline: None | str
        if isinstance(self.deadline, datetime.datetime):
            deadline = self.deadline.isoformat()
        else:
            deadline = self.deadline

        evidence: dict[str, Any] | None
        if isinstance(self.evidence, EvidenceName):
            evidence = self.evidence.to_dict()
        else:
            evidence = self.evidence

        from_state: None | str
        from_state = self.from_state

        reason: None | str
        reason = self.reason

        revision = self.revision

        sequence = self.sequence

        to_state = self.to_state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "at": at,
                "by": by,
                "content": content,
                "deadline": deadline,
                "evidence": evidence,
                "from_state": from_state,
                "reason": reason,
                "revision": revision,
                "sequence": sequence,
                "to_state": to_state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.acting_person import ActingPerson
        from ..models.evidence_name import EvidenceName
        from ..models.report_content import ReportContent

        d = dict(src_dict)
        action = d.pop("action")

        at = datetime.datetime.fromisoformat(d.pop("at"))

        by = ActingPerson.from_dict(d.pop("by"))

        content = ReportContent.from_dict(d.pop("content"))

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

        def _parse_evidence(data: object) -> EvidenceName | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                evidence_type_0 = EvidenceName.from_dict(data)

                return evidence_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EvidenceName | None, data)

        evidence = _parse_evidence(d.pop("evidence"))

        def _parse_from_state(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        from_state = _parse_from_state(d.pop("from_state"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        revision = d.pop("revision")

        sequence = d.pop("sequence")

        to_state = d.pop("to_state")

        implementation_report_step = cls(
            action=action,
            at=at,
            by=by,
            content=content,
            deadline=deadline,
            evidence=evidence,
            from_state=from_state,
            reason=reason,
            revision=revision,
            sequence=sequence,
            to_state=to_state,
        )

        implementation_report_step.additional_properties = d
        return implementation_report_step

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
