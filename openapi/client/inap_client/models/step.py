from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.follow_up import FollowUp
    from ..models.reference import Reference
    from ..models.source import Source
    from ..models.text import Text


T = TypeVar("T", bound="Step")


@_attrs_define
class Step:
    """A step of a phase; its date is null where the source gives none.

    Attributes:
        actor (None | Reference): code of the actor
        date (None | str): day, month or year; null where the source gives none
        follow_up (FollowUp | None): null where nobody is named
        note (None | str): what a reader should know of it
        printed (None | str): spelling of the source
        source (None | Source): where it was read; null: entered here
        title (Text): A text as shown: one entry a language, null where it is not known.
    """

    actor: None | Reference
    date: None | str
    follow_up: FollowUp | None
    note: None | str
    printed: None | str
    source: None | Source
    title: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.follow_up import FollowUp
        from ..models.reference import Reference
        from ..models.source import Source

        actor: dict[str, Any] | None
        if isinstance(self.actor, Reference):
            actor = self.actor.to_dict()
        else:
            actor = self.actor

        date: None | str
        date = self.date

        follow_up: dict[str, Any] | None
        if isinstance(self.follow_up, FollowUp):
            follow_up = self.follow_up.to_dict()
        else:
            follow_up = self.follow_up

        note: None | str
        note = self.note

        printed: None | str
        printed = self.printed

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

        title = self.title.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "date": date,
                "follow_up": follow_up,
                "note": note,
                "printed": printed,
                "source": source,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.follow_up import FollowUp
        from ..models.reference import Reference
        from ..models.source import Source
        from ..models.text import Text

        d = dict(src_dict)

        def _parse_actor(data: object) -> None | Reference:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                actor_type_0 = Reference.from_dict(data)

                return actor_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Reference, data)

        actor = _parse_actor(d.pop("actor"))

        def _parse_date(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        date = _parse_date(d.pop("date"))

        def _parse_follow_up(data: object) -> FollowUp | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                follow_up_type_0 = FollowUp.from_dict(data)

                return follow_up_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FollowUp | None, data)

        follow_up = _parse_follow_up(d.pop("follow_up"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        def _parse_printed(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        printed = _parse_printed(d.pop("printed"))

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

        step = cls(
            actor=actor,
            date=date,
            follow_up=follow_up,
            note=note,
            printed=printed,
            source=source,
            title=title,
        )

        step.additional_properties = d
        return step

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
