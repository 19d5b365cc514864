from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.amendment_kind import AmendmentKind, check_amendment_kind
from ..models.jurisdiction import Jurisdiction, check_jurisdiction
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.proposed_input import ProposedInput
    from ..models.text_input import TextInput


T = TypeVar("T", bound="RecommendedAmendmentInput")


@_attrs_define
class RecommendedAmendmentInput:
    """An amendment that a recommendation asks for; kept as a draft.

    Attributes:
        kind (AmendmentKind): Change an activity, add one, repeat one, give it another time, or drop it.
        node (str): the activity; to add one, the output it stands under
        plan (str): code of the plan
        actor (None | str | Unset): the body that proposes; left out by a side's coordinator
        proposed (ProposedInput | Unset): What shall be another than it is; what is left out stays as it is.
        reason (None | TextInput | Unset): why; left out: the recommendation's own words
        side (Jurisdiction | None | Unset): of an addition only
    """

    kind: AmendmentKind
    node: str
    plan: str
    actor: None | str | Unset = UNSET
    proposed: ProposedInput | Unset = UNSET
    reason: None | TextInput | Unset = UNSET
    side: Jurisdiction | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput

        kind: str = self.kind

        node = self.node

        plan = self.plan

        actor: None | str | Unset
        if isinstance(self.actor, Unset):
            actor = UNSET
        else:
            actor = self.actor

        proposed: dict[str, Any] | Unset = UNSET
        if not isinstance(self.proposed, Unset):
            proposed = self.proposed.to_dict()

        reason: dict[str, Any] | None | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        elif isinstance(self.reason, TextInput):
            reason = self.reason.to_dict()
        else:
            reason = self.reason

        side: None | str | Unset
        if isinstance(self.side, Unset):
            side = UNSET
        elif isinstance(self.side, str):
            side = self.side
        else:
            side = self.side

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "node": node,
                "plan": plan,
            }
        )
        if actor is not UNSET:
            field_dict["actor"] = actor
        if proposed is not UNSET:
            field_dict["proposed"] = proposed
        if reason is not UNSET:
            field_dict["reason"] = reason
        if side is not UNSET:
            field_dict["side"] = side

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.proposed_input import ProposedInput
        from ..models.text_input import TextInput

        d = dict(src_dict)
        kind = check_amendment_kind(d.pop("kind"))

        node = d.pop("node")

        plan = d.pop("plan")

        def _parse_actor(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        actor = _parse_actor(d.pop("actor", UNSET))

        _proposed = d.pop("proposed", UNSET)
        proposed: ProposedInput | Unset
        if isinstance(_proposed, Unset):
            proposed = UNSET
        else:
            proposed = ProposedInput.from_dict(_proposed)

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

        def _parse_side(data: object) -> Jurisdiction | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                side_type_0 = check_jurisdiction(data)

                return side_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Jurisdiction | None | Unset, data)

        side = _parse_side(d.pop("side", UNSET))

        recommended_amendment_input = cls(
            kind=kind,
            node=node,
            plan=plan,
            actor=actor,
            proposed=proposed,
            reason=reason,
            side=side,
        )

        return recommended_amendment_input
