from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.jurisdiction import Jurisdiction, check_jurisdiction
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.text_input import TextInput


T = TypeVar("T", bound="CirculationInput")


@_attrs_define
class CirculationInput:
    """What is to be circulated (Position No. 1): a side's activities at or below a node.

    Attributes:
        plan (str): code of the plan
        side (Jurisdiction): The federal government's or the Kurdistan Region's.
        dry_run (bool | Unset): only count, and write nothing Default: False.
        due_on (datetime.date | None | Unset): day by which Position No. 2 is asked for; null: as the settings say
        node (None | str | Unset): code of an activity or of what stands above; null: all
        note (None | TextInput | Unset): a word to those it reaches
    """

    plan: str
    side: Jurisdiction
    dry_run: bool | Unset = False
    due_on: datetime.date | None | Unset = UNSET
    node: None | str | Unset = UNSET
    note: None | TextInput | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput

        plan = self.plan

        side: str = self.side

        dry_run = self.dry_run

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        node: None | str | Unset
        if isinstance(self.node, Unset):
            node = UNSET
        else:
            node = self.node

        note: dict[str, Any] | None | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        elif isinstance(self.note, TextInput):
            note = self.note.to_dict()
        else:
            note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "plan": plan,
                "side": side,
            }
        )
        if dry_run is not UNSET:
            field_dict["dry_run"] = dry_run
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if node is not UNSET:
            field_dict["node"] = node
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text_input import TextInput

        d = dict(src_dict)
        plan = d.pop("plan")

        side = check_jurisdiction(d.pop("side"))

        dry_run = d.pop("dry_run", UNSET)

        def _parse_due_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        due_on = _parse_due_on(d.pop("due_on", UNSET))

        def _parse_node(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        node = _parse_node(d.pop("node", UNSET))

        def _parse_note(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                note_type_0 = TextInput.from_dict(data)

                return note_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

        circulation_input = cls(
            plan=plan,
            side=side,
            dry_run=dry_run,
            due_on=due_on,
            node=node,
            note=note,
        )

        return circulation_input
