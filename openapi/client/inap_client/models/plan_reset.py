from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PlanReset")


@_attrs_define
class PlanReset:
    """What a reset did; ``digest`` anchors the ends of the histories that it cut off.

    Attributes:
        checkpoint (int): the number of the checkpoint that anchors what was cut off
        data_version (int): the data version once its facts were entered anew
        digest (str): SHA-256 of that checkpoint; keep it elsewhere
        facts (int): how many facts of the files were entered anew
        histories (int): how many submissions' histories were cut off
        plan (str): code of the plan
        reset_version (int): the first data version of the plan as loaded anew
    """

    checkpoint: int
    data_version: int
    digest: str
    facts: int
    histories: int
    plan: str
    reset_version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        checkpoint = self.checkpoint

        data_version = self.data_version

        digest = self.digest

        facts = self.facts

        histories = self.histories

        plan = self.plan

        reset_version = self.reset_version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "checkpoint": checkpoint,
                "data_version": data_version,
                "digest": digest,
                "facts": facts,
                "histories": histories,
                "plan": plan,
                "reset_version": reset_version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        checkpoint = d.pop("checkpoint")

        data_version = d.pop("data_version")

        digest = d.pop("digest")

        facts = d.pop("facts")

        histories = d.pop("histories")

        plan = d.pop("plan")

        reset_version = d.pop("reset_version")

        plan_reset = cls(
            checkpoint=checkpoint,
            data_version=data_version,
            digest=digest,
            facts=facts,
            histories=histories,
            plan=plan,
            reset_version=reset_version,
        )

        plan_reset.additional_properties = d
        return plan_reset

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
