from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.item_outcome import ItemOutcome, check_item_outcome

if TYPE_CHECKING:
    from ..models.item_problem import ItemProblem


T = TypeVar("T", bound="BatchOutcome")


@_attrs_define
class BatchOutcome:
    """What became of one item; ``would_create``: sound, but nothing was written.

    Attributes:
        id (None | UUID): of the new submission; null: nothing was written
        index (int): its place among the items, from 0
        outcome (ItemOutcome): What became of an item of a batch.
        problem (ItemProblem | None): why it was refused; null: it was not
    """

    id: None | UUID
    index: int
    outcome: ItemOutcome
    problem: ItemProblem | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.item_problem import ItemProblem

        id: None | str
        if isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        index = self.index

        outcome: str = self.outcome

        problem: dict[str, Any] | None
        if isinstance(self.problem, ItemProblem):
            problem = self.problem.to_dict()
        else:
            problem = self.problem

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "index": index,
                "outcome": outcome,
                "problem": problem,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.item_problem import ItemProblem

        d = dict(src_dict)

        def _parse_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)

                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        id = _parse_id(d.pop("id"))

        index = d.pop("index")

        outcome = check_item_outcome(d.pop("outcome"))

        def _parse_problem(data: object) -> ItemProblem | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                problem_type_0 = ItemProblem.from_dict(data)

                return problem_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ItemProblem | None, data)

        problem = _parse_problem(d.pop("problem"))

        batch_outcome = cls(
            id=id,
            index=index,
            outcome=outcome,
            problem=problem,
        )

        batch_outcome.additional_properties = d
        return batch_outcome

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
