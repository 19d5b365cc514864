from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.person import Person
    from ..models.seen_before import SeenBefore
    from ..models.text import Text


T = TypeVar("T", bound="Evidence")


@_attrs_define
class Evidence:
    """A file attached to a submission or report; its content is asked for apart.

    Attributes:
        added_at (datetime.datetime): when it was attached
        added_by (Person): An account, by the name it shows.
        added_revision (int): first revision that it belongs to
        caption (None | Text): what it shows; null: nothing was written
        id (UUID): identifier (UUIDv7)
        media_type (str): what it is, told by its content
        name (str): name of the file, as it is shown
        removable (bool): whether the caller may remove it now
        removed_at (datetime.datetime | None): when it was removed; null: it is attached
        removed_by (None | Person): who removed it; null: it is attached
        removed_revision (int | None): first revision without it; null: it is attached
        scanned_at (datetime.datetime | None): when a scanner found it clean; null: no scanner is set
        seen_before (list[SeenBefore]): other facts of the same body with the same content
        sha256 (str): SHA-256 of the content, hexadecimal
        size (int): length in bytes
        subject_version (int): version of what it is attached to, after this
    """

    added_at: datetime.datetime
    added_by: Person
    added_revision: int
    caption: None | Text
    id: UUID
    media_type: str
    name: str
    removable: bool
    removed_at: datetime.datetime | None
    removed_by: None | Person
    removed_revision: int | None
    scanned_at: datetime.datetime | None
    seen_before: list[SeenBefore]
    sha256: str
    size: int
    subject_version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.person import Person
        from ..models.text import Text

        added_at = self.added_at.isoformat()

        added_by = self.added_by.to_dict()

        added_revision = self.added_revision

        caption: dict[str, Any] | None
        if isinstance(self.caption, Text):
            caption = self.caption.to_dict()
        else:
            caption = self.caption

        id = str(self.id)

        media_type = self.media_type

        name = self.name

        removable = self.removable

        removed_at: None | str
        if isinstance(self.removed_at, datetime.datetime):
            removed_at = self.removed_at.isoformat()
        else:
            removed_at = self.removed_at

        removed_by: dict[str, Any] | None
        if isinstance(self.removed_by, Person):
            removed_by = self.removed_by.to_dict()
        else:
            removed_by = self.removed_by

        removed_revision: int | None
        removed_revision = self.removed_revision

        scanned_at: None | str
        if isinstance(self.scanned_at, datetime.datetime):
            scanned_at = self.scanned_at.isoformat()
        else:
            scanned_at = self.scanned_at

        seen_before = []
        for seen_before_item_data in self.seen_before:
            seen_before_item = seen_before_item_data.to_dict()
            seen_before.append(seen_before_item)

        sha256 = self.sha256

        size = self.size

        subject_version = self.subject_version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "added_at": added_at,
                "added_by": added_by,
                "added_revision": added_revision,
                "caption": caption,
                "id": id,
                "media_type": media_type,
                "name": name,
                "removable": removable,
                "removed_at": removed_at,
                "removed_by": removed_by,
                "removed_revision": removed_revision,
                "scanned_at": scanned_at,
                "seen_before": seen_before,
                "sha256": sha256,
                "size": size,
                "subject_version": subject_version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.person import Person
        from ..models.seen_before import SeenBefore
        from ..models.text import Text

        d = dict(src_dict)
        added_at = datetime.datetime.fromisoformat(d.pop("added_at"))

        added_by = Person.from_dict(d.pop("added_by"))

        added_revision = d.pop("added_revision")

        def _parse_caption(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                caption_type_0 = Text.from_dict(data)

                return caption_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        caption = _parse_caption(d.pop("caption"))

        id = UUID(d.pop("id"))

        media_type = d.pop("media_type")

        name = d.pop("name")

        removable = d.pop("removable")

        def _parse_removed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                removed_at_type_0 = datetime.datetime.fromisoformat(data)

                return removed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        removed_at = _parse_removed_at(d.pop("removed_at"))

        def _parse_removed_by(data: object) -> None | Person:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                removed_by_type_0 = Person.from_dict(data)

                return removed_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Person, data)

        removed_by = _parse_removed_by(d.pop("removed_by"))

        def _parse_removed_revision(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        removed_revision = _parse_removed_revision(d.pop("removed_revision"))

        def _parse_scanned_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                scanned_at_type_0 = datetime.datetime.fromisoformat(data)

                return scanned_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        scanned_at = _parse_scanned_at(d.pop("scanned_at"))

        seen_before = []
        _seen_before = d.pop("seen_before")
        for seen_before_item_data in _seen_before:
            seen_before_item = SeenBefore.from_dict(seen_before_item_data)

            seen_before.append(seen_before_item)

        sha256 = d.pop("sha256")

        size = d.pop("size")

        subject_version = d.pop("subject_version")

        evidence = cls(
            added_at=added_at,
            added_by=added_by,
            added_revision=added_revision,
            caption=caption,
            id=id,
            media_type=media_type,
            name=name,
            removable=removable,
            removed_at=removed_at,
            removed_by=removed_by,
            removed_revision=removed_revision,
            scanned_at=scanned_at,
            seen_before=seen_before,
            sha256=sha256,
            size=size,
            subject_version=subject_version,
        )

        evidence.additional_properties = d
        return evidence

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
