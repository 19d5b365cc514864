from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.acting_level import ActingLevel, check_acting_level
from ..models.recommendation_action import (
    RecommendationAction,
    check_recommendation_action,
)
from ..models.recommendation_state import (
    RecommendationState,
    check_recommendation_state,
)
from ..models.sector import Sector, check_sector

if TYPE_CHECKING:
    from ..models.linked_activity import LinkedActivity
    from ..models.recommended_amendment import RecommendedAmendment
    from ..models.reference import Reference
    from ..models.shown_by import ShownBy
    from ..models.source import Source
    from ..models.text import Text


T = TypeVar("T", bound="Recommendation")


@_attrs_define
class Recommendation:
    """A recommendation and what became of it.

    Attributes:
        activity (LinkedActivity | None): what carries it out; null: none linked
        allowed (list[RecommendationAction]): what the caller may do now
        amendments (list[RecommendedAmendment]): amendments that came from it
        body (str): code of the body or series
        closed_at (datetime.datetime | None): null: it is not closed
        code (None | str): code of the source's records; null: entered here
        due_on (datetime.date | None): null: no day is set
        evidence (int | None): number of files attached; null for who does not follow it up
        id (UUID): identifier of its record
        level (ActingLevel | None): who acts; null where it is not said
        meeting (None | UUID): null: not known at which meeting
        noted_on (datetime.date | None): null: no source gives the day
        overdue (bool): its day has passed and it is not closed
        owner (None | Reference): the actor that took it on; null: nobody yet
        reason (None | str): why it was not accepted
        sectors (list[Sector]): empty: of all sectors
        shown_by (None | ShownBy): what shows that it is done; null: words, or nothing
        source (None | Source): where it was read; null: entered here
        state (RecommendationState): What became of a recommendation.
        superseded_by (None | UUID): the recommendation in its place
        text (Text): A text as shown: one entry a language, null where it is not known.
        version (int): version of the resource; its ETag is `"v<version>"`
    """

    activity: LinkedActivity | None
    allowed: list[RecommendationAction]
    amendments: list[RecommendedAmendment]
    body: str
    closed_at: datetime.datetime | None
    code: None | str
    due_on: datetime.date | None
    evidence: int | None
    id: UUID
    level: ActingLevel | None
    meeting: None | UUID
    noted_on: datetime.date | None
    overdue: bool
    owner: None | Reference
    reason: None | str
    sectors: list[Sector]
    shown_by: None | ShownBy
    source: None | Source
    state: RecommendationState
    superseded_by: None | UUID
    text: Text
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.linked_activity import LinkedActivity
        from ..models.reference import Reference
        from ..models.shown_by import ShownBy
        from ..models.source import Source

        activity: dict[str, Any] | None
        if isinstance(self.activity, LinkedActivity):
            activity = self.activity.to_dict()
        else:
            activity = self.activity

        allowed = []
        for allowed_item_data in self.allowed:
            allowed_item: str = allowed_item_data
            allowed.append(allowed_item)

        amendments = []
        for amendments_item_data in self.amendments:
            amendments_item = amendments_item_data.to_dict()
            amendments.append(amendments_item)

        body = self.body

        closed_at: None | str
        if isinstance(self.closed_at, datetime.datetime):
            closed_at = self.closed_at.isoformat()
        else:
            closed_at = self.closed_at

        code: None | str
        code = self.code

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        evidence: int | None
        evidence = self.evidence

        id = str(self.id)

        level: None | str
        if isinstance(self.level, str):
            level = self.level
        else:
            level = self.level

        meeting: None | str
        if isinstance(self.meeting, UUID):
            meeting = str(self.meeting)
        else:
            meeting = self.meeting

        noted_on: None | str
        if isinstance(self.noted_on, datetime.date):
            noted_on = self.noted_on.isoformat()
        else:
            noted_on = self.noted_on

        overdue = self.overdue

        owner: dict[str, Any] | None
        if isinstance(self.owner, Reference):
            owner = self.owner.to_dict()
        else:
            owner = self.owner

        reason: None | str
        reason = self.reason

        sectors = []
        for sectors_item_data in self.sectors:
            sectors_item: str = sectors_item_data
            sectors.append(sectors_item)

        shown_by: dict[str, Any] | None
        if isinstance(self.shown_by, ShownBy):
            shown_by = self.shown_by.to_dict()
        else:
            shown_by = self.shown_by

        source: dict[str, Any] | None
        if isinstance(self.source, Source):
            source = self.source.to_dict()
        else:
            source = self.source

        state: str = self.state

        superseded_by: None | str
        if isinstance(self.superseded_by, UUID):
            superseded_by = str(self.superseded_by)
        else:
            superseded_by = self.superseded_by

        text = self.text.to_dict()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "activity": activity,
                "allowed": allowed,
                "amendments": amendments,
                "body": body,
                "closed_at": closed_at,
                "code": code,
                "due_on": due_on,
                "evidence": evidence,
                "id": id,
                "level": level,
                "meeting": meeting,
                "noted_on": noted_on,
                "overdue": overdue,
                "owner": owner,
                "reason": reason,
                "sectors": sectors,
                "shown_by": shown_by,
                "source": source,
                "state": state,
                "superseded_by": superseded_by,
                "text": text,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.linked_activity import LinkedActivity
        from ..models.recommended_amendment import RecommendedAmendment
        from ..models.reference import Reference
        from ..models.shown_by import ShownBy
        from ..models.source import Source
        from ..models.text import Text

        d = dict(src_dict)

        def _parse_activity(data: object) -> LinkedActivity | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                activity_type_0 = LinkedActivity.from_dict(data)

                return activity_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LinkedActivity | None, data)

        activity = _parse_activity(d.pop("activity"))

        allowed = []
        _allowed = d.pop("allowed")
        for allowed_item_data in _allowed:
            allowed_item = check_recommendation_action(allowed_item_data)

            allowed.append(allowed_item)

        amendments = []
        _amendments = d.pop("amendments")
        for amendments_item_data in _amendments:
            amendments_item = RecommendedAmendment.from_dict(amendments_item_data)

            amendments.append(amendments_item)

        body = d.pop("body")

        def _parse_closed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closed_at_type_0 = datetime.datetime.fromisoformat(data)

                return closed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        closed_at = _parse_closed_at(d.pop("closed_at"))

        def _parse_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        code = _parse_code(d.pop("code"))

        def _parse_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_on = _parse_due_on(d.pop("due_on"))

        def _parse_evidence(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        evidence = _parse_evidence(d.pop("evidence"))

        id = UUID(d.pop("id"))

        def _parse_level(data: object) -> ActingLevel | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                level_type_0 = check_acting_level(data)

                return level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ActingLevel | None, data)

        level = _parse_level(d.pop("level"))

        def _parse_meeting(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                meeting_type_0 = UUID(data)

                return meeting_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        meeting = _parse_meeting(d.pop("meeting"))

        def _parse_noted_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                noted_on_type_0 = datetime.date.fromisoformat(data)

                return noted_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        noted_on = _parse_noted_on(d.pop("noted_on"))

        overdue = d.pop("overdue")

        def _parse_owner(data: object) -> None | Reference:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                owner_type_0 = Reference.from_dict(data)

                return owner_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Reference, data)

        owner = _parse_owner(d.pop("owner"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        sectors = []
        _sectors = d.pop("sectors")
        for sectors_item_data in _sectors:
            sectors_item = check_sector(sectors_item_data)

            sectors.append(sectors_item)

        def _parse_shown_by(data: object) -> None | ShownBy:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                shown_by_type_0 = ShownBy.from_dict(data)

                return shown_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ShownBy, data)

        shown_by = _parse_shown_by(d.pop("shown_by"))

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

        state = check_recommendation_state(d.pop("state"))

        def _parse_superseded_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                superseded_by_type_0 = UUID(data)

                return superseded_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        superseded_by = _parse_superseded_by(d.pop("superseded_by"))

        text = Text.from_dict(d.pop("text"))

        version = d.pop("version")

        recommendation = cls(
            activity=activity,
            allowed=allowed,
            amendments=amendments,
            body=body,
            closed_at=closed_at,
            code=code,
            due_on=due_on,
            evidence=evidence,
            id=id,
            level=level,
            meeting=meeting,
            noted_on=noted_on,
            overdue=overdue,
            owner=owner,
            reason=reason,
            sectors=sectors,
            shown_by=shown_by,
            source=source,
            state=state,
            superseded_by=superseded_by,
            text=text,
            version=version,
        )

        recommendation.additional_properties = d
        return recommendation

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
