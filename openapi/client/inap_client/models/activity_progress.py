from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.activity_state import ActivityState, check_activity_state
from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.lead_progress import LeadProgress
    from ..models.reference import Reference


T = TypeVar("T", bound="ActivityProgress")


@_attrs_define
class ActivityProgress:
    """An activity, who leads it, and how far its implementation is.

    Attributes:
        leads (list[LeadProgress]): its leads, in the order of print
        node (Reference): Something that has an address of its own, by its code and title.
        pillar (str): code of what stands at the top above it
        side (Jurisdiction): The federal government's or the Kurdistan Region's.
        state (ActivityState): How far an activity is: complete when every lead's part is.
        supporting (list[Reference]): its supporting bodies
    """

    leads: list[LeadProgress]
    node: Reference
    pillar: str
    side: Jurisdiction
    state: ActivityState
    supporting: list[Reference]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        leads = []
        for leads_item_data in self.leads:
            leads_item = leads_item_data.to_dict()
            leads.append(leads_item)

        node = self.node.to_dict()

        pillar = self.pillar

        side: str = self.side

        state: str = self.state

        supporting = []
        for supporting_item_data in self.supporting:
            supporting_item = supporting_item_data.to_dict()
            supporting.append(supporting_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "leads": leads,
                "node": node,
                "pillar": pillar,
                "side": side,
                "state": state,
                "supporting": supporting,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.lead_progress import LeadProgress
        from ..models.reference import Reference

        d = dict(src_dict)
        leads = []
        _leads = d.pop("leads")
        for leads_item_data in _leads:
            leads_item = LeadProgress.from_dict(leads_item_data)

            leads.append(leads_item)

        node = Reference.from_dict(d.pop("node"))

        pillar = d.pop("pillar")

        side = check_jurisdiction(d.pop("side"))

        state = check_activity_state(d.pop("state"))

        supporting = []
        _supporting = d.pop("supporting")
        for supporting_item_data in _supporting:
            supporting_item = Reference.from_dict(supporting_item_data)

            supporting.append(supporting_item)

        activity_progress = cls(
            leads=leads,
            node=node,
            pillar=pillar,
            side=side,
            state=state,
            supporting=supporting,
        )

        activity_progress.additional_properties = d
        return activity_progress

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
