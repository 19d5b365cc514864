from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.counted_of_meetings import CountedOfMeetings, check_counted_of_meetings

if TYPE_CHECKING:
    from ..models.reference import Reference
    from ..models.source import Source


T = TypeVar("T", bound="MeetingCountRule")


@_attrs_define
class MeetingCountRule:
    """What of which bodies' meetings is counted, and for whom, as the data files declare it.

    Attributes:
        actor (Reference): Something that has an address of its own, by its code and title.
        area (str): code of the area: ISO 3166, or X- where that has none
        bodies (list[Reference]): whose meetings count
        note (None | str): what a reader should know of it
        source (Source): Where something was read: the seed's number and its line (the first of several).
        what (CountedOfMeetings): The meetings, the people who came, or the actors whose people came.
    """

    actor: Reference
    area: str
    bodies: list[Reference]
    note: None | str
    source: Source
    what: CountedOfMeetings
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor.to_dict()

        area = self.area

        bodies = []
        for bodies_item_data in self.bodies:
            bodies_item = bodies_item_data.to_dict()
            bodies.append(bodies_item)

        note: None | str
        note = self.note

        source = self.source.to_dict()

        what: str = self.what

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "area": area,
                "bodies": bodies,
                "note": note,
                "source": source,
                "what": what,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.reference import Reference
        from ..models.source import Source

        d = dict(src_dict)
        actor = Reference.from_dict(d.pop("actor"))

        area = d.pop("area")

        bodies = []
        _bodies = d.pop("bodies")
        for bodies_item_data in _bodies:
            bodies_item = Reference.from_dict(bodies_item_data)

            bodies.append(bodies_item)

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        source = Source.from_dict(d.pop("source"))

        what = check_counted_of_meetings(d.pop("what"))

        meeting_count_rule = cls(
            actor=actor,
            area=area,
            bodies=bodies,
            note=note,
            source=source,
            what=what,
        )

        meeting_count_rule.additional_properties = d
        return meeting_count_rule

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
