from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.compared_figure import ComparedFigure
    from ..models.text import Text


T = TypeVar("T", bound="BodySummary")


@_attrs_define
class BodySummary:
    """What a body did, as far as the portal knows it, and what sources publish about it.

    Attributes:
        actors (int): actors that were represented
        code (str): code of the body
        female (int | None): women and girls among them
        figures (list[ComparedFigure]): published numbers beside what the portal counts
        first_day (datetime.date | None): day of the first; null: not known
        hybrid_meetings (int): of them both
        kind (str): what sort of body it is
        last_day (datetime.date | None): day of the last; null: not known
        male (int | None): men and boys among them
        meetings (int): meetings held that the portal knows
        members (int): seats that are held today
        participations (int | None): people, counted each time they came; null: no attendance is kept
        physical_meetings (int): of them in a room
        records (int): approved records noted there
        title (Text): A text as shown: one entry a language, null where it is not known.
        unique_people (int | None): counted once; null: not asked of all
        virtual_meetings (int): of them over a line
    """

    actors: int
    code: str
    female: int | None
    figures: list[ComparedFigure]
    first_day: datetime.date | None
    hybrid_meetings: int
    kind: str
    last_day: datetime.date | None
    male: int | None
    meetings: int
    members: int
    participations: int | None
    physical_meetings: int
    records: int
    title: Text
    unique_people: int | None
    virtual_meetings: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actors = self.actors

        code = self.code

        female: int | None
        female = self.female

        figures = []
        for figures_item_data in self.figures:
            figures_item = figures_item_data.to_dict()
            figures.append(figures_item)

        first_day: None | str
        if isinstance(self.first_day, datetime.date):
            first_day = self.first_day.isoformat()
        else:
            first_day = self.first_day

        hybrid_meetings = self.hybrid_meetings

        kind = self.kind

        last_day: None | str
        if isinstance(self.last_day, datetime.date):
            last_day = self.last_day.isoformat()
        else:
            last_day = self.last_day

        male: int | None
        male = self.male

        meetings = self.meetings

        members = self.members

        participations: int | None
        participations = self.participations

        physical_meetings = self.physical_meetings

        records = self.records

        title = self.title.to_dict()

        unique_people: int | None
        unique_people = self.unique_people

        virtual_meetings = self.virtual_meetings

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actors": actors,
                "code": code,
                "female": female,
                "figures": figures,
                "first_day": first_day,
                "hybrid_meetings": hybrid_meetings,
                "kind": kind,
                "last_day": last_day,
                "male": male,
                "meetings": meetings,
                "members": members,
                "participations": participations,
                "physical_meetings": physical_meetings,
                "records": records,
                "title": title,
                "unique_people": unique_people,
                "virtual_meetings": virtual_meetings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.compared_figure import ComparedFigure
        from ..models.text import Text

        d = dict(src_dict)
        actors = d.pop("actors")

        code = d.pop("code")

        def _parse_female(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        female = _parse_female(d.pop("female"))

        figures = []
        _figures = d.pop("figures")
        for figures_item_data in _figures:
            figures_item = ComparedFigure.from_dict(figures_item_data)

            figures.append(figures_item)

        def _parse_first_day(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                first_day_type_0 = datetime.date.fromisoformat(data)

                return first_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        first_day = _parse_first_day(d.pop("first_day"))

        hybrid_meetings = d.pop("hybrid_meetings")

        kind = d.pop("kind")

        def _parse_last_day(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_day_type_0 = datetime.date.fromisoformat(data)

                return last_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        last_day = _parse_last_day(d.pop("last_day"))

        def _parse_male(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        male = _parse_male(d.pop("male"))

        meetings = d.pop("meetings")

        members = d.pop("members")

        def _parse_participations(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        participations = _parse_participations(d.pop("participations"))

        physical_meetings = d.pop("physical_meetings")

        records = d.pop("records")

        title = Text.from_dict(d.pop("title"))

        def _parse_unique_people(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        unique_people = _parse_unique_people(d.pop("unique_people"))

        virtual_meetings = d.pop("virtual_meetings")

        body_summary = cls(
            actors=actors,
            code=code,
            female=female,
            figures=figures,
            first_day=first_day,
            hybrid_meetings=hybrid_meetings,
            kind=kind,
            last_day=last_day,
            male=male,
            meetings=meetings,
            members=members,
            participations=participations,
            physical_meetings=physical_meetings,
            records=records,
            title=title,
            unique_people=unique_people,
            virtual_meetings=virtual_meetings,
        )

        body_summary.additional_properties = d
        return body_summary

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
