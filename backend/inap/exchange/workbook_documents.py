"""The report of an uploaded workbook, as it is answered."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, Final, cast

from inap.exchange import workbook_schemas as schemas
from inap.exchange.workbook_judging import CellChange, Judged
from inap.exchange.workbook_reading import Told
from inap.kit.text import as_number, as_text
from inap.submissions.cells import from_stored
from inap.submissions.workflow import State

# A person corrects a kind of fault, not a thousand of them one by one.
MOST_TOLD: Final = 1_000


def remarks(told: Iterable[Told]) -> tuple[list[schemas.WorkbookRemark], int]:
    """Remarks about cells, each once: the first ``MOST_TOLD``, and how many there are."""
    found = {(each.cell, each.slug): each for each in told}
    first = [
        schemas.WorkbookRemark(cell=each.cell, slug=each.slug, params=dict(each.params))
        for each in islice(found.values(), MOST_TOLD)
    ]
    return first, len(found)


def fact_document(judged: Judged) -> schemas.WorkbookFact:
    """The answer for one fact."""
    seen = judged.looked.seen
    narrative = None
    if judged.narrative is not None:
        before, after, cell = judged.narrative
        narrative = schemas.NarrativeDifference(cell=cell, before=before, after=after or "")
    return schemas.WorkbookFact(
        indicator=judged.key.indicator,
        title=as_text(dict(judged.indicator.title)),
        unit=judged.indicator.unit,
        kind=judged.indicator.kind,
        period=judged.key.period,
        area=judged.key.area,
        cell=judged.cell,
        outcome=judged.outcome,
        submission=seen.id if seen else None,
        state=cast("State", seen.shown_state) if seen else None,
        changes=[_difference(change) for change in judged.changes],
        narrative=narrative,
    )


def _difference(change: CellChange) -> schemas.CellDifference:
    sex, age = change.place
    return schemas.CellDifference(
        cell=change.cell,
        sex=cast("Any", sex),
        age=age,
        before=_content(change.before),
        after=_content(change.after),
    )


def _content(stored: Mapping[str, Any] | None) -> schemas.CellContent | None:
    if stored is None:
        return None
    [cell] = from_stored([stored])
    return schemas.CellContent(
        value=as_number(cell.value),
        numerator=as_number(cell.numerator),
        denominator=as_number(cell.denominator),
        yes=cell.yes,
        text=cell.text,
    )
