from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.actor_mails import ActorMails
    from ..models.reference import Reference


T = TypeVar("T", bound="MeetingMails")


@_attrs_define
class MeetingMails:
    """Who was told of a meeting, for those who keep or oversee the record.

    Attributes:
        actors (list[ActorMails]): each actor that is invited or was told
        due (int): addresses that would be written to now: not told of the meeting as it stands
        meeting (UUID): identifier of the meeting
        training (bool): of a plan made up for training: only accounts get mails
        version (int): its version
        without_address (list[Reference]): invited actors none of whose people can be written to
    """

    actors: list[ActorMails]
    due: int
    meeting: UUID
    training: bool
    version: int
    without_address: list[Reference]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actors = []
        for actors_item_data in self.actors:
            actors_item = actors_item_data.to_dict()
            actors.append(actors_item)

        due = self.due

        meeting = str(self.meeting)

        training = self.training

        version = self.version

        without_address = []
        for without_address_item_data in self.without_address:
            without_address_item = without_address_item_data.to_dict()
            without_address.append(without_address_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actors": actors,
                "due": due,
                "meeting": meeting,
                "training": training,
                "version": version,
                "without_address": without_address,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.actor_mails import ActorMails
        from ..models.reference import Reference

        d = dict(src_dict)
        actors = []
        _actors = d.pop("actors")
        for actors_item_data in _actors:
            actors_item = ActorMails.from_dict(actors_item_data)

            actors.append(actors_item)

        due = d.pop("due")

        meeting = UUID(d.pop("meeting"))

        training = d.pop("training")

        version = d.pop("version")

        without_address = []
        _without_address = d.pop("without_address")
        for without_address_item_data in _without_address:
            without_address_item = Reference.from_dict(without_address_item_data)

            without_address.append(without_address_item)

        meeting_mails = cls(
            actors=actors,
            due=due,
            meeting=meeting,
            training=training,
            version=version,
            without_address=without_address,
        )

        meeting_mails.additional_properties = d
        return meeting_mails

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
