from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.state import State, check_state

if TYPE_CHECKING:
    from ..models.reference import Reference
    from ..models.work_indicator import WorkIndicator


T = TypeVar("T", bound="WorkItem")


@_attrs_define
class WorkItem:
    """A submission that the caller is to go on with or to decide on.

    Attributes:
        actor (Reference): Something that has an address of its own, by its code and title.
        area (str): code of the area: ISO 3166, or X- where that has none
        deadline (datetime.datetime | None): until when the correction is asked for
        id (UUID): identifier (UUIDv7)
        indicator (WorkIndicator): The indicator of a report, with what a form for it asks for.
        period (str): code of the reporting period
        reason (None | str): why, as told to those who take part
        state (State): Where a submission stands in its approval.
        submitted_at (datetime.datetime | None): when it was submitted; null before
    """

    actor: Reference
    area: str
    deadline: datetime.datetime | None
    id: UUID
    indicator: WorkIndicator
    period: str
    reason: None | str
    state: State
    submitted_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor.to_dict()

        area = self.area

        deadline: None | str
        if isinstance(self.deadline, datetime.datetime):
            deadline = self.deadline.isoformat()
        else:
            deadline = self.deadline

        id = str(self.id)

        indicator = self.indicator.to_dict()

        period = self.period

        reason: None | str
        reason = self.reason

        state: str = self.state

        submitted_at: None | str
        if isinstance(self.submitted_at, datetime.datetime):
            submitted_at = self.submitted_at.isoformat()
        else:
            submitted_at = self.submitted_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "area": area,
                "deadline": deadline,
                "id": id,
                "indicator": indicator,
                "period": period,
                "reason": reason,
                "state": state,
                "submitted_at": submitted_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference
        from ..models.work_indicator import WorkIndicator

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

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

        id = UUID(d.pop("id"))

        indicator = WorkIndicator.from_dict(d.pop("indicator"))

        period = d.pop("period")

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

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

        work_item = cls(
            actor=actor,
            area=area,
            deadline=deadline,
            id=id,
            indicator=indicator,
            period=period,
            reason=reason,
            state=state,
            submitted_at=submitted_at,
        )

        work_item.additional_properties = d
        return work_item

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
