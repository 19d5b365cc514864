from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.transition_outcome import TransitionOutcome


T = TypeVar("T", bound="TransitionsAnswer")


@_attrs_define
class TransitionsAnswer:
    """How the decisions went, in the order they were asked for.

    Attributes:
        done (int): how many were carried out
        items (list[TransitionOutcome]): what became of each, in the order given
        refused (int): how many were refused
    """

    done: int
    items: list[TransitionOutcome]
    refused: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        done = self.done

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        refused = self.refused

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "done": done,
                "items": items,
                "refused": refused,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.transition_outcome import TransitionOutcome

        d = dict(src_dict)
        done = d.pop("done")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = TransitionOutcome.from_dict(items_item_data)

            items.append(items_item)

        refused = d.pop("refused")

        transitions_answer = cls(
            done=done,
            items=items,
            refused=refused,
        )

        transitions_answer.additional_properties = d
        return transitions_answer

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
