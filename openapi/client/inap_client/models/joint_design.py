from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.joint_design_state import JointDesignState, check_joint_design_state
from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.acting_person import ActingPerson
    from ..models.reference import Reference
    from ..models.text import Text


T = TypeVar("T", bound="JointDesign")


@_attrs_define
class JointDesign:
    """The leads of a shared activity called to one design; until it is settled no plan passes.

    Attributes:
        allowed (list[str]): what the caller may do now
        called_at (datetime.datetime): when they were called
        called_by (ActingPerson): Who took a step, by the name they show.
        held_on (datetime.date | None): day of the sitting, where one is set
        id (UUID): identifier (UUIDv7)
        node (Reference): Something that has an address of its own, by its code and title.
        note (Text): A text as shown: one entry a language, null where it is not known.
        outcome (None | Text): what was agreed
        plan (str): code of the plan
        settled_at (datetime.datetime | None): when it was settled; null: it is open
        side (Jurisdiction): The federal government's or the Kurdistan Region's.
        state (JointDesignState): Whether a joint design is settled.
        version (int): version of the resource; its ETag is `"v<version>"`
    """

    allowed: list[str]
    called_at: datetime.datetime
    called_by: ActingPerson
    held_on: datetime.date | None
    id: UUID
    node: Reference
    note: Text
    outcome: None | Text
    plan: str
    settled_at: datetime.datetime | None
    side: Jurisdiction
    state: JointDesignState
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.text import Text

        allowed = self.allowed

        called_at = self.called_at.isoformat()

        called_by = self.called_by.to_dict()

        held_on: None | str
        if isinstance(self.held_on, datetime.date):
            held_on = self.held_on.isoformat()
        else:
            held_on = self.held_on

        id = str(self.id)

        node = self.node.to_dict()

        note = self.note.to_dict()

        outcome: dict[str, Any] | None
        if isinstance(self.outcome, Text):
            outcome = self.outcome.to_dict()
        else:
            outcome = self.outcome

        plan = self.plan

        settled_at: None | str
        if isinstance(self.settled_at, datetime.datetime):
            settled_at = self.settled_at.isoformat()
        else:
            settled_at = self.settled_at

        side: str = self.side

        state: str = self.state

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "allowed": allowed,
                "called_at": called_at,
                "called_by": called_by,
                "held_on": held_on,
                "id": id,
                "node": node,
                "note": note,
                "outcome": outcome,
                "plan": plan,
                "settled_at": settled_at,
                "side": side,
                "state": state,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.acting_person import ActingPerson
        from ..models.reference import Reference
        from ..models.text import Text

        d = dict(src_dict)
        allowed = cast(list[str], d.pop("allowed"))

        called_at = datetime.datetime.fromisoformat(d.pop("called_at"))

        called_by = ActingPerson.from_dict(d.pop("called_by"))

        def _parse_held_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                held_on_type_0 = datetime.date.fromisoformat(data)

                return held_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        held_on = _parse_held_on(d.pop("held_on"))

        id = UUID(d.pop("id"))

        node = Reference.from_dict(d.pop("node"))

        note = Text.from_dict(d.pop("note"))

        def _parse_outcome(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                outcome_type_0 = Text.from_dict(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        outcome = _parse_outcome(d.pop("outcome"))

        plan = d.pop("plan")

        def _parse_settled_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                settled_at_type_0 = datetime.datetime.fromisoformat(data)

                return settled_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        settled_at = _parse_settled_at(d.pop("settled_at"))

        side = check_jurisdiction(d.pop("side"))

        state = check_joint_design_state(d.pop("state"))

        version = d.pop("version")

        joint_design = cls(
            allowed=allowed,
            called_at=called_at,
            called_by=called_by,
            held_on=held_on,
            id=id,
            node=node,
            note=note,
            outcome=outcome,
            plan=plan,
            settled_at=settled_at,
            side=side,
            state=state,
            version=version,
        )

        joint_design.additional_properties = d
        return joint_design

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
