from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.confidence import Confidence, check_confidence
from ..models.review_kind import ReviewKind, check_review_kind

if TYPE_CHECKING:
    from ..models.source import Source
    from ..models.text import Text


T = TypeVar("T", bound="ReviewItem")


@_attrs_define
class ReviewItem:
    """An element a person should look at: read unclearly, or with an inferred title.

    Attributes:
        code (str): the code it is addressed by
        confidence (Confidence): How surely the source could be read.
        kind (ReviewKind): What is to be looked at.
        note (None | str): what a reader should know of it
        source (None | Source): where it was read; null: entered here
        title (Text): A text as shown: one entry a language, null where it is not known.
        title_inferred (bool): the source lost the title; this one is inferred
    """

    code: str
    confidence: Confidence
    kind: ReviewKind
    note: None | str
    source: None | Source
    title: Text
    title_inferred: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.source import Source

        code = self.code

        confidence: str = self.confidence

        kind: str = self.kind

        note: None | str
        note = self.note

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

        title = self.title.to_dict()

        title_inferred = self.title_inferred

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "confidence": confidence,
                "kind": kind,
                "note": note,
                "source": source,
                "title": title,
                "title_inferred": title_inferred,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.source import Source
        from ..models.text import Text

        d = dict(src_dict)
        code = d.pop("code")

        confidence = check_confidence(d.pop("confidence"))

        kind = check_review_kind(d.pop("kind"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        def _parse_source(data: object) -> None | Source:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                source_type_0 = Source.from_dict(data)

                return source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Source, data)

        source = _parse_source(d.pop("source"))

        title = Text.from_dict(d.pop("title"))

        title_inferred = d.pop("title_inferred")

        review_item = cls(
            code=code,
            confidence=confidence,
            kind=kind,
            note=note,
            source=source,
            title=title,
            title_inferred=title_inferred,
        )

        review_item.additional_properties = d
        return review_item

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
