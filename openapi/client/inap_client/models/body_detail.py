from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.confidence import Confidence, check_confidence
from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.member import Member
    from ..models.promise import Promise
    from ..models.published_figure import PublishedFigure
    from ..models.reference import Reference
    from ..models.source import Source
    from ..models.text import Text


T = TypeVar("T", bound="BodyDetail")


@_attrs_define
class BodyDetail:
    """A body with its mandate, seats, promises and what sources publish about it.

    Attributes:
        actor (None | str): code of its entry in the registry
        begins_on (datetime.date | None): first day; null: not known
        bodies (list[str]): codes of the bodies beneath it
        chair (None | Reference): who heads it; null: not known
        chair_title (None | Text): the office that heads it; null: not known
        code (str): code of the body
        confidence (Confidence): How surely the source could be read.
        ends_on (datetime.date | None): last day; null: it lasts, or the end is not known
        figures (list[PublishedFigure]): what sources publish about it
        jurisdiction (Jurisdiction | None): null: of both governments
        kind (str): what sort of body it is
        mandate (None | Text): what it is there for, where a source says
        mandate_reference (None | str): the order it rests on
        may_keep (bool): whether the caller keeps its record and may change it
        meetings (int): meetings that the portal holds
        members (list[Member]): the seats that are known
        note (None | str): what a reader should know of it
        parent (None | str): code of the body above it
        plan (None | str): the plan it coordinates; null: none
        promises (list[Promise]): how often the plan says that it meets
        records (int): approved records noted there
        source (None | Source): where it was read; null: entered here
        title (Text): A text as shown: one entry a language, null where it is not known.
        version (int): version of the resource; its ETag is `"v<version>"`
    """

    actor: None | str
    begins_on: datetime.date | None
    bodies: list[str]
    chair: None | Reference
    chair_title: None | Text
    code: str
    confidence: Confidence
    ends_on: datetime.date | None
    figures: list[PublishedFigure]
    jurisdiction: Jurisdiction | None
    kind: str
    mandate: None | Text
    mandate_reference: None | str
    may_keep: bool
    meetings: int
    members: list[Member]
    note: None | str
    parent: None | str
    plan: None | str
    promises: list[Promise]
    records: int
    source: None | Source
    title: Text
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.reference import Reference
        from ..models.source import Source
        from ..models.text import Text

        actor: None | str
        actor = self.actor

        begins_on: None | str
        if isinstance(self.begins_on, datetime.date):
            begins_on = self.begins_on.isoformat()
        else:
            begins_on = self.begins_on

        bodies = self.bodies

        chair: dict[str, Any] | None
        if isinstance(self.chair, Reference):
            chair = self.chair.to_dict()
        else:
            chair = self.chair

        chair_title: dict[str, Any] | None
        if isinstance(self.chair_title, Text):
            chair_title = self.chair_title.to_dict()
        else:
            chair_title = self.chair_title

        code = self.code

        confidence: str = self.confidence

        ends_on: None | str
        if isinstance(self.ends_on, datetime.date):
            ends_on = self.ends_on.isoformat()
        else:
            ends_on = self.ends_on

        figures = []
        for figures_item_data in self.figures:
            figures_item = figures_item_data.to_dict()
            figures.append(figures_item)

        jurisdiction: None | str
        if isinstance(self.jurisdiction, str):
            jurisdiction = self.jurisdiction
        else:
            jurisdiction = self.jurisdiction

        kind = self.kind

        mandate: dict[str, Any] | None
        if isinstance(self.mandate, Text):
            mandate = self.mandate.to_dict()
        else:
            mandate = self.mandate

        mandate_reference: None | str
        mandate_reference = self.mandate_reference

        may_keep = self.may_keep

        meetings = self.meetings

        members = []
        for members_item_data in self.members:
            members_item = members_item_data.to_dict()
            members.append(members_item)

        note: None | str
        note = self.note

        parent: None | str
        parent = self.parent

        plan: None | str
        plan = self.plan

        promises = []
        for promises_item_data in self.promises:
            promises_item = promises_item_data.to_dict()
            promises.append(promises_item)

        records = self.records

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

        title = self.title.to_dict()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "begins_on": begins_on,
                "bodies": bodies,
                "chair": chair,
                "chair_title": chair_title,
                "code": code,
                "confidence": confidence,
                "ends_on": ends_on,
                "figures": figures,
                "jurisdiction": jurisdiction,
                "kind": kind,
                "mandate": mandate,
                "mandate_reference": mandate_reference,
                "may_keep": may_keep,
                "meetings": meetings,
                "members": members,
                "note": note,
                "parent": parent,
                "plan": plan,
                "promises": promises,
                "records": records,
                "source": source,
                "title": title,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.member import Member
        from ..models.promise import Promise
        from ..models.published_figure import PublishedFigure
        from ..models.reference import Reference
        from ..models.source import Source
        from ..models.text import Text

        d = dict(src_dict)

        def _parse_actor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        actor = _parse_actor(d.pop("actor"))

        def _parse_begins_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                begins_on_type_0 = datetime.date.fromisoformat(data)

                return begins_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        begins_on = _parse_begins_on(d.pop("begins_on"))

        bodies = cast(list[str], d.pop("bodies"))

        def _parse_chair(data: object) -> None | Reference:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                chair_type_0 = Reference.from_dict(data)

                return chair_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Reference, data)

        chair = _parse_chair(d.pop("chair"))

        def _parse_chair_title(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                chair_title_type_0 = Text.from_dict(data)

                return chair_title_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        chair_title = _parse_chair_title(d.pop("chair_title"))

        code = d.pop("code")

        confidence = check_confidence(d.pop("confidence"))

        def _parse_ends_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ends_on_type_0 = datetime.date.fromisoformat(data)

                return ends_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        ends_on = _parse_ends_on(d.pop("ends_on"))

        figures = []
        _figures = d.pop("figures")
        for figures_item_data in _figures:
            figures_item = PublishedFigure.from_dict(figures_item_data)

            figures.append(figures_item)

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

        kind = d.pop("kind")

        def _parse_mandate(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                mandate_type_0 = Text.from_dict(data)

                return mandate_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        mandate = _parse_mandate(d.pop("mandate"))

        def _parse_mandate_reference(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        mandate_reference = _parse_mandate_reference(d.pop("mandate_reference"))

        may_keep = d.pop("may_keep")

        meetings = d.pop("meetings")

        members = []
        _members = d.pop("members")
        for members_item_data in _members:
            members_item = Member.from_dict(members_item_data)

            members.append(members_item)

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

        def _parse_plan(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        plan = _parse_plan(d.pop("plan"))

        promises = []
        _promises = d.pop("promises")
        for promises_item_data in _promises:
            promises_item = Promise.from_dict(promises_item_data)

            promises.append(promises_item)

        records = d.pop("records")

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

        title = Text.from_dict(d.pop("title"))

        version = d.pop("version")

        body_detail = cls(
            actor=actor,
            begins_on=begins_on,
            bodies=bodies,
            chair=chair,
            chair_title=chair_title,
            code=code,
            confidence=confidence,
            ends_on=ends_on,
            figures=figures,
            jurisdiction=jurisdiction,
            kind=kind,
            mandate=mandate,
            mandate_reference=mandate_reference,
            may_keep=may_keep,
            meetings=meetings,
            members=members,
            note=note,
            parent=parent,
            plan=plan,
            promises=promises,
            records=records,
            source=source,
            title=title,
            version=version,
        )

        body_detail.additional_properties = d
        return body_detail

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
