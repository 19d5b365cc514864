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


T = TypeVar("T", bound="AmendmentInput")


@_attrs_define
class AmendmentInput:
    """A proposal to change, add, repeat, retime or drop an activity; kept as a draft.

    Attributes:
        kind (AmendmentKind): Change an activity, add one, repeat one, give it another time, or drop it.
        node (str): the activity; to add one, the output it stands under
        plan (str): code of the plan
        reason (TextInput): A text as written: at least the language it was written in.
        actor (None | str | Unset): the body that proposes; left out by a side's coordinator
        proposed (ProposedInput | Unset): What shall be another than it is; what is left out stays as it is.
        side (Jurisdiction | None | Unset): of an addition only
    """

    kind: AmendmentKind
    node: str
    plan: str
    reason: TextInput
    actor: None | str | Unset = UNSET
    proposed: ProposedInput | Unset = UNSET
    side: Jurisdiction | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        node = self.node

        plan = self.plan

        reason = self.reason.to_dict()

        actor: None | str | Unset
        if isinstance(self.actor, Unset):
            actor = UNSET
        else:
            actor = self.actor

        proposed: dict[str, Any] | Unset = UNSET
        if not isinstance(self.proposed, Unset):
            proposed = self.proposed.to_dict()

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
                "reason": reason,
            }
        )
        if actor is not UNSET:
            field_dict["actor"] = actor
        if proposed is not UNSET:
            field_dict["proposed"] = proposed
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

        reason = TextInput.from_dict(d.pop("reason"))

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

        amendment_input = cls(
            kind=kind,
            node=node,
            plan=plan,
            reason=reason,
            actor=actor,
            proposed=proposed,
            side=side,
        )

        return amendment_input
