"""The parts of an IATI activity file, as XML text. Pure.

A plan is one activity, and its file is written part by part, since it may be of any length. The
order of the elements is the standard's; a test holds the file against its schema.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from inap.exchange import iati_codes as codes
from inap.kit.bare import number_text

# What XML 1.0 cannot hold, even as a reference.
_UNFIT: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who reports: the registered reference (None: there is none), and the organisation's name."""

    reference: str | None
    title: Words
    subtype: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """An actor that leads activities of the plan."""

    code: str
    title: Words
    subtype: str


@dataclass(frozen=True, slots=True)
class Place:
    """A region or governorate."""

    code: str
    title: Words


@dataclass(frozen=True, slots=True)
class Activity:
    """What the file says of the plan as a whole."""

    code: str
    title: Words
    descriptions: tuple[tuple[str, Words], ...]
    start: date
    end: date
    status: str
    updated: str | None
    organisations: tuple[Organisation, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """A node whose indicators follow."""

    code: str
    level: str
    title: Words
    description: Words


@dataclass(frozen=True, slots=True)
class Measured:
    """An indicator, without its periods; ``address`` is where it can be read up."""

    code: str
    title: Words
    description: Words
    kind: str
    direction: str
    over_time: str
    over_areas: str
    baseline: tuple[int, str] | None
    address: str | None


@dataclass(frozen=True, slots=True)
class Amount:
    """A target or an actual; of qualitative indicators without a value."""

    value: str | None
    place: str | None
    dimensions: tuple[tuple[str, str], ...]
    comment: Words


UNREGISTERED: Final = "UNREGISTERED"
_NOTICE: Final = (
    "<!-- No publisher's reference is set (INAP_IATI_REFERENCE), so the references here are of no"
    " registry: this file may be read, and is not to be published through IATI. -->\n"
)


def opening(activity: Activity, publisher: Publisher) -> str:
    """Everything before the first result."""
    reference = publisher.reference or UNREGISTERED
    updated = "" if activity.updated is None else f" last-updated-datetime={_q(activity.updated)}"
    kind = codes.organisation_type(publisher.subtype) or codes.OTHER_ORGANISATION
    leads = [
        _organisation(each.title, each.code, each.subtype, codes.IMPLEMENTING)
        for each in activity.organisations
    ]
    accountable = _organisation(publisher.title, reference, publisher.subtype, codes.ACCOUNTABLE)
    reporting = narratives(publisher.title, reference)
    marker = f'vocabulary="{codes.DAC_MARKERS}" code="{codes.GENDER_EQUALITY}"'
    lines = [
        f"<iati-identifier>{_t(reference)}-{_t(activity.code)}</iati-identifier>",
        f"<reporting-org ref={_q(reference)} type={_q(kind)}>{reporting}</reporting-org>",
        f"<title>{narratives(activity.title, activity.code)}</title>",
        *(
            f"<description type={_q(kind)}>{narratives(words, activity.code)}</description>"
            for kind, words in activity.descriptions
        ),
        # One at least has to be named: where nobody leads anything, who reports.
        *(leads or [accountable]),
        f'<activity-status code="{activity.status}"/>',
        f'<activity-date type="{codes.PLANNED_START}" iso-date="{activity.start.isoformat()}"/>',
        f'<activity-date type="{codes.PLANNED_END}" iso-date="{activity.end.isoformat()}"/>',
        f'<activity-scope code="{codes.NATIONAL}"/>',
        '<recipient-country code="IQ" percentage="100"/>',
        *map(_place, activity.places),
        f'<sector vocabulary="{codes.DAC_PURPOSES}" code="{codes.EQUALITY_INSTITUTIONS}"/>',
        f'<sector vocabulary="{codes.SDG_GOALS}" code="{codes.SDG_GENDER_EQUALITY}"/>',
        f'<policy-marker {marker} significance="{codes.PRINCIPAL}"/>',
    ]
    body = "\n".join(lines)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"{_NOTICE if publisher.reference is None else ''}"
        f'<iati-activities version="{codes.VERSION}">\n'
        f'<iati-activity xml:lang="en"{updated}>\n{body}\n'
    )


