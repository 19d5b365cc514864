from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.actor_activity import ActorActivity, check_actor_activity
from ..models.actor_subtype import ActorSubtype, check_actor_subtype
from ..models.actor_type import ActorType, check_actor_type
from ..models.capacity import Capacity, check_capacity
from ..models.jurisdiction import Jurisdiction, check_jurisdiction
from ..models.sector import Sector, check_sector
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.alias_input import AliasInput
    from ..models.text_input import TextInput


T = TypeVar("T", bound="ActorInput")


@_attrs_define
class ActorInput:
    """A new entry of the registry.

    Attributes:
        code (str): the code it is addressed by
        subtype (ActorSubtype): What an organisation is, beneath its type; `mission`: also an embassy.
        title (TextInput): A text as written: at least the language it was written in.
        type_ (ActorType): Kind of organisation.
        aliases (list[AliasInput] | Unset): other spellings
        areas (list[str] | None | Unset): codes of the areas it covers; null: not known
        capacities (list[Capacity] | None | Unset): what it is able to do; null: not known
        capacity_score (int | None | Unset): how it rates its own capacity, 1 (low) to 5; null: it has not said
        collaboration_score (int | None | Unset): how it rates its collaboration, 1 (low) to 5; null: it has not said
        jurisdiction (Jurisdiction | None | Unset): null: belongs to neither side
        languages (list[str] | None | Unset): languages it works in (ISO 639); null: not known
        note (None | str | Unset): what a reader should know of it
        parent (None | str | Unset): code of the body it belongs to
        pillars (list[str] | None | Unset): pillars it works on, each with its plan; null: not known
        sectors (list[Sector] | None | Unset): what it works on, in the meetings' sectors; null: not known
        since (None | str | Unset): since when it works on the agenda: day, month or year; null: not known
        staff (int | None | Unset): people employed; null: not known
        status (ActorActivity | None | Unset): null: not known
        volunteers (int | None | Unset): people who help unpaid; null: not known
    """

    code: str
    subtype: ActorSubtype
    title: TextInput
    type_: ActorType
    aliases: list[AliasInput] | Unset = UNSET
    areas: list[str] | None | Unset = UNSET
    capacities: list[Capacity] | None | Unset = UNSET
    capacity_score: int | None | Unset = UNSET
    collaboration_score: int | None | Unset = UNSET
    jurisdiction: Jurisdiction | None | Unset = UNSET
    languages: list[str] | None | Unset = UNSET
    note: None | str | Unset = UNSET
    parent: None | str | Unset = UNSET
    pillars: list[str] | None | Unset = UNSET
    sectors: list[Sector] | None | Unset = UNSET
    since: None | str | Unset = UNSET
    staff: int | None | Unset = UNSET
    status: ActorActivity | None | Unset = UNSET
    volunteers: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        subtype: str = self.subtype

        title = self.title.to_dict()

        type_: str = self.type_

        aliases: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.aliases, Unset):
            aliases = []
            for aliases_item_data in self.aliases:
                aliases_item = aliases_item_data.to_dict()
                aliases.append(aliases_item)

        areas: list[str] | None | Unset
        if isinstance(self.areas, Unset):
            areas = UNSET
        elif isinstance(self.areas, list):
            areas = self.areas

        else:
            areas = self.areas

        capacities: list[str] | None | Unset
        if isinstance(self.capacities, Unset):
            capacities = UNSET
        elif isinstance(self.capacities, list):
            capacities = []
            for capacities_type_0_item_data in self.capacities:
                capacities_type_0_item: str = capacities_type_0_item_data
                capacities.append(capacities_type_0_item)

        else:
            capacities = self.capacities

        capacity_score: int | None | Unset
        if isinstance(self.capacity_score, Unset):
            capacity_score = UNSET
        else:
            capacity_score = self.capacity_score

        collaboration_score: int | None | Unset
        if isinstance(self.collaboration_score, Unset):
            collaboration_score = UNSET
        else:
            collaboration_score = self.collaboration_score

        jurisdiction: None | str | Unset
        if isinstance(self.jurisdiction, Unset):
            jurisdiction = UNSET
        elif isinstance(self.jurisdiction, str):
            jurisdiction = self.jurisdiction
        else:
            jurisdiction = self.jurisdiction

        languages: list[str] | None | Unset
        if isinstance(self.languages, Unset):
            languages = UNSET
        elif isinstance(self.languages, list):
            languages = self.languages

        else:
            languages = self.languages

        note: None | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        else:
            note = self.note

        parent: None | str | Unset
        if isinstance(self.parent, Unset):
            parent = UNSET
        else:
            parent = self.parent

        pillars: list[str] | None | Unset
        if isinstance(self.pillars, Unset):
            pillars = UNSET
        elif isinstance(self.pillars, list):
            pillars = self.pillars

        else:
            pillars = self.pillars

        sectors: list[str] | None | Unset
        if isinstance(self.sectors, Unset):
            sectors = UNSET
        elif isinstance(self.sectors, list):
            sectors = []
            for sectors_type_0_item_data in self.sectors:
                sectors_type_0_item: str = sectors_type_0_item_data
                sectors.append(sectors_type_0_item)

        else:
            sectors = self.sectors

        since: None | str | Unset
        if isinstance(self.since, Unset):
            since = UNSET
        else:
            since = self.since

        staff: int | None | Unset
        if isinstance(self.staff, Unset):
            staff = UNSET
        else:
            staff = self.staff

        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        elif isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        volunteers: int | None | Unset
        if isinstance(self.volunteers, Unset):
            volunteers = UNSET
        else:
            volunteers = self.volunteers

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "subtype": subtype,
                "title": title,
                "type": type_,
            }
        )
        if aliases is not UNSET:
            field_dict["aliases"] = aliases
        if areas is not UNSET:
            field_dict["areas"] = areas
        if capacities is not UNSET:
            field_dict["capacities"] = capacities
        if capacity_score is not UNSET:
            field_dict["capacity_score"] = capacity_score
        if collaboration_score is not UNSET:
            field_dict["collaboration_score"] = collaboration_score
        if jurisdiction is not UNSET:
            field_dict["jurisdiction"] = jurisdiction
        if languages is not UNSET:
            field_dict["languages"] = languages
        if note is not UNSET:
            field_dict["note"] = note
        if parent is not UNSET:
            field_dict["parent"] = parent
        if pillars is not UNSET:
            field_dict["pillars"] = pillars
        if sectors is not UNSET:
            field_dict["sectors"] = sectors
        if since is not UNSET:
            field_dict["since"] = since
        if staff is not UNSET:
            field_dict["staff"] = staff
        if status is not UNSET:
            field_dict["status"] = status
        if volunteers is not UNSET:
            field_dict["volunteers"] = volunteers

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.alias_input import AliasInput
        from ..models.text_input import TextInput

        d = dict(src_dict)
        code = d.pop("code")

        subtype = check_actor_subtype(d.pop("subtype"))

        title = TextInput.from_dict(d.pop("title"))

        type_ = check_actor_type(d.pop("type"))

        _aliases = d.pop("aliases", UNSET)
        aliases: list[AliasInput] | Unset = UNSET
        if _aliases is not UNSET:
            aliases = []
            for aliases_item_data in _aliases:
                aliases_item = AliasInput.from_dict(aliases_item_data)

                aliases.append(aliases_item)

        def _parse_areas(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                areas_type_0 = cast(list[str], data)

                return areas_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        areas = _parse_areas(d.pop("areas", UNSET))

        def _parse_capacities(data: object) -> list[Capacity] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
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
            return cast(list[Capacity] | None | Unset, data)

        capacities = _parse_capacities(d.pop("capacities", UNSET))

        def _parse_capacity_score(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        capacity_score = _parse_capacity_score(d.pop("capacity_score", UNSET))

        def _parse_collaboration_score(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        collaboration_score = _parse_collaboration_score(d.pop("collaboration_score", UNSET))

        def _parse_jurisdiction(data: object) -> Jurisdiction | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                jurisdiction_type_0 = check_jurisdiction(data)

                return jurisdiction_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Jurisdiction | None | Unset, data)

        jurisdiction = _parse_jurisdiction(d.pop("jurisdiction", UNSET))

        def _parse_languages(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                languages_type_0 = cast(list[str], data)

                return languages_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        languages = _parse_languages(d.pop("languages", UNSET))

        def _parse_note(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

        def _parse_parent(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        parent = _parse_parent(d.pop("parent", UNSET))

        def _parse_pillars(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                pillars_type_0 = cast(list[str], data)

                return pillars_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        pillars = _parse_pillars(d.pop("pillars", UNSET))

        def _parse_sectors(data: object) -> list[Sector] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
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
            return cast(list[Sector] | None | Unset, data)

        sectors = _parse_sectors(d.pop("sectors", UNSET))

        def _parse_since(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        since = _parse_since(d.pop("since", UNSET))

        def _parse_staff(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        staff = _parse_staff(d.pop("staff", UNSET))

        def _parse_status(data: object) -> ActorActivity | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_actor_activity(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ActorActivity | None | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        def _parse_volunteers(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        volunteers = _parse_volunteers(d.pop("volunteers", UNSET))

        actor_input = cls(
            code=code,
            subtype=subtype,
            title=title,
            type_=type_,
            aliases=aliases,
            areas=areas,
            capacities=capacities,
            capacity_score=capacity_score,
            collaboration_score=collaboration_score,
            jurisdiction=jurisdiction,
            languages=languages,
            note=note,
            parent=parent,
            pillars=pillars,
            sectors=sectors,
            since=since,
            staff=staff,
            status=status,
            volunteers=volunteers,
        )

        return actor_input
