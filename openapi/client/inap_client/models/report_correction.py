from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="ReportCorrection")


@_attrs_define
class ReportCorrection:
    """Something that the report says and that is told differently now.

    Attributes:
        name (Text): A text as shown: one entry a language, null where it is not known.
        now (None | str): as told now; null: it is no longer there
        then (None | str): as issued; null: it was not there
    """

    name: Text
    now: None | str
    then: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name.to_dict()

        now: None | str
        now = self.now

        then: None | str
        then = self.then

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "now": now,
                "then": then,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text import Text

        d = dict(src_dict)
        name = Text.from_dict(d.pop("name"))

        def _parse_now(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        now = _parse_now(d.pop("now"))

        def _parse_then(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        then = _parse_then(d.pop("then"))

        report_correction = cls(
            name=name,
            now=now,
            then=then,
        )

        report_correction.additional_properties = d
        return report_correction

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
