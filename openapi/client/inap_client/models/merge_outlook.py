from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.merge_hindrance import MergeHindrance, check_merge_hindrance

if TYPE_CHECKING:
    from ..models.merge_clash import MergeClash


T = TypeVar("T", bound="MergeOutlook")


@_attrs_define
class MergeOutlook:
    """What a merge would be refused for, as things stand.

    Attributes:
        clash_count (int): pairs that people have to settle first
        clashes (list[MergeClash]): the first fifty of them
        into (str): code of the entry that would stay
        possible (bool): nothing stands against it
        why (MergeHindrance | None): why the one cannot be the other; null: it can
    """

    clash_count: int
    clashes: list[MergeClash]
    into: str
    possible: bool
    why: MergeHindrance | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        clash_count = self.clash_count

        clashes = []
        for clashes_item_data in self.clashes:
            clashes_item = clashes_item_data.to_dict()
            clashes.append(clashes_item)

        into = self.into

        possible = self.possible

        why: None | str
        if isinstance(self.why, str):
            why = self.why
        else:
            why = self.why

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "clash_count": clash_count,
                "clashes": clashes,
                "into": into,
                "possible": possible,
                "why": why,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.merge_clash import MergeClash

        d = dict(src_dict)
        clash_count = d.pop("clash_count")

        clashes = []
        _clashes = d.pop("clashes")
        for clashes_item_data in _clashes:
            clashes_item = MergeClash.from_dict(clashes_item_data)

            clashes.append(clashes_item)

        into = d.pop("into")

        possible = d.pop("possible")

        def _parse_why(data: object) -> MergeHindrance | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                why_type_0 = check_merge_hindrance(data)

                return why_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MergeHindrance | None, data)

        why = _parse_why(d.pop("why"))

        merge_outlook = cls(
            clash_count=clash_count,
            clashes=clashes,
            into=into,
            possible=possible,
            why=why,
        )

        merge_outlook.additional_properties = d
        return merge_outlook

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
