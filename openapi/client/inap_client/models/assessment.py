from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.conformity import Conformity, check_conformity

if TYPE_CHECKING:
    from ..models.acting_person import ActingPerson
    from ..models.text import Text


T = TypeVar("T", bound="Assessment")


@_attrs_define
class Assessment:
    """What a body's women's-empowerment unit found; the newest holds, the others stay.

    Attributes:
        at (datetime.datetime): when
        by (ActingPerson): Who took a step, by the name they show.
        conformity (Conformity): Whether what was done conforms to the objectives.
        effect (Text): A text as shown: one entry a language, null where it is not known.
        id (UUID): identifier (UUIDv7)
        proposals (None | Text): proposals to develop the work
        revision (int): revision of the report that was assessed
    """

    at: datetime.datetime
    by: ActingPerson
    conformity: Conformity
    effect: Text
    id: UUID
    proposals: None | Text
    revision: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.text import Text

        at = self.at.isoformat()

        by = self.by.to_dict()

        conformity: str = self.conformity

        effect = self.effect.to_dict()

        id = str(self.id)

        proposals: dict[str, Any] | None
        if isinstance(self.proposals, Text):
            proposals = self.proposals.to_dict()
        else:
            proposals = self.proposals

        revision = self.revision

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "by": by,
                "conformity": conformity,
                "effect": effect,
                "id": id,
                "proposals": proposals,
                "revision": revision,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.acting_person import ActingPerson
        from ..models.text import Text

        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at"))

        by = ActingPerson.from_dict(d.pop("by"))

        conformity = check_conformity(d.pop("conformity"))

        effect = Text.from_dict(d.pop("effect"))

        id = UUID(d.pop("id"))

        def _parse_proposals(data: object) -> None | Text:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                proposals_type_0 = Text.from_dict(data)

                return proposals_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Text, data)

        proposals = _parse_proposals(d.pop("proposals"))

        revision = d.pop("revision")

        assessment = cls(
            at=at,
            by=by,
            conformity=conformity,
            effect=effect,
            id=id,
            proposals=proposals,
            revision=revision,
        )

        assessment.additional_properties = d
        return assessment

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
