from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.reference import Reference
    from ..models.text import Text


T = TypeVar("T", bound="OverdueRecommendation")


@_attrs_define
class OverdueRecommendation:
    """An approved recommendation that is not closed and past its day.

    Attributes:
        due_on (datetime.date): day it was to be done by
        id (UUID): identifier of its record
        owner (None | Reference): the actor that took it on; null: nobody yet
        text (Text): A text as shown: one entry a language, null where it is not known.
    """

    due_on: datetime.date
    id: UUID
    owner: None | Reference
    text: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.reference import Reference

        due_on = self.due_on.isoformat()

        id = str(self.id)

        owner: dict[str, Any] | None
        if isinstance(self.owner, Reference):
            owner = self.owner.to_dict()
        else:
            owner = self.owner

        text = self.text.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "due_on": due_on,
                "id": id,
                "owner": owner,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference
        from ..models.text import Text

        d = dict(src_dict)
        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        id = UUID(d.pop("id"))

        def _parse_owner(data: object) -> None | Reference:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                owner_type_0 = Reference.from_dict(data)

                return owner_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Reference, data)

        owner = _parse_owner(d.pop("owner"))

        text = Text.from_dict(d.pop("text"))

        overdue_recommendation = cls(
            due_on=due_on,
            id=id,
            owner=owner,
            text=text,
        )

        overdue_recommendation.additional_properties = d
        return overdue_recommendation

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
