"""The kinds of reports: each gathers by queries as of a moment and puts that into words.

A further kind is a file that gathers, a pure file that words, and a row here.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from sqlalchemy.ext.asyncio import AsyncSession

from inap.reports import (
    coordination_gathering_queries,
    coordination_wording,
    newsletter_gathering_queries,
    newsletter_wording,
    plan_gathering_queries,
    plan_wording,
)
from inap.reports.document import Document, Language
from inap.reports.scope import Choice, Figure, Frame, Item, Scope

KindCode = Literal["coordination", "newsletter", "progress", "annual"]


def _no_items(_gathered: Any) -> Sequence[Item]:  # noqa: ANN401  # whatever its kind gathers
    return ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of report.

    ``writers`` are the roles that write it, coordinators only about their own side. ``sections``
    are those that its editors write. What ``gather`` gives, the three others take. ``of_a_year``:
    it is about one calendar year.
    """

    code: KindCode
    writers: frozenset[str]
    sections: tuple[str, ...]
    gather: Callable[[AsyncSession, Scope], Awaitable[Any]]
    word: Callable[[Any, Frame, Language], Document]
    figures: Callable[[Any, Sequence[Choice]], list[Figure]]
    items: Callable[[Any], Sequence[Item]] = _no_items
    of_a_year: bool = False


def _of_plan(code: KindCode, *, of_a_year: bool) -> Kind:
    """A report of where a plan stands and what was reported in the days."""
    return Kind(
        code=code,
        writers=frozenset({"me_team", "admin", "coordinator"}),
        sections=plan_wording.SECTIONS,
        gather=plan_gathering_queries.gather,
        word=plan_wording.word,
        figures=plan_wording.figures,
        of_a_year=of_a_year,
    )


KINDS: Final[Mapping[str, Kind]] = {
    kind.code: kind
    for kind in (
        Kind(
            code="coordination",
            writers=frozenset({"secretariat", "me_team", "admin", "coordinator"}),
            sections=coordination_wording.SECTIONS,
            gather=coordination_gathering_queries.gather,
            word=coordination_wording.word,
            figures=coordination_wording.figures,
        ),
        Kind(
            code="newsletter",
            writers=frozenset({"secretariat", "admin", "coordinator"}),
            sections=newsletter_wording.SECTIONS,
            gather=newsletter_gathering_queries.gather,
            word=newsletter_wording.word,
            figures=newsletter_wording.figures,
            items=newsletter_wording.items,
        ),
        _of_plan("progress", of_a_year=False),
        _of_plan("annual", of_a_year=True),
    )
}
