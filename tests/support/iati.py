"""The IATI standard as its own files state it: the schema, the codelists and the ruleset."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Final

from lxml import etree

FOLDER: Final = Path(__file__).resolve().parents[1] / "exchange" / "iati"

# Which attribute of which element is of which list. What our file never holds is not here.
CODED: Final = {
    "iati-activities/@version": "Version",
    "narrative/@xml:lang": "Language",
    "iati-activity/@xml:lang": "Language",
    "reporting-org/@type": "OrganisationType",
    "description/@type": "DescriptionType",
    "participating-org/@type": "OrganisationType",
    "participating-org/@role": "OrganisationRole",
    "activity-status/@code": "ActivityStatus",
    "activity-date/@type": "ActivityDateType",
    "activity-scope/@code": "ActivityScope",
    "recipient-country/@code": "Country",
    "location-reach/@code": "GeographicLocationReach",
    "administrative/@vocabulary": "GeographicVocabulary",
    "location-class/@code": "GeographicLocationClass",
    "sector/@vocabulary": "SectorVocabulary",
    "sector[@vocabulary='1']/@code": "Sector",
    "policy-marker/@vocabulary": "PolicyMarkerVocabulary",
    "policy-marker/@code": "PolicyMarker",
    "policy-marker/@significance": "PolicySignificance",
    "result/@type": "ResultType",
    "indicator/@measure": "IndicatorMeasure",
    "indicator/reference/@vocabulary": "IndicatorVocabulary",
}


def parse(body: bytes) -> Any:
    """The file's root, by a parser that follows nothing outside of it."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(body, parser)


def faults(root: Any) -> list[str]:
    """What the schema, the codelists and the ruleset find wrong."""
    schema = _schema()
    found = [] if schema.validate(root) else [str(error) for error in schema.error_log]
    return found + list(_unknown_codes(root)) + list(_broken_rules(root))


@cache
def _schema() -> Any:
    return etree.XMLSchema(etree.parse(FOLDER / "iati-activities-schema.xsd"))


@cache
def _codes(name: str) -> frozenset[str]:
    return frozenset(etree.parse(FOLDER / "codelists" / f"{name}.xml").xpath("//code/text()"))


def _unknown_codes(root: Any) -> list[str]:
    namespaces = {"xml": "http://www.w3.org/XML/1998/namespace"}
    return [
        f"{path}: {value} is not in {name}"
        for path, name in CODED.items()
        for value in root.xpath(f"descendant-or-self::{path}", namespaces=namespaces)
        if value not in _codes(name)
    ]


def _broken_rules(root: Any) -> list[str]:
    rules = json.loads((FOLDER / "standard_ruleset.json").read_text(encoding="utf-8"))
    return [
        f"{context}: {name} {case}"
        for context, each in rules.items()
        for element in root.xpath(context)
        for name, told in each.items()
        for case in told["cases"]
        if not RULES[name](element, case)
    ]


def _some(element: Any, case: dict[str, Any]) -> bool:
    return any(element.xpath(path) for path in case["paths"])


def _at_most_one(element: Any, case: dict[str, Any]) -> bool:
    return sum(bool(element.xpath(path)) for path in case["paths"]) <= 1


def _in_order(element: Any, case: dict[str, Any]) -> bool:
    if "NOW" in case.values():
        return not element.xpath(case["less"])  # we tell no actual dates
    less, more = (element.xpath(case[side]) for side in ("less", "more"))
    return not (less and more) or less[0] <= more[0]


def _matches(element: Any, case: dict[str, Any]) -> bool:
    values = [
        getattr(found, "text", found) for path in case["paths"] for found in element.xpath(path)
    ]
    return all(re.fullmatch(case["regex"], value) for value in values)


def _sum(element: Any, case: dict[str, Any]) -> bool:
    shares = [float(share) for path in case["paths"] for share in element.xpath(path)]
    return not shares or sum(shares) == case["sum"]


RULES: Final = {
    "atleast_one": _some,
    "no_more_than_one": _at_most_one,
    "date_order": _in_order,
    "regex_matches": _matches,
    "sum": _sum,
}


def figures(root: Any, indicator: str) -> list[tuple[Any, dict[str, Any]]]:
    """The actuals of an indicator, each with its period's days and its coordinates."""
    [found] = root.xpath("//indicator[reference/@code=$code]", code=indicator)
    told = []
    for period in found.findall("period"):
        days = tuple(period.find(name).get("iso-date") for name in ("period-start", "period-end"))
        for actual in period.findall("actual"):
            place = actual.find("location")
            names = {each.get("name"): each.get("value") for each in actual.findall("dimension")}
            area = None if place is None else place.get("ref")
            told.append((actual.get("value"), {"days": days, "area": area, **names}))
    return told
