from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.text_input import TextInput


T = TypeVar("T", bound="JointDesignInput")


@_attrs_define
class JointDesignInput:
    """A call to the leads of a shared activity.

    Attributes:
        node (str): the shared activity
        note (TextInput): A text as written: at least the language it was written in.
        plan (str): code of the plan
        held_on (datetime.date | None | Unset): day of the sitting, where one is set
    """

    node: str
    note: TextInput
    plan: str
    held_on: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        node = self.node

        note = self.note.to_dict()

        plan = self.plan

        held_on: None | str | Unset
        if isinstance(self.held_on, Unset):
            held_on = UNSET
        elif isinstance(self.held_on, datetime.date):
            held_on = self.held_on.isoformat()
        else:
            held_on = self.held_on

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "node": node,
                "note": note,
                "plan": plan,
            }
        )
        if held_on is not UNSET:
            field_dict["held_on"] = held_on

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text_input import TextInput

        d = dict(src_dict)
        node = d.pop("node")

        note = TextInput.from_dict(d.pop("note"))

        plan = d.pop("plan")

        def _parse_held_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                held_on_type_0 = datetime.date.fromisoformat(data)

                return held_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        held_on = _parse_held_on(d.pop("held_on", UNSET))

        joint_design_input = cls(
            node=node,
            note=note,
            plan=plan,
            held_on=held_on,
        )

        return joint_design_input
