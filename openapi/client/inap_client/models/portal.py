from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.digits import Digits, check_digits
from ..models.environment import Environment, check_environment

T = TypeVar("T", bound="Portal")


@_attrs_define
class Portal:
    """This installation: its version, and the digits it shows to people.

    Attributes:
        digits (Digits): Latin, Arabic-Indic or Extended Arabic-Indic digits (CLDR's names).
        environment (Environment): What the installation is for.
        version (str): version of the software and of the interface
    """

    digits: Digits
    environment: Environment
    version: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        digits: str = self.digits

        environment: str = self.environment

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "digits": digits,
                "environment": environment,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        digits = check_digits(d.pop("digits"))

        environment = check_environment(d.pop("environment"))

        version = d.pop("version")

        portal = cls(
            digits=digits,
            environment=environment,
            version=version,
        )

        portal.additional_properties = d
        return portal

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
