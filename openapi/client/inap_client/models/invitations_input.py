from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.invitation_input import InvitationInput


T = TypeVar("T", bound="InvitationsInput")


@_attrs_define
class InvitationsInput:
    """All invitations of a meeting; they replace those before.

    Attributes:
        invitations (list[InvitationInput]):
    """

    invitations: list[InvitationInput]

    def to_dict(self) -> dict[str, Any]:
        invitations = []
        for invitations_item_data in self.invitations:
            invitations_item = invitations_item_data.to_dict()
            invitations.append(invitations_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "invitations": invitations,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.invitation_input import InvitationInput

        d = dict(src_dict)
        invitations = []
        _invitations = d.pop("invitations")
        for invitations_item_data in _invitations:
            invitations_item = InvitationInput.from_dict(invitations_item_data)

            invitations.append(invitations_item)

        invitations_input = cls(
            invitations=invitations,
        )

        return invitations_input
