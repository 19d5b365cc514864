from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.duplicate_action import DuplicateAction, check_duplicate_action
from ..models.duplicate_reason import DuplicateReason, check_duplicate_reason
from ..models.duplicate_state import DuplicateState, check_duplicate_state

if TYPE_CHECKING:
    from ..models.activity_report import ActivityReport
    from ..models.duplicate_step import DuplicateStep


T = TypeVar("T", bound="LikelyDuplicate")


@_attrs_define
class LikelyDuplicate:
    """Another body's report that may tell of the same event, as the caller sees it.

    ``reasons`` is empty where nothing looks alike any more. ``set_aside`` and ``counted`` are ids
    of these two reports.

        Attributes:
            allowed (list[DuplicateAction]): what the caller may say now
            changed (bool): one was corrected since the decision
            counted (list[UUID]): those that count in a figure now
            counts (None | UUID): the one that may count; null: not the same event
            history (list[DuplicateStep]): every decision, first to last
            reasons (list[DuplicateReason]): why it looks like the same event
            report (ActivityReport): What an actor carried out, as the caller sees it.

                Who does not take part in its approval sees the approved revision, without people, reasons,
                deadlines and the actor's own id. Of activities that restricted indicators measure they see
                neither how many took part nor the place, the result and what a training changed; where no
                activity is named, small numbers are hidden.
            set_aside (list[UUID]): those for which another report of their event counts
            state (DuplicateState): Whether two activity reports are of the same event; `open`: nobody decided.
            version (int): version of the resource; its ETag is `"v<version>"`
    """

    allowed: list[DuplicateAction]
    changed: bool
    counted: list[UUID]
    counts: None | UUID
    history: list[DuplicateStep]
    reasons: list[DuplicateReason]
    report: ActivityReport
    set_aside: list[UUID]
    state: DuplicateState
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        allowed = []
        for allowed_item_data in self.allowed:
            allowed_item: str = allowed_item_data
            allowed.append(allowed_item)

        changed = self.changed

        counted = []
        for counted_item_data in self.counted:
            counted_item = str(counted_item_data)
            counted.append(counted_item)

        counts: None | str
        if isinstance(self.counts, UUID):
            counts = str(self.counts)
        else:
            counts = self.counts

        history = []
        for history_item_data in self.history:
            history_item = history_item_data.to_dict()
            history.append(history_item)

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item: str = reasons_item_data
            reasons.append(reasons_item)

        report = self.report.to_dict()

        set_aside = []
        for set_aside_item_data in self.set_aside:
            set_aside_item = str(set_aside_item_data)
            set_aside.append(set_aside_item)

        state: str = self.state

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "allowed": allowed,
                "changed": changed,
                "counted": counted,
                "counts": counts,
                "history": history,
                "reasons": reasons,
                "report": report,
                "set_aside": set_aside,
                "state": state,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.activity_report import ActivityReport
        from ..models.duplicate_step import DuplicateStep

        d = dict(src_dict)
        allowed = []
        _allowed = d.pop("allowed")
        for allowed_item_data in _allowed:
            allowed_item = check_duplicate_action(allowed_item_data)

            allowed.append(allowed_item)

        changed = d.pop("changed")

        counted = []
        _counted = d.pop("counted")
        for counted_item_data in _counted:
            counted_item = UUID(counted_item_data)

            counted.append(counted_item)

        def _parse_counts(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                counts_type_0 = UUID(data)

                return counts_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        counts = _parse_counts(d.pop("counts"))

        history = []
        _history = d.pop("history")
        for history_item_data in _history:
            history_item = DuplicateStep.from_dict(history_item_data)

            history.append(history_item)

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = check_duplicate_reason(reasons_item_data)

            reasons.append(reasons_item)

        report = ActivityReport.from_dict(d.pop("report"))

        set_aside = []
        _set_aside = d.pop("set_aside")
        for set_aside_item_data in _set_aside:
            set_aside_item = UUID(set_aside_item_data)

            set_aside.append(set_aside_item)

        state = check_duplicate_state(d.pop("state"))

        version = d.pop("version")

        likely_duplicate = cls(
            allowed=allowed,
            changed=changed,
            counted=counted,
            counts=counts,
            history=history,
            reasons=reasons,
            report=report,
            set_aside=set_aside,
            state=state,
            version=version,
        )

        likely_duplicate.additional_properties = d
        return likely_duplicate

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