CLOSING: Final = "</iati-activity>\n</iati-activities>\n"
RESULT_END: Final = "</result>\n"
INDICATOR_END: Final = "</indicator>\n"
PERIOD_END: Final = "</period>\n"


def result_start(result: Result) -> str:
    """A result up to its first indicator."""
    return (
        f'<result type="{codes.result_type(result.level)}">\n'
        f"<title>{narratives(result.title, result.code)}</title>\n"
        f"{_optional('description', result.description)}\n"
    )


def indicator_start(measured: Measured) -> str:
    """An indicator up to its first period."""
    more = codes.ascending(measured.direction)
    ascending = "" if more is None else f' ascending="{more}"'
    adds = codes.aggregation_status(measured.over_time, measured.over_areas)
    address = "" if measured.address is None else f" indicator-uri={_q(measured.address)}"
    baseline = ""
    if measured.baseline is not None:
        year, value = measured.baseline
        baseline = f'<baseline year="{year}" value={_q(value)}/>\n'
    return (
        f'<indicator measure="{codes.measure(measured.kind)}"{ascending}'
        f' aggregation-status="{adds}">\n'
        f"<title>{narratives(measured.title, measured.code)}</title>\n"
        f"{_optional('description', measured.description)}\n"
        f'<reference vocabulary="{codes.OWN_VOCABULARY}" code={_q(measured.code)}{address}/>\n'
        f"{baseline}"
    )


def period_start(start: date, end: date, targets: Iterable[Amount]) -> str:
    """A period with its targets, up to its first actual."""
    return (
        f'<period><period-start iso-date="{start.isoformat()}"/>'
        f'<period-end iso-date="{end.isoformat()}"/>\n'
        f"{''.join(_amount('target', target) for target in targets)}"
    )


def actual(amount: Amount) -> str:
    """One figure of a period."""
    return _amount("actual", amount)


def narratives(words: Words, instead: str = "") -> str:
    """A text in each language it is known in; a code ``instead`` where it is known in none."""
    known = {language: _t(words.get(language) or "") for language in codes.LANGUAGES}
    if not any(known.values()):
        known["en"] = _t(instead)
    return "".join(
        f'<narrative xml:lang="{codes.LANGUAGES[language]}">{text}</narrative>'
        for language, text in known.items()
        if text
    )


def _optional(name: str, words: Words) -> str:
    """An element that is left out where nothing is known."""
    told = narratives(words)
    return f"<{name}>{told}</{name}>" if told else ""


def joined(*texts: Words) -> dict[str, str]:
    """Several texts as paragraphs of one, in each language that any of them is known in."""
    return {
        language: "\n".join(words[language] for words in texts if words.get(language))
        for language in codes.LANGUAGES
        if any(words.get(language) for words in texts)
    }


def ratio_comment(numerator: Decimal, denominator: Decimal) -> Words:
    """What a percentage is made of; figures need no language."""
    return {"en": f"{number_text(numerator)} / {number_text(denominator)}"}


def _organisation(title: Words, code: str, subtype: str, role: str) -> str:
    kind = codes.organisation_type(subtype)
    typed = "" if kind is None else f' type="{kind}"'
    return f'<participating-org{typed} role="{role}">{narratives(title, code)}</participating-org>'


def _place(place: Place) -> str:
    return (
        f"<location ref={_q(place.code)}>"
        f'<location-reach code="{codes.WHERE_CARRIED_OUT}"/>'
        f"<name>{narratives(place.title, place.code)}</name>"
        f'<administrative vocabulary="{codes.ISO_COUNTRY}" level="0" code="IQ"/>'
        f'<location-class code="{codes.ADMINISTRATIVE_REGION}"/></location>'
    )


def _amount(name: str, amount: Amount) -> str:
    value = "" if amount.value is None else f" value={_q(amount.value)}"
    place = "" if amount.place is None else f"<location ref={_q(amount.place)}/>"
    dimensions = "".join(
        f"<dimension name={_q(each)} value={_q(is_)}/>" for each, is_ in amount.dimensions
    )
    return f"<{name}{value}>{place}{dimensions}{_optional('comment', amount.comment)}</{name}>\n"


def _t(text: str) -> str:
    return escape(_UNFIT.sub("", text))


def _q(text: str) -> str:
    return quoteattr(_UNFIT.sub("", text))
