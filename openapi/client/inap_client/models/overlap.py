from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    Self,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.likeness_reason import LikenessReason, check_likeness_reason
from ..models.overlap_action import OverlapAction, check_overlap_action
from ..models.overlap_state import OverlapState, check_overlap_state
from ..models.resolution import Resolution, check_resolution
from ..models.scope import Scope, check_scope

if TYPE_CHECKING:
    from ..models.indicator_reference import IndicatorReference
    from ..models.overlap_member import OverlapMember
    from ..models.person import Person


T = TypeVar("T", bound="Overlap")


@_attrs_define
class Overlap:
    """Submissions of one indicator and period that may tell of the same thing.

    ``side`` is whose coordinator decides; ``national`` ones are the M&E team's, and change the
    national figure alone. ``reasons`` are why it was found, none where it was declared.

        Attributes:
            allowed (list[OverlapAction]): what the caller may do now
            decided_at (datetime.datetime | None): when it was decided; null before
            decided_by (None | Person): who decided; null before
            declared (bool): somebody said so; it was not found by itself
            found_at (datetime.datetime): when it was found or declared
            id (UUID): identifier (UUIDv7)
            indicator (IndicatorReference): An indicator, as a submission names it.
            kind (Literal['submission']): what kind of reports overlap
            members (list[OverlapMember]): the submissions that may tell of the same thing
            period (str): code of the reporting period
            plan (str): code of the plan
            reason (None | str): why it was decided so; null before
            reasons (list[LikenessReason]): why it was found; none where it was declared
            resolution (None | Resolution): what counts; null while it is not resolved
            side (Scope): One side's figures, or both together.
            state (OverlapState): Where an overlap stands: `outdated` is resolved no more, since a report was corrected.
            version (int): version of the resource; its ETag is `"v<version>"`
    """

    allowed: list[OverlapAction]
    decided_at: datetime.datetime | None
    decided_by: None | Person
    declared: bool
    found_at: datetime.datetime
    id: UUID
    indicator: IndicatorReference
    kind: Literal["submission"]
    members: list[OverlapMember]
    period: str
    plan: str
    reason: None | str
    reasons: list[LikenessReason]
    resolution: None | Resolution
    side: Scope
    state: OverlapState
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.person import Person

        allowed = []
        for allowed_item_data in self.allowed:
            allowed_item: str = allowed_item_data
            allowed.append(allowed_item)

        decided_at: None | str
        if isinstance(self.decided_at, datetime.datetime):
            decided_at = self.decided_at.isoformat()
        else:
            decided_at = self.decided_at

        decided_by: dict[str, Any] | None
        if isinstance(self.decided_by, Person):
            decided_by = self.decided_by.to_dict()
        else:
            decided_by = self.decided_by

        declared = self.declared

        found_at = self.found_at.isoformat()

        id = str(self.id)

        indicator = self.indicator.to_dict()

        kind = self.kind

        members = []
        for members_item_data in self.members:
            members_item = members_item_data.to_dict()
            members.append(members_item)

        period = self.period

        plan = self.plan

        reason: None | str
        reason = self.reason

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item: str = reasons_item_data
            reasons.append(reasons_item)

        resolution: None | str
        if isinstance(self.resolution, str):
            resolution = self.resolution
        else:
            resolution = self.resolution

        side: str = self.side

        state: str = self.state

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "allowed": allowed,
                "decided_at": decided_at,
                "decided_by": decided_by,
                "declared": declared,
                "found_at": found_at,
                "id": id,
                "indicator": indicator,
                "kind": kind,
                "members": members,
                "period": period,
                "plan": plan,
                "reason": reason,
                "reasons": reasons,
                "resolution": resolution,
                "side": side,
                "state": state,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.indicator_reference import IndicatorReference
        from ..models.overlap_member import OverlapMember
        from ..models.person import Person

        d = dict(src_dict)
        allowed = []
        _allowed = d.pop("allowed")
        for allowed_item_data in _allowed:
            allowed_item = check_overlap_action(allowed_item_data)

            allowed.append(allowed_item)

        def _parse_decided_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_at_type_0 = datetime.datetime.fromisoformat(data)

                return decided_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        decided_at = _parse_decided_at(d.pop("decided_at"))

        def _parse_decided_by(data: object) -> None | Person:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                decided_by_type_0 = Person.from_dict(data)

                return decided_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Person, data)

        decided_by = _parse_decided_by(d.pop("decided_by"))

        declared = d.pop("declared")

        found_at = datetime.datetime.fromisoformat(d.pop("found_at"))

        id = UUID(d.pop("id"))

        indicator = IndicatorReference.from_dict(d.pop("indicator"))

        kind = cast(Literal["submission"], d.pop("kind"))
        if kind != "submission":
            raise ValueError(f"kind must match const 'submission', got '{kind}'")

        members = []
        _members = d.pop("members")
        for members_item_data in _members:
            members_item = OverlapMember.from_dict(members_item_data)

            members.append(members_item)

        period = d.pop("period")

        plan = d.pop("plan")

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = check_likeness_reason(reasons_item_data)

            reasons.append(reasons_item)

        def _parse_resolution(data: object) -> None | Resolution:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                resolution_type_0 = check_resolution(data)

                return resolution_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Resolution, data)

        resolution = _parse_resolution(d.pop("resolution"))

        side = check_scope(d.pop("side"))

        state = check_overlap_state(d.pop("state"))

        version = d.pop("version")

        overlap = cls(
            allowed=allowed,
            decided_at=decided_at,
            decided_by=decided_by,
            declared=declared,
            found_at=found_at,
            id=id,
            indicator=indicator,
            kind=kind,
            members=members,
            period=period,
            plan=plan,
            reason=reason,
            reasons=reasons,
            resolution=resolution,
            side=side,
            state=state,
            version=version,
        )

        overlap.additional_properties = d
        return overlap

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
