from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.proposed_input import ProposedInput
    from ..models.text_input import TextInput


T = TypeVar("T", bound="AmendmentChange")


@_attrs_define
class AmendmentChange:
    """What to change of a draft; what is left out stays.

    Attributes:
        proposed (None | ProposedInput | Unset): all of it; it replaces that before
        reason (None | TextInput | Unset): why, as told to those who take part
    """

    proposed: None | ProposedInput | Unset = UNSET
    reason: None | TextInput | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.proposed_input import ProposedInput
        from ..models.text_input import TextInput

        proposed: dict[str, Any] | None | Unset
        if isinstance(self.proposed, Unset):
            proposed = UNSET
        elif isinstance(self.proposed, ProposedInput):
            proposed = self.proposed.to_dict()
        else:
            proposed = self.proposed

        reason: dict[str, Any] | None | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        elif isinstance(self.reason, TextInput):
            reason = self.reason.to_dict()
        else:
            reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if proposed is not UNSET:
            field_dict["proposed"] = proposed
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.proposed_input import ProposedInput
        from ..models.text_input import TextInput

        d = dict(src_dict)

        def _parse_proposed(data: object) -> None | ProposedInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposed_type_0 = ProposedInput.from_dict(data)

                return proposed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ProposedInput | Unset, data)

        proposed = _parse_proposed(d.pop("proposed", UNSET))

        def _parse_reason(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                reason_type_0 = TextInput.from_dict(data)

                return reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        amendment_change = cls(
            proposed=proposed,
            reason=reason,
        )

        return amendment_change
