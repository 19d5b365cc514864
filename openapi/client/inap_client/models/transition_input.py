from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.transition import Transition, check_transition
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cell_remark import CellRemark
    from ..models.note import Note


T = TypeVar("T", bound="TransitionInput")


@_attrs_define
class TransitionInput:
    """A step in the approval.

    Attributes:
        action (Transition): A step in a submission's approval.
        cells (list[CellRemark] | Unset): to return: the values it is about
        deadline (datetime.datetime | None | Unset): required to reopen, possible to return; in the future
        notes (list[Note] | Unset): to submit values that are warned of
        reason (None | str | Unset): required to return and to reopen; kept with any step
    """

    action: Transition
    cells: list[CellRemark] | Unset = UNSET
    deadline: datetime.datetime | None | Unset = UNSET
    notes: list[Note] | Unset = UNSET
    reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        action: str = self.action

        cells: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.cells, Unset):
            cells = []
            for cells_item_data in self.cells:
                cells_item = cells_item_data.to_dict()
                cells.append(cells_item)

        deadline: None | str | Unset
        if isinstance(self.deadline, Unset):
            deadline = UNSET
        elif isinstance(self.deadline, datetime.datetime):
            deadline = self.deadline.isoformat()
        else:
            deadline = self.deadline

        notes: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.notes, Unset):
            notes = []
            for notes_item_data in self.notes:
                notes_item = notes_item_data.to_dict()
                notes.append(notes_item)

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
            }
        )
        if cells is not UNSET:
            field_dict["cells"] = cells
        if deadline is not UNSET:
            field_dict["deadline"] = deadline
        if notes is not UNSET:
            field_dict["notes"] = notes
        if reason is not UNSET:
            field_dict["reason"] = reason

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.cell_remark import CellRemark
        from ..models.note import Note

        d = dict(src_dict)
        action = check_transition(d.pop("action"))

        _cells = d.pop("cells", UNSET)
        cells: list[CellRemark] | Unset = UNSET
        if _cells is not UNSET:
            cells = []
            for cells_item_data in _cells:
                cells_item = CellRemark.from_dict(cells_item_data)

                cells.append(cells_item)

        def _parse_deadline(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                deadline_type_0 = datetime.datetime.fromisoformat(data)

                return deadline_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        deadline = _parse_deadline(d.pop("deadline", UNSET))

        _notes = d.pop("notes", UNSET)
        notes: list[Note] | Unset = UNSET
        if _notes is not UNSET:
            notes = []
            for notes_item_data in _notes:
                notes_item = Note.from_dict(notes_item_data)

                notes.append(notes_item)

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        transition_input = cls(
            action=action,
            cells=cells,
            deadline=deadline,
            notes=notes,
            reason=reason,
        )

        return transition_input
