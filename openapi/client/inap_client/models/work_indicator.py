from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.dimension import Dimension, check_dimension
from ..models.kind import Kind, check_kind

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="WorkIndicator")


@_attrs_define
class WorkIndicator:
    """The indicator of a report, with what a form for it asks for.

    Attributes:
        code (str): the code it is addressed by
        disaggregation (list[Dimension]): what its values have to be split by
        kind (Kind): What an indicator's values are.
        title (Text): A text as shown: one entry a language, null where it is not known.
        unit (str): code of the unit of measurement
    """

    code: str
    disaggregation: list[Dimension]
    kind: Kind
    title: Text
    unit: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        disaggregation = []
        for disaggregation_item_data in self.disaggregation:
            disaggregation_item: str = disaggregation_item_data
            disaggregation.append(disaggregation_item)

        kind: str = self.kind

        title = self.title.to_dict()

        unit = self.unit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "disaggregation": disaggregation,
                "kind": kind,
                "title": title,
                "unit": unit,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text import Text

        d = dict(src_dict)
        code = d.pop("code")

        disaggregation = []
        _disaggregation = d.pop("disaggregation")
        for disaggregation_item_data in _disaggregation:
            disaggregation_item = check_dimension(disaggregation_item_data)

            disaggregation.append(disaggregation_item)

        kind = check_kind(d.pop("kind"))

        title = Text.from_dict(d.pop("title"))

        unit = d.pop("unit")

        work_indicator = cls(
            code=code,
            disaggregation=disaggregation,
            kind=kind,
            title=title,
            unit=unit,
        )

        work_indicator.additional_properties = d
        return work_indicator

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
