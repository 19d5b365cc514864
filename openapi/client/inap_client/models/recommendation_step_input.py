from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.recommendation_transition import (
    RecommendationTransition,
    check_recommendation_transition,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.text_input import TextInput


T = TypeVar("T", bound="RecommendationStepInput")


@_attrs_define
class RecommendationStepInput:
    """A step in the follow-up of a recommendation.

    Attributes:
        action (RecommendationTransition): A step in the follow-up of a recommendation.
        amendment (None | Unset | UUID): to complete: an accepted amendment that came from it
        due_on (datetime.date | None | Unset): to assign: day it is to be done by
        node (None | str | Unset): to assign or link: the activity that carries it out
        owner (None | str | Unset): to assign: the actor that takes it on
        plan (None | str | Unset): of the activity; left out: the body's plan
        reason (None | str | Unset): required to decline and to reopen
        report (None | Unset | UUID): to complete: an accepted implementation report of the activity
        superseded_by (None | Unset | UUID): to supersede: the open recommendation in its place
        text (None | TextInput | Unset): a note on its progress; required by `note`
    """

    action: RecommendationTransition
    amendment: None | Unset | UUID = UNSET
    due_on: datetime.date | None | Unset = UNSET
    node: None | str | Unset = UNSET
    owner: None | str | Unset = UNSET
    plan: None | str | Unset = UNSET
    reason: None | str | Unset = UNSET
    report: None | Unset | UUID = UNSET
    superseded_by: None | Unset | UUID = UNSET
    text: None | TextInput | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput

        action: str = self.action

        amendment: None | str | Unset
        if isinstance(self.amendment, Unset):
            amendment = UNSET
        elif isinstance(self.amendment, UUID):
            amendment = str(self.amendment)
        else:
            amendment = self.amendment

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        node: None | str | Unset
        if isinstance(self.node, Unset):
            node = UNSET
        else:
            node = self.node

        owner: None | str | Unset
        if isinstance(self.owner, Unset):
            owner = UNSET
        else:
            owner = self.owner

        plan: None | str | Unset
        if isinstance(self.plan, Unset):
            plan = UNSET
        else:
            plan = self.plan

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        report: None | str | Unset
        if isinstance(self.report, Unset):
            report = UNSET
        elif isinstance(self.report, UUID):
            report = str(self.report)
        else:
            report = self.report

        superseded_by: None | str | Unset
        if isinstance(self.superseded_by, Unset):
            superseded_by = UNSET
        elif isinstance(self.superseded_by, UUID):
            superseded_by = str(self.superseded_by)
        else:
            superseded_by = self.superseded_by

        text: dict[str, Any] | None | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        elif isinstance(self.text, TextInput):
            text = self.text.to_dict()
        else:
            text = self.text

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
            }
        )
        if amendment is not UNSET:
            field_dict["amendment"] = amendment
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if node is not UNSET:
            field_dict["node"] = node
        if owner is not UNSET:
            field_dict["owner"] = owner
        if plan is not UNSET:
            field_dict["plan"] = plan
        if reason is not UNSET:
            field_dict["reason"] = reason
        if report is not UNSET:
            field_dict["report"] = report
        if superseded_by is not UNSET:
            field_dict["superseded_by"] = superseded_by
        if text is not UNSET:
            field_dict["text"] = text

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text_input import TextInput

        d = dict(src_dict)
        action = check_recommendation_transition(d.pop("action"))

        def _parse_amendment(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                amendment_type_0 = UUID(data)

                return amendment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        amendment = _parse_amendment(d.pop("amendment", UNSET))

        def _parse_due_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        due_on = _parse_due_on(d.pop("due_on", UNSET))

        def _parse_node(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        node = _parse_node(d.pop("node", UNSET))

        def _parse_owner(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        owner = _parse_owner(d.pop("owner", UNSET))

        def _parse_plan(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        plan = _parse_plan(d.pop("plan", UNSET))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        def _parse_report(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                report_type_0 = UUID(data)

                return report_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        report = _parse_report(d.pop("report", UNSET))

        def _parse_superseded_by(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                superseded_by_type_0 = UUID(data)

                return superseded_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        superseded_by = _parse_superseded_by(d.pop("superseded_by", UNSET))

        def _parse_text(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                text_type_0 = TextInput.from_dict(data)

                return text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        text = _parse_text(d.pop("text", UNSET))

        recommendation_step_input = cls(
            action=action,
            amendment=amendment,
            due_on=due_on,
            node=node,
            owner=owner,
            plan=plan,
            reason=reason,
            report=report,
            superseded_by=superseded_by,
            text=text,
        )

        return recommendation_step_input
