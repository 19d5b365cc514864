from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.open_state import OpenState, check_open_state

if TYPE_CHECKING:
    from ..models.reference import Reference
    from ..models.text import Text


T = TypeVar("T", bound="OpenRecommendation")


@_attrs_define
class OpenRecommendation:
    """A recommendation of the body that is not closed.

    Attributes:
        due_on (datetime.date | None): null: no day is set
        id (UUID): identifier of the record
        overdue (bool): its day has passed
        owner (None | Reference): null: nobody yet
        state (OpenState): Whether somebody has taken a recommendation on.
        text (Text): A text as shown: one entry a language, null where it is not known.
    """

    due_on: datetime.date | None
    id: UUID
    overdue: bool
    owner: None | Reference
    state: OpenState
    text: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.reference import Reference

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        id = str(self.id)

        overdue = self.overdue

        owner: dict[str, Any] | None
        if isinstance(self.owner, Reference):
            owner = self.owner.to_dict()
        else:
            owner = self.owner

        state: str = self.state

        text = self.text.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "due_on": due_on,
                "id": id,
                "overdue": overdue,
                "owner": owner,
                "state": state,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference
        from ..models.text import Text

        d = dict(src_dict)

        def _parse_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_on = _parse_due_on(d.pop("due_on"))

        id = UUID(d.pop("id"))

        overdue = d.pop("overdue")

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

        state = check_open_state(d.pop("state"))

        text = Text.from_dict(d.pop("text"))

        open_recommendation = cls(
            due_on=due_on,
            id=id,
            overdue=overdue,
            owner=owner,
            state=state,
            text=text,
        )

        open_recommendation.additional_properties = d
        return open_recommendation

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
