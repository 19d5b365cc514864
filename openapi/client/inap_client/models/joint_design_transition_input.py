from __future__ import annotations

from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    Self,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.text_input import TextInput


T = TypeVar("T", bound="JointDesignTransitionInput")


@_attrs_define
class JointDesignTransitionInput:
    """A step of a joint design.

    Attributes:
        action (Literal['settle']): the only step there is
        outcome (TextInput): A text as written: at least the language it was written in.
    """

    action: Literal["settle"]
    outcome: TextInput

    def to_dict(self) -> dict[str, Any]:
        action = self.action

        outcome = self.outcome.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
                "outcome": outcome,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text_input import TextInput

        d = dict(src_dict)
        action = cast(Literal["settle"], d.pop("action"))
        if action != "settle":
            raise ValueError(f"action must match const 'settle', got '{action}'")

        outcome = TextInput.from_dict(d.pop("outcome"))

        joint_design_transition_input = cls(
            action=action,
            outcome=outcome,
        )

        return joint_design_transition_input
