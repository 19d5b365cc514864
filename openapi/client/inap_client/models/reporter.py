from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="Reporter")


@_attrs_define
class Reporter:
    """An actor that reports on an indicator.

    Attributes:
        actor (str): code of the actor
        jurisdiction (Jurisdiction | None): whose coordinator decides; null: neither side's
        title (Text): A text as shown: one entry a language, null where it is not known.
    """

    actor: str
    jurisdiction: Jurisdiction | None
    title: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor

        jurisdiction: None | str
        if isinstance(self.jurisdiction, str):
            jurisdiction = self.jurisdiction
        else:
            jurisdiction = self.jurisdiction

        title = self.title.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "jurisdiction": jurisdiction,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text import Text

        d = dict(src_dict)
        actor = d.pop("actor")

        def _parse_jurisdiction(data: object) -> Jurisdiction | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                jurisdiction_type_0 = check_jurisdiction(data)

                return jurisdiction_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Jurisdiction | None, data)

        jurisdiction = _parse_jurisdiction(d.pop("jurisdiction"))

        title = Text.from_dict(d.pop("title"))

        reporter = cls(
            actor=actor,
            jurisdiction=jurisdiction,
            title=title,
        )

        reporter.additional_properties = d
        return reporter

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
