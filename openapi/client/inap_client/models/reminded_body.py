from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.reminder_outcome import ReminderOutcome, check_reminder_outcome

T = TypeVar("T", bound="RemindedBody")


@_attrs_define
class RemindedBody:
    """What became of the wish to remind one body.

    Attributes:
        actor (str): code of the actor
        outcome (ReminderOutcome): Written to; written to already today; nobody to write to; nothing is missing.
        people (int): how many were written to
    """

    actor: str
    outcome: ReminderOutcome
    people: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actor = self.actor

        outcome: str = self.outcome

        people = self.people

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actor": actor,
                "outcome": outcome,
                "people": people,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        actor = d.pop("actor")

        outcome = check_reminder_outcome(d.pop("outcome"))

        people = d.pop("people")

        reminded_body = cls(
            actor=actor,
            outcome=outcome,
            people=people,
        )

        reminded_body.additional_properties = d
        return reminded_body

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
