from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.recommendation_state import (
    RecommendationState,
    check_recommendation_state,
)

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="RecommendationOwed")


@_attrs_define
class RecommendationOwed:
    """A recommendation that an actor owns and that is not closed; `/records/{id}` tells more.

    Attributes:
        code (None | str): code of the source's records; null: entered here
        due_on (datetime.date | None): day by which it is due; null: none is set
        id (UUID): identifier of the record
        state (RecommendationState): What became of a recommendation.
        text (Text): A text as shown: one entry a language, null where it is not known.
    """

    code: None | str
    due_on: datetime.date | None
    id: UUID
    state: RecommendationState
    text: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code: None | str
        code = self.code

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        id = str(self.id)

        state: str = self.state

        text = self.text.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "due_on": due_on,
                "id": id,
                "state": state,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text import Text

        d = dict(src_dict)

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

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

        state = check_recommendation_state(d.pop("state"))

        text = Text.from_dict(d.pop("text"))

        recommendation_owed = cls(
            code=code,
            due_on=due_on,
            id=id,
            state=state,
            text=text,
        )

        recommendation_owed.additional_properties = d
        return recommendation_owed

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
