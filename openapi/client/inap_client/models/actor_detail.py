from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.actor_status import ActorStatus, check_actor_status
from ..models.actor_type import ActorType, check_actor_type
from ..models.capacity import Capacity, check_capacity
from ..models.confidence import Confidence, check_confidence
from ..models.jurisdiction import Jurisdiction, check_jurisdiction
from ..models.sector import Sector, check_sector

if TYPE_CHECKING:
    from ..models.actor_work import ActorWork
    from ..models.alias import Alias
    from ..models.self_assessment import SelfAssessment
    from ..models.source import Source
    from ..models.text import Text


T = TypeVar("T", bound="ActorDetail")


@_attrs_define
class ActorDetail:
    """An organisation with its spellings and its parts in plans.

    Attributes:
        aliases (list[Alias]):
        areas (list[str] | None): codes of the areas it covers; null: not known
        capacities (list[Capacity] | None): what it is able to do; null: not known
        code (str): the code it is addressed by
        collective (bool): stands for many bodies, and never reports
        confidence (Confidence): How surely the source could be read.
        has_unit (bool): its own unit verifies what it reports
        jurisdiction (Jurisdiction | None): null: belongs to neither side
        languages (list[str] | None): languages it works in (ISO 639); null: not known
        leads (list[str]): codes of the activities it leads
        merged_into (None | str): the entry this one was merged into; null: it stands
        note (None | str): what a reader should know of it
        parent (None | str): code of the body it belongs to; null: none
        pillars (list[str] | None): pillars it works on, each with its plan; null: not known
        sectors (list[Sector] | None): what it works on, in the meetings' sectors; null: not known
        self_assessment (SelfAssessment): What a body says of itself.
        since (None | str): since when it works on the agenda: day, month or year; null: not known
        source (None | Source): where it was read; null: entered here
        staff (int | None): people employed; null: not known
        status (ActorStatus | None): null: not known
        subtype (str): what it is, beneath its type
        supports (list[str]): codes of the activities it supports
        title (Text): A text as shown: one entry a language, null where it is not known.
        type_ (ActorType | None): null: the print hides the name
        version (int): version of the resource; its ETag is `"v<version>"`
        volunteers (int | None): people who help unpaid; null: not known
        work (ActorWork): What an actor does on the agenda, besides what it leads and supports.

            Of meetings and recommendations the first twenty are listed; the numbers are of all.
            `/submissions?actor=`, `/activity-reports?actor=` and `/records?actor=` list the rest.
    """

    aliases: list[Alias]
    areas: list[str] | None
    capacities: list[Capacity] | None
    code: str
    collective: bool
    confidence: Confidence
    has_unit: bool
    jurisdiction: Jurisdiction | None
    languages: list[str] | None
    leads: list[str]
    merged_into: None | str
    note: None | str
    parent: None | str
    pillars: list[str] | None
    sectors: list[Sector] | None
    self_assessment: SelfAssessment
    since: None | str
    source: None | Source
    staff: int | None
    status: ActorStatus | None
    subtype: str
    supports: list[str]
    title: Text
    type_: ActorType | None
    version: int
    volunteers: int | None
    work: ActorWork
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.source import Source

        aliases = []
        for aliases_item_data in self.aliases:
            aliases_item = aliases_item_data.to_dict()
            aliases.append(aliases_item)

        areas: list[str] | None
        if isinstance(self.areas, list):
            areas = self.areas

        else:
            areas = self.areas

        capacities: list[str] | None
        if isinstance(self.capacities, list):
            capacities = []
            for capacities_type_0_item_data in self.capacities:
                capacities_type_0_item: str = capacities_type_0_item_data
                capacities.append(capacities_type_0_item)

        else:
            capacities = self.capacities

        code = self.code

        collective = self.collective

        confidence: str = self.confidence

        has_unit = self.has_unit

        jurisdiction: None | str
        if isinstance(self.jurisdiction, str):
            jurisdiction = self.jurisdiction
        else:
            jurisdiction = self.jurisdiction

        languages: list[str] | None
        if isinstance(self.languages, list):
            languages = self.languages

        else:
            languages = self.languages

        leads = self.leads

        merged_into: None | str
        merged_into = self.merged_into

        note: None | str
        note = self.note

        parent: None | str
        parent = self.parent

        pillars: list[str] | None
        if isinstance(self.pillars, list):
            pillars = self.pillars

        else:
            pillars = self.pillars

        sectors: list[str] | None
        if isinstance(self.sectors, list):
            sectors = []
            for sectors_type_0_item_data in self.sectors:
                sectors_type_0_item: str = sectors_type_0_item_data
                sectors.append(sectors_type_0_item)

        else:
            sectors = self.sectors

        self_assessment = self.self_assessment.to_dict()

        since: None | str
        since = self.since

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

        staff: int | None
        staff = self.staff

        status: None | str
        if isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        subtype = self.subtype

        supports = self.supports

        title = self.title.to_dict()

        type_: None | str
        if isinstance(self.type_, str):
            type_ = self.type_
        else:
            type_ = self.type_

        version = self.version

        volunteers: int | None
        volunteers = self.volunteers

        work = self.work.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "aliases": aliases,
                "areas": areas,
                "capacities": capacities,
                "code": code,
                "collective": collective,
                "confidence": confidence,
                "has_unit": has_unit,
                "jurisdiction": jurisdiction,
                "languages": languages,
                "leads": leads,
                "merged_into": merged_into,
                "note": note,
                "parent": parent,
                "pillars": pillars,
                "sectors": sectors,
                "self_assessment": self_assessment,
                "since": since,
                "source": source,
                "staff": staff,
                "status": status,
                "subtype": subtype,
                "supports": supports,
                "title": title,
                "type": type_,
                "version": version,
                "volunteers": volunteers,
                "work": work,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.actor_work import ActorWork
        from ..models.alias import Alias
        from ..models.self_assessment import SelfAssessment
        from ..models.source import Source
        from ..models.text import Text

        d = dict(src_dict)
        aliases = []
        _aliases = d.pop("aliases")
        for aliases_item_data in _aliases:
            aliases_item = Alias.from_dict(aliases_item_data)

            aliases.append(aliases_item)

        def _parse_areas(data: object) -> list[str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                areas_type_0 = cast(list[str], data)

                return areas_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None, data)

        areas = _parse_areas(d.pop("areas"))

        def _parse_capacities(data: object) -> list[Capacity] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                capacities_type_0 = []
                _capacities_type_0 = data
                for capacities_type_0_item_data in _capacities_type_0:
                    capacities_type_0_item = check_capacity(capacities_type_0_item_data)

                    capacities_type_0.append(capacities_type_0_item)

                return capacities_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Capacity] | None, data)

        capacities = _parse_capacities(d.pop("capacities"))

        code = d.pop("code")

        collective = d.pop("collective")

        confidence = check_confidence(d.pop("confidence"))

        has_unit = d.pop("has_unit")

        def _parse_jurisdiction(data: object) -> Jurisdiction | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                jurisdiction_type_0 = check_jurisdiction(data)

                return jurisdiction_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Jurisdiction | None, data)

        jurisdiction = _parse_jurisdiction(d.pop("jurisdiction"))

        def _parse_languages(data: object) -> list[str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                languages_type_0 = cast(list[str], data)

                return languages_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None, data)

        languages = _parse_languages(d.pop("languages"))

        leads = cast(list[str], d.pop("leads"))

        def _parse_merged_into(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        merged_into = _parse_merged_into(d.pop("merged_into"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        def _parse_parent(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        parent = _parse_parent(d.pop("parent"))

        def _parse_pillars(data: object) -> list[str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                pillars_type_0 = cast(list[str], data)

                return pillars_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None, data)

        pillars = _parse_pillars(d.pop("pillars"))

        def _parse_sectors(data: object) -> list[Sector] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                sectors_type_0 = []
                _sectors_type_0 = data
                for sectors_type_0_item_data in _sectors_type_0:
                    sectors_type_0_item = check_sector(sectors_type_0_item_data)

                    sectors_type_0.append(sectors_type_0_item)

                return sectors_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Sector] | None, data)

        sectors = _parse_sectors(d.pop("sectors"))

        self_assessment = SelfAssessment.from_dict(d.pop("self_assessment"))

        def _parse_since(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        since = _parse_since(d.pop("since"))

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

        def _parse_staff(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        staff = _parse_staff(d.pop("staff"))

        def _parse_status(data: object) -> ActorStatus | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_actor_status(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ActorStatus | None, data)

        status = _parse_status(d.pop("status"))

        subtype = d.pop("subtype")

        supports = cast(list[str], d.pop("supports"))

        title = Text.from_dict(d.pop("title"))

        def _parse_type_(data: object) -> ActorType | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = check_actor_type(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ActorType | None, data)

        type_ = _parse_type_(d.pop("type"))

        version = d.pop("version")

        def _parse_volunteers(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        volunteers = _parse_volunteers(d.pop("volunteers"))

        work = ActorWork.from_dict(d.pop("work"))

        actor_detail = cls(
            aliases=aliases,
            areas=areas,
            capacities=capacities,
            code=code,
            collective=collective,
            confidence=confidence,
            has_unit=has_unit,
            jurisdiction=jurisdiction,
            languages=languages,
            leads=leads,
            merged_into=merged_into,
            note=note,
            parent=parent,
            pillars=pillars,
            sectors=sectors,
            self_assessment=self_assessment,
            since=since,
            source=source,
            staff=staff,
            status=status,
            subtype=subtype,
            supports=supports,
            title=title,
            type_=type_,
            version=version,
            volunteers=volunteers,
            work=work,
        )

        actor_detail.additional_properties = d
        return actor_detail

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
