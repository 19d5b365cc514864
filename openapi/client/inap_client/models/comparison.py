from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.comparison_basis import ComparisonBasis, check_comparison_basis

if TYPE_CHECKING:
    from ..models.cell_change import CellChange
    from ..models.words_change import WordsChange


T = TypeVar("T", bound="Comparison")


@_attrs_define
class Comparison:
    """What changed against the published revision, or where that is the same, the one before.

    A first revision is compared with nothing: ``basis`` and ``before_revision`` are null.

        Attributes:
            after_revision (int): the present revision
            basis (ComparisonBasis | None): what it is compared with; null: this is the first revision
            before_revision (int | None): the revision it is compared with
            cells (list[CellChange]): what the return says of single values
            narrative (list[WordsChange]): what stands behind the values; never names of people
    """

    after_revision: int
    basis: ComparisonBasis | None
    before_revision: int | None
    cells: list[CellChange]
    narrative: list[WordsChange]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        after_revision = self.after_revision

        basis: None | str
        if isinstance(self.basis, str):
            basis = self.basis
        else:
            basis = self.basis

        before_revision: int | None
        before_revision = self.before_revision

        cells = []
        for cells_item_data in self.cells:
            cells_item = cells_item_data.to_dict()
            cells.append(cells_item)

        narrative = []
        for narrative_item_data in self.narrative:
            narrative_item = narrative_item_data.to_dict()
            narrative.append(narrative_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "after_revision": after_revision,
                "basis": basis,
                "before_revision": before_revision,
                "cells": cells,
                "narrative": narrative,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.cell_change import CellChange
        from ..models.words_change import WordsChange

        d = dict(src_dict)
        after_revision = d.pop("after_revision")

        def _parse_basis(data: object) -> ComparisonBasis | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                basis_type_0 = check_comparison_basis(data)

                return basis_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ComparisonBasis | None, data)

        basis = _parse_basis(d.pop("basis"))

        def _parse_before_revision(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        before_revision = _parse_before_revision(d.pop("before_revision"))

        cells = []
        _cells = d.pop("cells")
        for cells_item_data in _cells:
            cells_item = CellChange.from_dict(cells_item_data)

            cells.append(cells_item)

        narrative = []
        _narrative = d.pop("narrative")
        for narrative_item_data in _narrative:
            narrative_item = WordsChange.from_dict(narrative_item_data)

            narrative.append(narrative_item)

        comparison = cls(
            after_revision=after_revision,
            basis=basis,
            before_revision=before_revision,
            cells=cells,
            narrative=narrative,
        )

        comparison.additional_properties = d
        return comparison

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
