from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define

from ..models.body_kind import BodyKind, check_body_kind
from ..models.jurisdiction import Jurisdiction, check_jurisdiction
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.promise_input import PromiseInput
    from ..models.text_input import TextInput


T = TypeVar("T", bound="BodyInput")


@_attrs_define
class BodyInput:
    """A new body: the codes, the plan and the side stay what they are.

    Attributes:
        code (str): code of the body; it stays
        kind (BodyKind): What sort of body it is.
        title (TextInput): A text as written: at least the language it was written in.
        actor (None | str | Unset): code of its entry in the registry
        begins_on (datetime.date | None | Unset): first day; null: not known
        chair (None | str | Unset): code of the actor that heads it
        chair_title (None | TextInput | Unset): the office that heads it
        ends_on (datetime.date | None | Unset): last day; null: it lasts
        jurisdiction (Jurisdiction | None | Unset): null: of both governments
        mandate (None | TextInput | Unset): what it is there for
        mandate_reference (None | str | Unset): the order it rests on
        note (None | str | Unset): what a reader should know of it
        parent (None | str | Unset): code of the body above it
        plan (None | str | Unset): plan it coordinates
        promises (list[PromiseInput] | None | Unset): all of them; they replace those before
    """

    code: str
    kind: BodyKind
    title: TextInput
    actor: None | str | Unset = UNSET
    begins_on: datetime.date | None | Unset = UNSET
    chair: None | str | Unset = UNSET
    chair_title: None | TextInput | Unset = UNSET
    ends_on: datetime.date | None | Unset = UNSET
    jurisdiction: Jurisdiction | None | Unset = UNSET
    mandate: None | TextInput | Unset = UNSET
    mandate_reference: None | str | Unset = UNSET
    note: None | str | Unset = UNSET
    parent: None | str | Unset = UNSET
    plan: None | str | Unset = UNSET
    promises: list[PromiseInput] | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.text_input import TextInput

        code = self.code

        kind: str = self.kind

        title = self.title.to_dict()

        actor: None | str | Unset
        if isinstance(self.actor, Unset):
            actor = UNSET
        else:
            actor = self.actor

        begins_on: None | str | Unset
        if isinstance(self.begins_on, Unset):
            begins_on = UNSET
        elif isinstance(self.begins_on, datetime.date):
            begins_on = self.begins_on.isoformat()
        else:
            begins_on = self.begins_on

        chair: None | str | Unset
        if isinstance(self.chair, Unset):
            chair = UNSET
        else:
            chair = self.chair

        chair_title: dict[str, Any] | None | Unset
        if isinstance(self.chair_title, Unset):
            chair_title = UNSET
        elif isinstance(self.chair_title, TextInput):
            chair_title = self.chair_title.to_dict()
        else:
            chair_title = self.chair_title

        ends_on: None | str | Unset
        if isinstance(self.ends_on, Unset):
            ends_on = UNSET
        elif isinstance(self.ends_on, datetime.date):
            ends_on = self.ends_on.isoformat()
        else:
            ends_on = self.ends_on

        jurisdiction: None | str | Unset
        if isinstance(self.jurisdiction, Unset):
            jurisdiction = UNSET
        elif isinstance(self.jurisdiction, str):
            jurisdiction = self.jurisdiction
        else:
            jurisdiction = self.jurisdiction

        mandate: dict[str, Any] | None | Unset
        if isinstance(self.mandate, Unset):
            mandate = UNSET
        elif isinstance(self.mandate, TextInput):
            mandate = self.mandate.to_dict()
        else:
            mandate = self.mandate

        mandate_reference: None | str | Unset
        if isinstance(self.mandate_reference, Unset):
            mandate_reference = UNSET
        else:
            mandate_reference = self.mandate_reference

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

        plan: None | str | Unset
        if isinstance(self.plan, Unset):
            plan = UNSET
        else:
            plan = self.plan

        promises: list[dict[str, Any]] | None | Unset
        if isinstance(self.promises, Unset):
            promises = UNSET
        elif isinstance(self.promises, list):
            promises = []
            for promises_type_0_item_data in self.promises:
                promises_type_0_item = promises_type_0_item_data.to_dict()
                promises.append(promises_type_0_item)

        else:
            promises = self.promises

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "kind": kind,
                "title": title,
            }
        )
        if actor is not UNSET:
            field_dict["actor"] = actor
        if begins_on is not UNSET:
            field_dict["begins_on"] = begins_on
        if chair is not UNSET:
            field_dict["chair"] = chair
        if chair_title is not UNSET:
            field_dict["chair_title"] = chair_title
        if ends_on is not UNSET:
            field_dict["ends_on"] = ends_on
        if jurisdiction is not UNSET:
            field_dict["jurisdiction"] = jurisdiction
        if mandate is not UNSET:
            field_dict["mandate"] = mandate
        if mandate_reference is not UNSET:
            field_dict["mandate_reference"] = mandate_reference
        if note is not UNSET:
            field_dict["note"] = note
        if parent is not UNSET:
            field_dict["parent"] = parent
        if plan is not UNSET:
            field_dict["plan"] = plan
        if promises is not UNSET:
            field_dict["promises"] = promises

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.promise_input import PromiseInput
        from ..models.text_input import TextInput

        d = dict(src_dict)
        code = d.pop("code")

        kind = check_body_kind(d.pop("kind"))

        title = TextInput.from_dict(d.pop("title"))

        def _parse_actor(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        actor = _parse_actor(d.pop("actor", UNSET))

        def _parse_begins_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                begins_on_type_0 = datetime.date.fromisoformat(data)

                return begins_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        begins_on = _parse_begins_on(d.pop("begins_on", UNSET))

        def _parse_chair(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        chair = _parse_chair(d.pop("chair", UNSET))

        def _parse_chair_title(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                chair_title_type_0 = TextInput.from_dict(data)

                return chair_title_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        chair_title = _parse_chair_title(d.pop("chair_title", UNSET))

        def _parse_ends_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ends_on_type_0 = datetime.date.fromisoformat(data)

                return ends_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        ends_on = _parse_ends_on(d.pop("ends_on", UNSET))

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

        def _parse_mandate(data: object) -> None | TextInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                mandate_type_0 = TextInput.from_dict(data)

                return mandate_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TextInput | Unset, data)

        mandate = _parse_mandate(d.pop("mandate", UNSET))

        def _parse_mandate_reference(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        mandate_reference = _parse_mandate_reference(d.pop("mandate_reference", UNSET))

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

        def _parse_plan(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        plan = _parse_plan(d.pop("plan", UNSET))

        def _parse_promises(data: object) -> list[PromiseInput] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                promises_type_0 = []
                _promises_type_0 = data
                for promises_type_0_item_data in _promises_type_0:
                    promises_type_0_item = PromiseInput.from_dict(promises_type_0_item_data)

                    promises_type_0.append(promises_type_0_item)

                return promises_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[PromiseInput] | None | Unset, data)

        promises = _parse_promises(d.pop("promises", UNSET))

        body_input = cls(
            code=code,
            kind=kind,
            title=title,
            actor=actor,
            begins_on=begins_on,
            chair=chair,
            chair_title=chair_title,
            ends_on=ends_on,
            jurisdiction=jurisdiction,
            mandate=mandate,
            mandate_reference=mandate_reference,
            note=note,
            parent=parent,
            plan=plan,
            promises=promises,
        )

        return body_input
