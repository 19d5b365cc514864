"""What a kind of indicator fixes: its unit, and how its figures add up. Pure."""

from typing import Final

# Over time and over areas. A percentage is a ratio of sums, never an average; over time either of
# all periods, or (a share that stands, such as women among officers) of each body's last one.
AGGREGATIONS: Final = {
    "number": {
        ("sum", "sum"),
        ("last", "sum"),
        ("sum", "none"),
        ("last", "none"),
        ("none", "none"),
    },
    "percentage": {("ratio", "ratio"), ("last", "ratio")},
    "yes_no": {("last", "ratio")},
    "qualitative": {("none", "none")},
}
BARE_SHARE: Final = ("number", "none", "none")


def can_add_up(kind: str, over_time: str, over_areas: str) -> bool:
    """Whether figures of a kind can add up so."""
    return (over_time, over_areas) in AGGREGATIONS[kind]


def has_its_unit(kind: str, unit: str, over_time: str, over_areas: str) -> bool:
    """Whether percent is the unit of a percentage, and of nothing else.

    A share whose two numbers the source does not give is a plain number that never adds up.
    """
    bare_share = (kind, over_time, over_areas) == BARE_SHARE
    return (unit == "percent") == (kind == "percentage") or bare_share
