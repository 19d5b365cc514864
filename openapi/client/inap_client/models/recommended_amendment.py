from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.amendment_kind import AmendmentKind, check_amendment_kind
from ..models.amendment_state import AmendmentState, check_amendment_state

T = TypeVar("T", bound="RecommendedAmendment")


@_attrs_define
class RecommendedAmendment:
    """An amendment that came from a recommendation, as far as the caller sees it.

    Attributes:
        id (UUID): identifier (UUIDv7)
        kind (AmendmentKind): Change an activity, add one, repeat one, give it another time, or drop it.
        node (str): the activity; of an addition the output
        plan (str): code of the plan
        state (AmendmentState): How far an amendment is.
    """

    id: UUID
    kind: AmendmentKind
    node: str
    plan: str
    state: AmendmentState
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind: str = self.kind

        node = self.node

        plan = self.plan

        state: str = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "node": node,
                "plan": plan,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = check_amendment_kind(d.pop("kind"))

        node = d.pop("node")

        plan = d.pop("plan")

        state = check_amendment_state(d.pop("state"))

        recommended_amendment = cls(
            id=id,
            kind=kind,
            node=node,
            plan=plan,
            state=state,
        )

        recommended_amendment.additional_properties = d
        return recommended_amendment

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
