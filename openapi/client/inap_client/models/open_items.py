from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.agenda_item import AgendaItem
    from ..models.open_recommendation import OpenRecommendation


T = TypeVar("T", bound="OpenItems")


@_attrs_define
class OpenItems:
    """What the next meeting of a body has before it.

    Attributes:
        agenda (list[AgendaItem]): points that it did not finish
        body (str): code of the body
        meeting (None | UUID): the last meeting held; null: none
        open_ (int): recommendations that are not closed
        overdue (int): of them past their day
        recommendations (list[OpenRecommendation]): the first 200 of them, those due first before the others
    """

    agenda: list[AgendaItem]
    body: str
    meeting: None | UUID
    open_: int
    overdue: int
    recommendations: list[OpenRecommendation]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agenda = []
        for agenda_item_data in self.agenda:
            agenda_item = agenda_item_data.to_dict()
            agenda.append(agenda_item)

        body = self.body

        meeting: None | str
        if isinstance(self.meeting, UUID):
            meeting = str(self.meeting)
        else:
            meeting = self.meeting

        open_ = self.open_

        overdue = self.overdue

        recommendations = []
        for recommendations_item_data in self.recommendations:
            recommendations_item = recommendations_item_data.to_dict()
            recommendations.append(recommendations_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "agenda": agenda,
                "body": body,
                "meeting": meeting,
                "open": open_,
                "overdue": overdue,
                "recommendations": recommendations,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.agenda_item import AgendaItem
        from ..models.open_recommendation import OpenRecommendation

        d = dict(src_dict)
        agenda = []
        _agenda = d.pop("agenda")
        for agenda_item_data in _agenda:
            agenda_item = AgendaItem.from_dict(agenda_item_data)

            agenda.append(agenda_item)

        body = d.pop("body")

        def _parse_meeting(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                meeting_type_0 = UUID(data)

                return meeting_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        meeting = _parse_meeting(d.pop("meeting"))

        open_ = d.pop("open")

        overdue = d.pop("overdue")

        recommendations = []
        _recommendations = d.pop("recommendations")
        for recommendations_item_data in _recommendations:
            recommendations_item = OpenRecommendation.from_dict(recommendations_item_data)

            recommendations.append(recommendations_item)

        open_items = cls(
            agenda=agenda,
            body=body,
            meeting=meeting,
            open_=open_,
            overdue=overdue,
            recommendations=recommendations,
        )

        open_items.additional_properties = d
        return open_items

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
