from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.difference import Difference, check_difference
from ..models.language import Language, check_language

T = TypeVar("T", bound="WordsChange")


@_attrs_define
class WordsChange:
    """The narrative before and after, in one language.

    Attributes:
        after (None | str): how it is
        before (None | str): how it was
        change (Difference): How something differs from before.
        language (Language): English, Arabic or Sorani Kurdish.
    """

    after: None | str
    before: None | str
    change: Difference
    language: Language
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        after: None | str
        after = self.after

        before: None | str
        before = self.before

        change: str = self.change

        language: str = self.language

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "after": after,
                "before": before,
                "change": change,
                "language": language,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)

        def _parse_after(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        after = _parse_after(d.pop("after"))

        def _parse_before(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        before = _parse_before(d.pop("before"))

        change = check_difference(d.pop("change"))

        language = check_language(d.pop("language"))

        words_change = cls(
            after=after,
            before=before,
            change=change,
            language=language,
        )

        words_change.additional_properties = d
        return words_change

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
