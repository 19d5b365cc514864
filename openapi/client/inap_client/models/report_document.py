from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.language import Language, check_language

if TYPE_CHECKING:
    from ..models.report_bar_chart import ReportBarChart
    from ..models.report_bullets import ReportBullets
    from ..models.report_fact import ReportFact
    from ..models.report_heading import ReportHeading
    from ..models.report_paragraph import ReportParagraph
    from ..models.report_table import ReportTable


T = TypeVar("T", bound="ReportDocument")


@_attrs_define
class ReportDocument:
    """A report in one language, as its files say it.

    Attributes:
        blocks (list[ReportBarChart | ReportBullets | ReportHeading | ReportParagraph | ReportTable]): the content in
            its order
        contents (str): title of the list of contents
        facts (list[ReportFact]): lines of the cover
        footer (str): at the foot of every page
        identifier (str): identifier of the report
        issued (str): day of issue; of a draft today
        language (Language): English, Arabic or Sorani Kurdish.
        publisher (str): who publishes it
        subtitle (str): the days it is about
        title (str): what it is
        unknown (str): shown in an empty cell
        warning (None | str): said on every page; null: nothing
    """

    blocks: list[ReportBarChart | ReportBullets | ReportHeading | ReportParagraph | ReportTable]
    contents: str
    facts: list[ReportFact]
    footer: str
    identifier: str
    issued: str
    language: Language
    publisher: str
    subtitle: str
    title: str
    unknown: str
    warning: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.report_bullets import ReportBullets
        from ..models.report_heading import ReportHeading
        from ..models.report_paragraph import ReportParagraph
        from ..models.report_table import ReportTable

        blocks = []
        for blocks_item_data in self.blocks:
            blocks_item: dict[str, Any]
            if (
                isinstance(blocks_item_data, ReportHeading)
                or isinstance(blocks_item_data, ReportParagraph)
                or isinstance(blocks_item_data, ReportBullets)
                or isinstance(blocks_item_data, ReportTable)
            ):
                blocks_item = blocks_item_data.to_dict()
            else:
                blocks_item = blocks_item_data.to_dict()

            blocks.append(blocks_item)

        contents = self.contents

        facts = []
        for facts_item_data in self.facts:
            facts_item = facts_item_data.to_dict()
            facts.append(facts_item)

        footer = self.footer

        identifier = self.identifier

        issued = self.issued

        language: str = self.language

        publisher = self.publisher

        subtitle = self.subtitle

        title = self.title

        unknown = self.unknown

        warning: None | str
        warning = self.warning

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "blocks": blocks,
                "contents": contents,
                "facts": facts,
                "footer": footer,
                "identifier": identifier,
                "issued": issued,
                "language": language,
                "publisher": publisher,
                "subtitle": subtitle,
                "title": title,
                "unknown": unknown,
                "warning": warning,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        from ..models.report_bar_chart import ReportBarChart
        from ..models.report_bullets import ReportBullets
        from ..models.report_fact import ReportFact
        from ..models.report_heading import ReportHeading
        from ..models.report_paragraph import ReportParagraph
        from ..models.report_table import ReportTable

        d = dict(src_dict)
        blocks = []
        _blocks = d.pop("blocks")
        for blocks_item_data in _blocks:

            def _parse_blocks_item(
                data: object,
            ) -> ReportBarChart | ReportBullets | ReportHeading | ReportParagraph | ReportTable:
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    blocks_item_type_0 = ReportHeading.from_dict(data)

                    return blocks_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    blocks_item_type_1 = ReportParagraph.from_dict(data)

                    return blocks_item_type_1
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    blocks_item_type_2 = ReportBullets.from_dict(data)

                    return blocks_item_type_2
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    blocks_item_type_3 = ReportTable.from_dict(data)

                    return blocks_item_type_3
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                blocks_item_type_4 = ReportBarChart.from_dict(data)

                return blocks_item_type_4

            blocks_item = _parse_blocks_item(blocks_item_data)

            blocks.append(blocks_item)

        contents = d.pop("contents")

        facts = []
        _facts = d.pop("facts")
        for facts_item_data in _facts:
            facts_item = ReportFact.from_dict(facts_item_data)

            facts.append(facts_item)

        footer = d.pop("footer")

        identifier = d.pop("identifier")

        issued = d.pop("issued")

        language = check_language(d.pop("language"))

        publisher = d.pop("publisher")

        subtitle = d.pop("subtitle")

        title = d.pop("title")

        unknown = d.pop("unknown")

        def _parse_warning(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        warning = _parse_warning(d.pop("warning"))

        report_document = cls(
            blocks=blocks,
            contents=contents,
            facts=facts,
            footer=footer,
            identifier=identifier,
            issued=issued,
            language=language,
            publisher=publisher,
            subtitle=subtitle,
            title=title,
            unknown=unknown,
            warning=warning,
        )

        report_document.additional_properties = d
        return report_document

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
