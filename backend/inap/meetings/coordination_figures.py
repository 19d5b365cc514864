"""Published figures beside what the portal counts. Pure.

A figure that the portal has no count of stands alone. Shares are of those participations whose
actor's kind is known, in whole percent.
"""

from collections.abc import Mapping
from fractions import Fraction


def counted_figures(
    counts: Mapping[str, int | None], registry: Mapping[str, int]
) -> dict[str, int | None]:
    """What the portal counts under the name by which sources publish it; None: nothing is kept."""
    kinds = {kind: counts[kind] for kind in ("local_ngo", "government", "international")}
    whole = sum(value or 0 for value in kinds.values())
    found: dict[str, int | None] = {
        "members": counts["members"],
        "meetings": counts["meetings"],
        "physical_meetings": counts["physical_meetings"],
        "virtual_meetings": counts["virtual_meetings"],
        "participations": counts["participations"],
        "actors_after": registry["actors"],
        "actors_local_ngo": registry["local_ngo"],
        "actors_government": registry["government"],
        "actors_international": registry["international"],
    }
    for kind, value in kinds.items():
        share = Fraction(100 * (value or 0), whole) if whole else None
        # Halves go up, as readers of whole percents expect.
        found[f"share_{kind}"] = None if share is None else int(share + Fraction(1, 2))
    return found
