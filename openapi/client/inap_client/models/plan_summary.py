from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.jurisdiction import Jurisdiction, check_jurisdiction

if TYPE_CHECKING:
    from ..models.term import Term
    from ..models.text import Text


T = TypeVar("T", bound="PlanSummary")


@_attrs_define
class PlanSummary:
    """A plan in a list.

    Attributes:
        code (str): the code it is addressed by
        data_version (int): rises with every published change
        jurisdictions (list[Jurisdiction]): the sides that take part
        period (Term): First and last day of a plan.
        published (bool): everybody may see it
        synthetic (bool): made up for training; figures mean nothing
        title (Text): A text as shown: one entry a language, null where it is not known.
    """

    code: str
    data_version: int
    jurisdictions: list[Jurisdiction]
    period: Term
    published: bool
    synthetic: bool
    title: Text
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        data_version = self.data_version

        jurisdictions = []
        for jurisdictions_item_data in self.jurisdictions:
            jurisdictions_item: str = jurisdictions_item_data
            jurisdictions.append(jurisdictions_item)

        period = self.period.to_dict()

        published = self.published

        synthetic = self.synthetic

        title = self.title.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "data_version": data_version,
                "jurisdictions": jurisdictions,
                "period": period,
                "published": published,
                "synthetic": synthetic,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.term import Term
        from ..models.text import Text

        d = dict(src_dict)
        code = d.pop("code")

        data_version = d.pop("data_version")

        jurisdictions = []
        _jurisdictions = d.pop("jurisdictions")
        for jurisdictions_item_data in _jurisdictions:
            jurisdictions_item = check_jurisdiction(jurisdictions_item_data)

            jurisdictions.append(jurisdictions_item)

        period = Term.from_dict(d.pop("period"))

        published = d.pop("published")

        synthetic = d.pop("synthetic")

        title = Text.from_dict(d.pop("title"))

        plan_summary = cls(
            code=code,
            data_version=data_version,
            jurisdictions=jurisdictions,
            period=period,
            published=published,
            synthetic=synthetic,
            title=title,
        )

        plan_summary.additional_properties = d
        return plan_summary

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
