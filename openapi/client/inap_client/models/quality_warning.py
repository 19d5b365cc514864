from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.quality_warning_params import QualityWarningParams


T = TypeVar("T", bound="QualityWarning")


@_attrs_define
class QualityWarning:
    """Something odd about the values: not impossible, and kept with a note when handed in.

    Attributes:
        as_printed (bool): as printed in the source it was read from
        note (None | str): why it stands; null: not handed in yet
        params (QualityWarningParams): values for a sentence of one's own
        pointer (str): JSON pointer to the value
        slug (str): what is odd; see PROBLEMS.md
    """

    as_printed: bool
    note: None | str
    params: QualityWarningParams
    pointer: str
    slug: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_printed = self.as_printed

        note: None | str
        note = self.note

        params = self.params.to_dict()

        pointer = self.pointer

        slug = self.slug

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_printed": as_printed,
                "note": note,
                "params": params,
                "pointer": pointer,
                "slug": slug,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.quality_warning_params import QualityWarningParams

        d = dict(src_dict)
        as_printed = d.pop("as_printed")

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        params = QualityWarningParams.from_dict(d.pop("params"))

        pointer = d.pop("pointer")

        slug = d.pop("slug")

        quality_warning = cls(
            as_printed=as_printed,
            note=note,
            params=params,
            pointer=pointer,
            slug=slug,
        )

        quality_warning.additional_properties = d
        return quality_warning

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
