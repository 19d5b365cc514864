from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.batch_action import BatchAction
from ..models.batch_action import check_batch_action
from ..models.batch_mode import BatchMode
from ..models.batch_mode import check_batch_mode
from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
  from ..models.batch_item import BatchItem





T = TypeVar("T", bound="BatchInput")



@_attrs_define
class BatchInput:
    """ Up to 5,000 reports, taken all together or each by itself.

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
        from ..models.batch_item import BatchItem # noqa: PLC0415
        action: str = self.action

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)



        mode: str = self.mode

        dry_run = self.dry_run


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "action": action,
            "items": items,
            "mode": mode,
        })
        if dry_run is not UNSET:
            field_dict["dry_run"] = dry_run

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.batch_item import BatchItem # noqa: PLC0415
        d = dict(src_dict)
        action = check_batch_action(d.pop("action"))




        items = []
        _items = d.pop("items")
        for items_item_data in (_items):
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

