from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.amendable_field import AmendableField, check_amendable_field
from ..models.amendment_action import AmendmentAction, check_amendment_action
from ..models.amendment_kind import AmendmentKind, check_amendment_kind
from ..models.amendment_state import AmendmentState, check_amendment_state
from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.added_indicator import AddedIndicator
    from ..models.amended_content import AmendedContent
    from ..models.amendment_author import AmendmentAuthor
    from ..models.amendment_origin import AmendmentOrigin
    from ..models.reference import Reference
    from ..models.text import Text


T = TypeVar("T", bound="Amendment")


@_attrs_define
class Amendment:
    """A proposal about an activity, as the caller sees it.

    Who takes no part in it sees it once it is accepted, without people and discussion.

        Attributes:
            actor (None | Reference): the body that proposes; null: the coordinator
            after (AmendedContent): What can be amended of an activity.
            allowed (list[AmendmentAction]): what the caller may do now
            before (AmendedContent | None): the activity as it was when this was proposed; null for an addition
            decided_at (datetime.datetime | None): when it was decided; null before
            decided_by (AmendmentAuthor | None): who decided; null before, and for those who take no part
            decision (None | str): why it was decided so; null before
            effective_on (datetime.date | None): first day of its version; null: not accepted
            fields (list[AmendableField]): in what before and after differ
            id (UUID): identifier (UUIDv7)
            indicators (list[AddedIndicator]): of a new activity
            jurisdiction (Jurisdiction): The federal government's or the Kurdistan Region's.
            kind (AmendmentKind): Change an activity, add one, repeat one, give it another time, or drop it.
            logframe_version (int | None): the version that it made; null: it has not taken effect
            made (None | Reference): the activity that it made; null: none
            may_comment (bool): whether the caller may join the discussion
            node (Reference): Something that has an address of its own, by its code and title.
            origin (AmendmentOrigin | None): what it came from; null: of itself
            outdated (bool): what it would change was changed since; it cannot be accepted
            plan (str): code of the plan
            proposed_at (datetime.datetime | None): when it was proposed; null before
            proposed_by (AmendmentAuthor | None): who proposed it; null before, and for those who take no part
            reason (Text): A text as shown: one entry a language, null where it is not known.
            state (AmendmentState): How far an amendment is.
            updated_at (datetime.datetime): when it was last changed
            version (int): version of the resource; its ETag is `"v<version>"`
    """

    actor: None | Reference
    after: AmendedContent
    allowed: list[AmendmentAction]
    before: AmendedContent | None
    decided_at: datetime.datetime | None
    decided_by: AmendmentAuthor | None
    decision: None | str
    effective_on: datetime.date | None
    fields: list[AmendableField]
    id: UUID
    indicators: list[AddedIndicator]
    jurisdiction: Jurisdiction
    kind: AmendmentKind
    logframe_version: int | None
    made: None | Reference
    may_comment: bool
    node: Reference
    origin: AmendmentOrigin | None
    outdated: bool
    plan: str
    proposed_at: datetime.datetime | None
    proposed_by: AmendmentAuthor | None
    reason: Text
    state: AmendmentState
    updated_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.amended_content import AmendedContent
        from ..models.amendment_author import AmendmentAuthor
        from ..models.amendment_origin import AmendmentOrigin
        from ..models.reference import Reference

        actor: dict[str, Any] | None
        if isinstance(self.actor, Reference):
            actor = self.actor.to_dict()
        else:
            actor = self.actor

        after = self.after.to_dict()

        allowed = []
        for allowed_item_data in self.allowed:
            allowed_item: str = allowed_item_data
            allowed.append(allowed_item)

        before: dict[str, Any] | None
        if isinstance(self.before, AmendedContent):
            before = self.before.to_dict()
        else:
            before = self.before

        decided_at: None | str
        if isinstance(self.decided_at, datetime.datetime):
            decided_at = self.decided_at.isoformat()
        else:
            decided_at = self.decided_at

        decided_by: dict[str, Any] | None
        if isinstance(self.decided_by, AmendmentAuthor):
            decided_by = self.decided_by.to_dict()
        else:
            decided_by = self.decided_by

        decision: None | str
        decision = self.decision

        effective_on: None | str
        if isinstance(self.effective_on, datetime.date):
            effective_on = self.effective_on.isoformat()
        else:
            effective_on = self.effective_on

        fields = []
        for fields_item_data in self.fields:
            fields_item: str = fields_item_data
            fields.append(fields_item)

        id = str(self.id)

        indicators = []
        for indicators_item_data in self.indicators:
            indicators_item = indicators_item_data.to_dict()
            indicators.append(indicators_item)

        jurisdiction: str = self.jurisdiction

        kind: str = self.kind

        logframe_version: int | None
        logframe_version = self.logframe_version

        made: dict[str, Any] | None
        if isinstance(self.made, Reference):
            made = self.made.to_dict()
        else:
            made = self.made

        may_comment = self.may_comment

        node = self.node.to_dict()

        origin: dict[str, Any] | None
        if isinstance(self.origin, AmendmentOrigin):
            origin = self.origin.to_dict()
        else:
            origin = self.origin

        outdated = self.outdated

        plan = self.plan

        proposed_at: None | str
        if isinstance(self.proposed_at, datetime.datetime):
            proposed_at = self.proposed_at.isoformat()
        else:
            proposed_at = self.proposed_at

        proposed_by: dict[str, Any] | None
        if isinstance(self.proposed_by, AmendmentAuthor):
            proposed_by = self.proposed_by.to_dict()
        else:
            proposed_by = self.proposed_by

        reason = self.reason.to_dict()

        state: str = self.state

        updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "after": after,
                "allowed": allowed,
                "before": before,
                "decided_at": decided_at,
                "decided_by": decided_by,
                "decision": decision,
                "effective_on": effective_on,
                "fields": fields,
                "id": id,
                "indicators": indicators,
                "jurisdiction": jurisdiction,
                "kind": kind,
                "logframe_version": logframe_version,
                "made": made,
                "may_comment": may_comment,
                "node": node,
                "origin": origin,
                "outdated": outdated,
                "plan": plan,
                "proposed_at": proposed_at,
                "proposed_by": proposed_by,
                "reason": reason,
                "state": state,
                "updated_at": updated_at,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.added_indicator import AddedIndicator
        from ..models.amended_content import AmendedContent
        from ..models.amendment_author import AmendmentAuthor
        from ..models.amendment_origin import AmendmentOrigin
        from ..models.reference import Reference
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

        after = AmendedContent.from_dict(d.pop("after"))

        allowed = []
        _allowed = d.pop("allowed")
        for allowed_item_data in _allowed:
            allowed_item = check_amendment_action(allowed_item_data)

            allowed.append(allowed_item)

        def _parse_before(data: object) -> AmendedContent | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                before_type_0 = AmendedContent.from_dict(data)

                return before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AmendedContent | None, data)

        before = _parse_before(d.pop("before"))

        def _parse_decided_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_at_type_0 = datetime.datetime.fromisoformat(data)

                return decided_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        decided_at = _parse_decided_at(d.pop("decided_at"))

        def _parse_decided_by(data: object) -> AmendmentAuthor | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                decided_by_type_0 = AmendmentAuthor.from_dict(data)

                return decided_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AmendmentAuthor | None, data)

        decided_by = _parse_decided_by(d.pop("decided_by"))

        def _parse_decision(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        decision = _parse_decision(d.pop("decision"))

        def _parse_effective_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                effective_on_type_0 = datetime.date.fromisoformat(data)

                return effective_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        effective_on = _parse_effective_on(d.pop("effective_on"))

        fields = []
        _fields = d.pop("fields")
        for fields_item_data in _fields:
            fields_item = check_amendable_field(fields_item_data)

            fields.append(fields_item)

        id = UUID(d.pop("id"))

        indicators = []
        _indicators = d.pop("indicators")
        for indicators_item_data in _indicators:
            indicators_item = AddedIndicator.from_dict(indicators_item_data)

            indicators.append(indicators_item)

        jurisdiction = check_jurisdiction(d.pop("jurisdiction"))

        kind = check_amendment_kind(d.pop("kind"))

        def _parse_logframe_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        logframe_version = _parse_logframe_version(d.pop("logframe_version"))

        def _parse_made(data: object) -> None | Reference:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                made_type_0 = Reference.from_dict(data)

                return made_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Reference, data)

        made = _parse_made(d.pop("made"))

        may_comment = d.pop("may_comment")

        node = Reference.from_dict(d.pop("node"))

        def _parse_origin(data: object) -> AmendmentOrigin | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                origin_type_0 = AmendmentOrigin.from_dict(data)

                return origin_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AmendmentOrigin | None, data)

        origin = _parse_origin(d.pop("origin"))

        outdated = d.pop("outdated")

        plan = d.pop("plan")

        def _parse_proposed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                proposed_at_type_0 = datetime.datetime.fromisoformat(data)

                return proposed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        proposed_at = _parse_proposed_at(d.pop("proposed_at"))

        def _parse_proposed_by(data: object) -> AmendmentAuthor | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposed_by_type_0 = AmendmentAuthor.from_dict(data)

                return proposed_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AmendmentAuthor | None, data)

        proposed_by = _parse_proposed_by(d.pop("proposed_by"))

        reason = Text.from_dict(d.pop("reason"))

        state = check_amendment_state(d.pop("state"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        version = d.pop("version")

        amendment = cls(
            actor=actor,
            after=after,
            allowed=allowed,
            before=before,
            decided_at=decided_at,
            decided_by=decided_by,
            decision=decision,
            effective_on=effective_on,
            fields=fields,
            id=id,
            indicators=indicators,
            jurisdiction=jurisdiction,
            kind=kind,
            logframe_version=logframe_version,
            made=made,
            may_comment=may_comment,
            node=node,
            origin=origin,
            outdated=outdated,
            plan=plan,
            proposed_at=proposed_at,
            proposed_by=proposed_by,
            reason=reason,
            state=state,
            updated_at=updated_at,
            version=version,
        )

        amendment.additional_properties = d
        return amendment

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
