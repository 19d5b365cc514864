from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.item_problem_params import ItemProblemParams
    from ..models.value_fault import ValueFault


T = TypeVar("T", bound="ItemProblem")


@_attrs_define
class ItemProblem:
    """Why an item was refused: its first fault, and all of them in ``errors``.

    Attributes:
        errors (list[ValueFault]): each fault of the request
        params (ItemProblemParams): values for a sentence of one's own
        pointer (str): JSON pointer into the batch
        slug (str): what is wrong first
    """

    errors: list[ValueFault]
    params: ItemProblemParams
    pointer: str
    slug: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        errors = []
        for errors_item_data in self.errors:
            errors_item = errors_item_data.to_dict()
            errors.append(errors_item)

        params = self.params.to_dict()

        pointer = self.pointer

        slug = self.slug

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "errors": errors,
                "params": params,
                "pointer": pointer,
                "slug": slug,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.item_problem_params import ItemProblemParams
        from ..models.value_fault import ValueFault

        d = dict(src_dict)
        errors = []
        _errors = d.pop("errors")
        for errors_item_data in _errors:
            errors_item = ValueFault.from_dict(errors_item_data)

            errors.append(errors_item)

        params = ItemProblemParams.from_dict(d.pop("params"))

        pointer = d.pop("pointer")

        slug = d.pop("slug")

        item_problem = cls(
            errors=errors,
            params=params,
            pointer=pointer,
            slug=slug,
        )

        item_problem.additional_properties = d
        return item_problem

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
