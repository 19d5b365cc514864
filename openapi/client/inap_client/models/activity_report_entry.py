from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.history_action import HistoryAction, check_history_action
from ..models.state import State, check_state

if TYPE_CHECKING:
    from ..models.activity_report_person import ActivityReportPerson
    from ..models.evidence_name import EvidenceName


T = TypeVar("T", bound="ActivityReportEntry")


@_attrs_define
class ActivityReportEntry:
    """One step of an activity report, with a hash over all before it.

    Attributes:
        action (HistoryAction): What a step in the history of a submission or an activity report did.
        at (datetime.datetime): when
        by (ActivityReportPerson): An account, by the name it shows.
        deadline (datetime.datetime | None): until when the correction is asked for
        evidence (EvidenceName | None): the file attached or removed; null: another step
        from_state (None | State): state before; null for the first entry
        hash_ (str): hash of this entry and all before it (SHA-256, hexadecimal)
        reason (None | str): why, as told to those who take part
        revision (int): number of the revision, from 1
        sequence (int): place in the history, from 1
        to_state (State): Where a submission stands in its approval.
    """

    action: HistoryAction
    at: datetime.datetime
    by: ActivityReportPerson
    deadline: datetime.datetime | None
    evidence: EvidenceName | None
    from_state: None | State
    hash_: str
    reason: None | str
    revision: int
    sequence: int
    to_state: State
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.evidence_name import EvidenceName

        action: str = self.action

        at = self.at.isoformat()

        by = self.by.to_dict()

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
        if isinstance(self.from_state, str):
            from_state = self.from_state
        else:
            from_state = self.from_state

        hash_ = self.hash_

        reason: None | str
        reason = self.reason

        revision = self.revision

        sequence = self.sequence

        to_state: str = self.to_state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "at": at,
                "by": by,
                "deadline": deadline,
                "evidence": evidence,
                "from_state": from_state,
                "hash": hash_,
                "reason": reason,
                "revision": revision,
                "sequence": sequence,
                "to_state": to_state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.activity_report_person import ActivityReportPerson
        from ..models.evidence_name import EvidenceName

        d = dict(src_dict)
        action = check_history_action(d.pop("action"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        by = ActivityReportPerson.from_dict(d.pop("by"))

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

        def _parse_from_state(data: object) -> None | State:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                from_state_type_0 = check_state(data)

                return from_state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | State, data)

        from_state = _parse_from_state(d.pop("from_state"))

        hash_ = d.pop("hash")

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        revision = d.pop("revision")

        sequence = d.pop("sequence")

        to_state = check_state(d.pop("to_state"))

        activity_report_entry = cls(
            action=action,
            at=at,
            by=by,
            deadline=deadline,
            evidence=evidence,
            from_state=from_state,
            hash_=hash_,
            reason=reason,
            revision=revision,
            sequence=sequence,
            to_state=to_state,
        )

        activity_report_entry.additional_properties = d
        return activity_report_entry

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
