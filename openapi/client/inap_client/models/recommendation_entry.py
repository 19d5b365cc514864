from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.recommendation_action import (
    RecommendationAction,
    check_recommendation_action,
)
from ..models.recommendation_state import (
    RecommendationState,
    check_recommendation_state,
)

if TYPE_CHECKING:
    from ..models.evidence_name import EvidenceName
    from ..models.person import Person
    from ..models.text import Text


T = TypeVar("T", bound="RecommendationEntry")


@_attrs_define
class RecommendationEntry:
    """One step in the follow-up of a recommendation; steps are only ever added.

    Attributes:
        action (RecommendationAction): What can be done with a recommendation.
        amendment (None | UUID): the amendment made of it, or that shows it
        at (datetime.datetime): when
        by (Person): An account, by the name it shows.
        due_on (datetime.date | None): day it was to be done by
        evidence (EvidenceName | None): the file attached or removed; null: another step
        node (None | str): code of the activity it was linked to
        owner (None | str): code of the actor it was given to
        reason (None | str): why; null: not asked for
        report (None | UUID): the report that shows it
        sequence (int): place in the history, from 1
        superseded_by (None | UUID): the recommendation in its place
        text (None | Text): the note; null: none
        to_state (RecommendationState): What became of a recommendation.
    """

    action: RecommendationAction
    amendment: None | UUID
    at: datetime.datetime
    by: Person
    due_on: datetime.date | None
    evidence: EvidenceName | None
    node: None | str
    owner: None | str
    reason: None | str
    report: None | UUID
    sequence: int
    superseded_by: None | UUID
    text: None | Text
    to_state: RecommendationState
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.evidence_name import EvidenceName
        from ..models.text import Text

        action: str = self.action

        amendment: None | str
        if isinstance(self.amendment, UUID):
            amendment = str(self.amendment)
        else:
            amendment = self.amendment

        at = self.at.isoformat()

        by = self.by.to_dict()

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        evidence: dict[str, Any] | None
        if isinstance(self.evidence, EvidenceName):
            evidence = self.evidence.to_dict()
        else:
            evidence = self.evidence

        node: None | str
        node = self.node

        owner: None | str
        owner = self.owner

        reason: None | str
        reason = self.reason

        report: None | str
        if isinstance(self.report, UUID):
            report = str(self.report)
        else:
            report = self.report

        sequence = self.sequence

        superseded_by: None | str
        if isinstance(self.superseded_by, UUID):
            superseded_by = str(self.superseded_by)
        else:
            superseded_by = self.superseded_by

        text: dict[str, Any] | None
        if isinstance(self.text, Text):
            text = self.text.to_dict()
        else:
            text = self.text

        to_state: str = self.to_state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "amendment": amendment,
                "at": at,
                "by": by,
                "due_on": due_on,
                "evidence": evidence,
                "node": node,
                "owner": owner,
                "reason": reason,
                "report": report,
                "sequence": sequence,
                "superseded_by": superseded_by,
                "text": text,
                "to_state": to_state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.evidence_name import EvidenceName
        from ..models.person import Person
        from ..models.text import Text

        d = dict(src_dict)
        action = check_recommendation_action(d.pop("action"))

        def _parse_amendment(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                amendment_type_0 = UUID(data)

                return amendment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        amendment = _parse_amendment(d.pop("amendment"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        by = Person.from_dict(d.pop("by"))

        def _parse_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_on = _parse_due_on(d.pop("due_on"))

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

        def _parse_node(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        node = _parse_node(d.pop("node"))

        def _parse_owner(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        owner = _parse_owner(d.pop("owner"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        def _parse_report(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                report_type_0 = UUID(data)

                return report_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        report = _parse_report(d.pop("report"))

        sequence = d.pop("sequence")

        def _parse_superseded_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                superseded_by_type_0 = UUID(data)

                return superseded_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        superseded_by = _parse_superseded_by(d.pop("superseded_by"))

        def _parse_text(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                text_type_0 = Text.from_dict(data)

                return text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        text = _parse_text(d.pop("text"))

        to_state = check_recommendation_state(d.pop("to_state"))

        recommendation_entry = cls(
            action=action,
            amendment=amendment,
            at=at,
            by=by,
            due_on=due_on,
            evidence=evidence,
            node=node,
            owner=owner,
            reason=reason,
            report=report,
            sequence=sequence,
            superseded_by=superseded_by,
            text=text,
            to_state=to_state,
        )

        recommendation_entry.additional_properties = d
        return recommendation_entry

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
