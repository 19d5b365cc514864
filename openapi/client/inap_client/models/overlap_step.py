from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.overlap_state import OverlapState, check_overlap_state
from ..models.overlap_step_action import OverlapStepAction, check_overlap_step_action
from ..models.resolution import Resolution, check_resolution

if TYPE_CHECKING:
    from ..models.person import Person


T = TypeVar("T", bound="OverlapStep")


@_attrs_define
class OverlapStep:
    """One step in an overlap's history, with a hash over all before it.

    Attributes:
        action (OverlapStepAction): What a step in an overlap's history did.
        at (datetime.datetime): when
        by (Person): An account, by the name it shows.
        from_state (None | OverlapState): state before; null for the first entry
        hash_ (str): hash of this entry and all before it (SHA-256, hexadecimal)
        reason (None | str): why, in the words of who did it; null where none was given
        resolution (None | Resolution): what counts from then on; null with other steps
        sequence (int): place in the history, from 1
        to_state (OverlapState): Where an overlap stands: `outdated` is resolved no more, since a report was corrected.
    """

    action: OverlapStepAction
    at: datetime.datetime
    by: Person
    from_state: None | OverlapState
    hash_: str
    reason: None | str
    resolution: None | Resolution
    sequence: int
    to_state: OverlapState
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action: str = self.action

        at = self.at.isoformat()

        by = self.by.to_dict()

        from_state: None | str
        if isinstance(self.from_state, str):
            from_state = self.from_state
        else:
            from_state = self.from_state

        hash_ = self.hash_

        reason: None | str
        reason = self.reason

        resolution: None | str
        if isinstance(self.resolution, str):
            resolution = self.resolution
        else:
            resolution = self.resolution

        sequence = self.sequence

        to_state: str = self.to_state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "at": at,
                "by": by,
                "from_state": from_state,
                "hash": hash_,
                "reason": reason,
                "resolution": resolution,
                "sequence": sequence,
                "to_state": to_state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.person import Person

        d = dict(src_dict)
        action = check_overlap_step_action(d.pop("action"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        by = Person.from_dict(d.pop("by"))

        def _parse_from_state(data: object) -> None | OverlapState:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                from_state_type_0 = check_overlap_state(data)

                return from_state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OverlapState, data)

        from_state = _parse_from_state(d.pop("from_state"))

        hash_ = d.pop("hash")

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

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

        sequence = d.pop("sequence")

        to_state = check_overlap_state(d.pop("to_state"))

        overlap_step = cls(
            action=action,
            at=at,
            by=by,
            from_state=from_state,
            hash_=hash_,
            reason=reason,
            resolution=resolution,
            sequence=sequence,
            to_state=to_state,
        )

        overlap_step.additional_properties = d
        return overlap_step

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
