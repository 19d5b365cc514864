from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

from ..models.batch_action import BatchAction, check_batch_action
from ..models.batch_mode import BatchMode, check_batch_mode
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.batch_item import BatchItem


T = TypeVar("T", bound="BatchInput")


@_attrs_define
class BatchInput:
    """Up to 5,000 reports, taken all together or each by itself.

    Attributes:
        action (BatchAction): What becomes of the accepted items of a batch.
        items (list[BatchItem]): the reports
        mode (BatchMode): Whether one refused item stops a batch.
        dry_run (bool | Unset): look, and write nothing Default: False.
    """

    action: BatchAction
    items: list[BatchItem]
    mode: BatchMode
    dry_run: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        action: str = self.action

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        mode: str = self.mode

        dry_run = self.dry_run

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
                "items": items,
                "mode": mode,
            }
        )
        if dry_run is not UNSET:
            field_dict["dry_run"] = dry_run

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.batch_item import BatchItem

        d = dict(src_dict)
        action = check_batch_action(d.pop("action"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = BatchItem.from_dict(items_item_data)

            items.append(items_item)

        mode = check_batch_mode(d.pop("mode"))

        dry_run = d.pop("dry_run", UNSET)

        batch_input = cls(
            action=action,
            items=items,
            mode=mode,
            dry_run=dry_run,
        )

        return batch_input
