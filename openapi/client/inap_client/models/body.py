from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.text import Text


T = TypeVar("T", bound="Body")


@_attrs_define
class Body:
    """A body that coordinates a plan, or a series of meetings.

    Attributes:
        actor (None | str): code of its entry in the registry
        code (str): code of the body
        jurisdiction (Jurisdiction | None): null: of both governments
        kind (str): what sort of body it is
        meetings (int): meetings that the portal holds
        parent (None | str): code of the body above it
        plan (None | str): the plan it coordinates; null: none
        records (int): approved records noted there
        title (Text): A text as shown: one entry a language, null where it is not known.
    """

    actor: None | str
    code: str
    jurisdiction: Jurisdiction | None
    kind: str
    meetings: int
    parent: None | str
    plan: None | str
    records: int
    title: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor: None | str
        actor = self.actor

        code = self.code

        jurisdiction: None | str
        if isinstance(self.jurisdiction, str):
            jurisdiction = self.jurisdiction
        else:
            jurisdiction = self.jurisdiction

        kind = self.kind

        meetings = self.meetings

        parent: None | str
        parent = self.parent

        plan: None | str
        plan = self.plan

        records = self.records

        title = self.title.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "code": code,
                "jurisdiction": jurisdiction,
                "kind": kind,
                "meetings": meetings,
                "parent": parent,
                "plan": plan,
                "records": records,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.text import Text

        d = dict(src_dict)

        def _parse_actor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        actor = _parse_actor(d.pop("actor"))

        code = d.pop("code")

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

        meetings = d.pop("meetings")

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

        records = d.pop("records")

        title = Text.from_dict(d.pop("title"))

        body = cls(
            actor=actor,
            code=code,
            jurisdiction=jurisdiction,
            kind=kind,
            meetings=meetings,
            parent=parent,
            plan=plan,
            records=records,
            title=title,
        )

        body.additional_properties = d
        return body

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
