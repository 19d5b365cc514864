from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.amendment_author import AmendmentAuthor
    from ..models.text import Text


T = TypeVar("T", bound="Comment")


@_attrs_define
class Comment:
    """Something said of an amendment.

    Attributes:
        at (datetime.datetime): when
        by (AmendmentAuthor): An account, by the name it shows.
        id (UUID): identifier (UUIDv7)
        text (Text): A text as shown: one entry a language, null where it is not known.
    """

    at: datetime.datetime
    by: AmendmentAuthor
    id: UUID
    text: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at = self.at.isoformat()

        by = self.by.to_dict()

        id = str(self.id)

        text = self.text.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "by": by,
                "id": id,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.amendment_author import AmendmentAuthor
        from ..models.text import Text

        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at"))

        by = AmendmentAuthor.from_dict(d.pop("by"))

        id = UUID(d.pop("id"))

        text = Text.from_dict(d.pop("text"))

        comment = cls(
            at=at,
            by=by,
            id=id,
            text=text,
        )

        comment.additional_properties = d
        return comment

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
