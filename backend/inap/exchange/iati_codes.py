"""Which code of the IATI standard 2.03 stands for what the plan says. Pure.

The reasons stand in ``openapi/IATI.md``. What has no code in the standard's lists has none here:
nothing is put under the nearest one that does not fit.
"""

from datetime import date
from typing import Final

VERSION: Final = "2.03"

# Sorani has no code in the standard's list of languages, which holds ISO 639-1 only; Kurdish has.
LANGUAGES: Final = {"en": "en", "ar": "ar", "ckb": "ku"}

GENERAL, OTHER_DESCRIPTION = "1", "4"
ACCOUNTABLE, IMPLEMENTING = "2", "4"
PLANNED_START, PLANNED_END = "1", "3"
NATIONAL: Final = "4"
ISO_COUNTRY: Final = "A4"
WHERE_CARRIED_OUT: Final = "1"
ADMINISTRATIVE_REGION: Final = "1"
OWN_VOCABULARY: Final = "99"

# Support to institutions and organisations that work for gender equality: the purpose of the whole
# plan. Ending violence (15180) and peace-building (15220) are parts of it, but two codes would need
# shares of its money, and no source gives any.
DAC_PURPOSES: Final = "1"
EQUALITY_INSTITUTIONS: Final = "15170"
# Gender equality, as the plan's principal objective.
GENDER_EQUALITY, PRINCIPAL = "1", "2"
DAC_MARKERS: Final = "1"
SDG_GOALS: Final = "7"
SDG_GENDER_EQUALITY: Final = "5"

_RESULTS: Final = {"activity": "1", "output": "1", "objective": "2", "pillar": "3"}
OTHER_RESULT: Final = "9"

# Of yes-no questions the figure is the share that answers yes.
_MEASURES: Final = {"number": "1", "percentage": "2", "yes_no": "2", "qualitative": "5"}
_ASCENDING: Final = {"increase": "true", "decrease": "false"}

_ORGANISATIONS: Final = {
    "ministry": "10",
    "department": "10",
    "security_body": "10",
    "judiciary": "10",
    "legislature": "10",
    "governorate": "11",
    "commission": "15",
    "endowment_office": "15",
    "ingo": "21",
    "ngo": "22",
    "un_agency": "40",
    "private_sector": "70",
    "university": "80",
}
OTHER_ORGANISATION: Final = "90"


def activity_status(start: date, end: date, today: date) -> str:
    """Pipeline before the plan's time, implementation within it, completion after it."""
    if today < start:
        return "1"
    return "2" if today <= end else "3"


def result_type(level: str) -> str:
    """Output, outcome or impact; other for the levels of plans that name theirs differently."""
    return _RESULTS.get(level, OTHER_RESULT)


def measure(kind: str) -> str:
    """Unit, percentage or qualitative."""
    return _MEASURES[kind]


def ascending(direction: str) -> str | None:
    """Whether more is better; None where the plan does not say."""
    return _ASCENDING.get(direction)


def aggregation_status(over_time: str, over_areas: str) -> str:
    """Whether its figures may be added up, over time and over areas."""
    return "true" if over_time == over_areas == "sum" else "false"


def organisation_type(subtype: str) -> str | None:
    """The type of an actor; None where the standard has none that fits."""
    return _ORGANISATIONS.get(subtype)
