"""What the registry tells organisations apart by. Pure.

The types and finer types are those of the coordination meetings and of the plan's tables. Sectors
are the meetings' (seed 002); capacities and the scale of the self-assessment are ours: the sources
name a mapping of civil society by reach, capacity and collaboration (000:L35), and publish no form.
"""

import re
from typing import Final, Literal, get_args

ActorType = Literal["national_institution", "local_ngo_or_network", "international_agency"]
Subtype = Literal[
    "ministry",
    "department",
    "security_body",
    "judiciary",
    "legislature",
    "governorate",
    "commission",
    "committee",
    "endowment_office",
    "media",
    "university",
    "private_sector",
    "donor",
    "mission",
    "un_agency",
    "ingo",
    "ngo",
    "network",
    "collective",
    "other",
]
KeptStatus = Literal["active", "inactive"]
Status = Literal["active", "inactive", "merged"]
Sector = Literal[
    "protection",
    "participation",
    "prevention",
    "recovery",
    "legislation",
    "awareness",
    "empowerment",
    "climate_change",
]
Capacity = Literal[
    "training",
    "research",
    "advocacy",
    "legal_aid",
    "services",
    "mediation",
    "monitoring",
    "media_work",
]

SUBTYPES: Final = get_args(Subtype)
_INTERNATIONAL: Final = frozenset({"donor", "mission", "un_agency", "ingo"})
_LOCAL: Final = frozenset({"ngo"})
_ANYWHERE: Final = frozenset({"network", "committee", "collective", "other", "media", "university"})
_STATE: Final = frozenset(SUBTYPES) - _INTERNATIONAL - _LOCAL
_FITTING: Final = {
    "national_institution": _STATE,
    "local_ngo_or_network": _LOCAL | _ANYWHERE | {"private_sector"},
    "international_agency": _INTERNATIONAL | _ANYWHERE,
}

# A day, month or year: sources rarely know more than the year.
SINCE: Final = r"^(19|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
LANGUAGE: Final = r"^[a-z]{2,3}$"
# A pillar is named with its plan, since codes are a plan's own: INAP-II/P1.
PILLAR: Final = r"^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*$"
LEAST_SCORE: Final = 1
MOST_SCORE: Final = 5


def fits(kind: str | None, subtype: str) -> bool:
    """Whether a finer type stands beneath a type; of an unknown type nothing is said."""
    return kind is None or subtype in _FITTING[kind]


def is_since(text: str) -> bool:
    """Whether a text is a day, month or year as the registry keeps it."""
    return re.fullmatch(SINCE, text) is not None


# Words that stand in addresses beside the entries' codes, the client's too, and so are no codes.
RESERVED: Final = frozenset({"summary", "duplicates", "imports", "map", "new"})
