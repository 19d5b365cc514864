"""What an indicator's part of the IATI file says, beside its figures' numbers. Pure.

Periods are written as their cells come, in the order of time: the targets of the period, the plan's
figure, then the cells. Targets that are of no reporting period have one of their own before these.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final, Protocol

from inap.exchange import iati_codes as codes
from inap.exchange import iati_document as xml
from inap.exchange.workbook_words import TELLING
from inap.kit.bare import number_text
from inap.kit.messages import LANGUAGES, say, say_period, without_isolates
from inap.submissions.publishable import SeriesCell
from inap.submissions.rollup import Declared

Words = Mapping[str, str]
Span = tuple[date, date]
QUALITATIVE: Final = "qualitative"


class Figure(Protocol):
    """The plan's figure of a period; numbers None where it has none or it is hidden."""

    @property
    def value(self) -> Decimal | None:
        """The figure."""

    @property
    def numerator(self) -> Decimal | None:
        """Part of a percentage."""

    @property
    def denominator(self) -> Decimal | None:
        """Whole of a percentage."""

    @property
    def parts(self) -> int:
        """How many submissions stand behind it."""


def activity_descriptions(
    title: Words, description: Words, *, synthetic: bool
) -> tuple[tuple[str, Words], ...]:
    """What the plan is, and of a training plan that everything in it is made up."""
    general = (codes.GENERAL, description if any(description.values()) else title)
    if synthetic:
        return (codes.OTHER_DESCRIPTION, TELLING["synthetic"]), general
    return (general,)


def result_description(code: str, statement: Words) -> dict[str, str]:
    """The node's own statement, and the code by which the portal knows it."""
    return xml.joined(statement, _said("iati.node", code=code))


def _said(key: str, **values: object) -> dict[str, str]:
    return {each: without_isolates(say(each, key, **values)) for each in LANGUAGES}


class OverIndicator:
    """Writes the periods of one indicator; ``totals`` are its figures by period, in their order."""

    def __init__(
        self,
        *,
        code: str,
        declared: Declared,
        details: Mapping[str, Any],
        units: Mapping[str, Words],
        address: str | None,
        plan: Span,
        spans: Mapping[str, Span],
        totals: Mapping[str, Figure],
        adjusted: bool,
    ) -> None:
        self._code = code
        self._declared = declared
        self._details = details
        self._units = units
        self._address = address
        self._spans = spans
        self._totals = dict(totals)
        self._adjusted = adjusted
        self._hidden: Counter[str] = Counter()
        self._open: str | None = None
        self._targets = _targets(json.loads(details["targets"] or "[]"), plan)
        # Those of other spans than a period with figures stand before all figures.
        self._own = [spans[period] for period in totals if period in spans]
        self._begun = False

    def measured(self, hidden: Iterable[str]) -> xml.Measured:
        """The indicator itself; ``hidden`` are the periods of the cells that are hidden."""
        self._hidden = Counter(hidden)
        for period, total in self._totals.items():
            if getattr(total, "suppressed", False):
                self._hidden[period] += 1
        details = self._details
        return xml.Measured(
            code=self._code,
            title=json.loads(details["title"]),
            description=self._description(),
            kind=self._declared.kind,
            direction=details["direction"],
            over_time=self._declared.over_time,
            over_areas=self._declared.over_areas,
            baseline=self._baseline(),
            address=self._address,
        )

    def periods(self, cells: Iterable[SeriesCell]) -> Iterator[str]:
        """The cells one by one."""
        return (self.cell(cell) for cell in cells)

    def cell(self, cell: SeriesCell) -> str:
        """One cell, with what has to stand before it."""
        before = "" if cell.period == self._open else self._begin(cell.period)
        return before + self._amount(cell, cell.submissions, cell.area, _dimensions(cell))

    def rest(self) -> str:
        """What follows the last cell, and the indicator's end."""
        left = "".join(self._begin(period) for period in list(self._totals))
        before = "" if self._begun else self._before()
        end = xml.PERIOD_END if self._open is not None else ""
        return before + left + end + xml.INDICATOR_END

    def _begin(self, period: str) -> str:
        """End the period before, and write this one up to its first cell."""
        before = "" if self._begun else self._before()
        end = xml.PERIOD_END if self._open is not None else ""
        self._open = period
        start = xml.period_start(*self._spans[period], self._targets.pop(self._spans[period], ()))
        total = self._totals.pop(period, None)
        figure = "" if total is None else self._amount(total, total.parts, None, (), whole=True)
        return before + end + start + figure

    def _before(self) -> str:
        """The targets that are of no reporting period with figures."""
        self._begun = True
        alone = sorted(span for span in self._targets if span not in self._own)
        return "".join(
            xml.period_start(*span, self._targets.pop(span)) + xml.PERIOD_END for span in alone
        )

    def _amount(
        self,
        figure: Figure | SeriesCell,
        reports: int,
        area: str | None,
        dimensions: tuple[tuple[str, str], ...],
        *,
        whole: bool = False,
    ) -> str:
        comment: list[Words] = []
        value: str | None = None
        if self._declared.kind == QUALITATIVE:
            comment.append(_said("iati.reports", count=reports))
        elif figure.value is None:
            # No figure, or a hidden one, is no actual: the standard wants a value of it.
            return ""
        else:
            value = number_text(figure.value)
            if figure.numerator is not None and figure.denominator is not None:
                comment.append(xml.ratio_comment(figure.numerator, figure.denominator))
        if whole and self._adjusted:
            comment.append(_said("iati.counted_once"))
        if whole and self._open is not None and self._hidden[self._open]:
            comment.append(_said("iati.hidden", count=self._hidden[self._open]))
        place = area if area is not None and area != "IQ" else None
        return xml.actual(xml.Amount(value, place, dimensions, xml.joined(*comment)))

    def _description(self) -> Words:
        details = self._details
        texts: list[Words] = []
        if details["definition"]:
            texts.append(json.loads(details["definition"]))
        if details["level"] == "activity":
            title = json.loads(details["node_title"])
            english = title.get("en") or next(iter(title.values()), "")
            texts.append(
                {
                    each: without_isolates(
                        say(
                            each,
                            "iati.activity",
                            code=details["node"],
                            title=title.get(each) or english,
                        )
                    )
                    for each in LANGUAGES
                }
            )
        unit = self._units.get(details["unit"])
        if unit is not None and self._declared.kind == "number":
            texts.append(
                {
                    each: without_isolates(say(each, "iati.unit", unit=unit[each]))
                    for each in LANGUAGES
                    if unit.get(each)
                }
            )
        if self._declared.kind == "yes_no":
            texts.append(_said("iati.answers"))
        texts += (
            {
                each: without_isolates(
                    say(each, "iati.hidden_in", count=count, period=say_period(each, period))
                )
                for each in LANGUAGES
            }
            for period, count in self._hidden.items()
        )
        return xml.joined(*texts)

    def _baseline(self) -> tuple[int, str] | None:
        """The year and the value; the standard takes no value without its year."""
        year, value = self._details["baseline_year"], self._details["baseline"]
        if year is None or value is None or self._declared.kind == QUALITATIVE:
            return None
        return year, number_text(Decimal(value))


def _targets(listed: Iterable[Mapping[str, Any]], plan: Span) -> dict[Span, list[xml.Amount]]:
    """The targets by the span of time that they are of.

    One for a day is of the time from the plan's beginning until then, one for the plan of its whole
    time, and one for each year of every calendar year of it.
    """
    start, end = plan
    found: dict[Span, list[xml.Amount]] = {}
    for target in listed:
        spans: list[Span]
        if target["every"] == "year":
            years = range(start.year, end.year + 1)
            spans = [(date(year, 1, 1), date(year, 12, 31)) for year in years]
        elif target["by"] is None:
            spans = [(start, end)]
        else:
            by = date.fromisoformat(target["by"])
            spans = [(min(start, by), by)]
        side = (("jurisdiction", target["side"]),) if target["side"] else ()
        note = {"en": target["note"]} if target["note"] else {}
        for span in spans:
            found.setdefault(span, []).append(xml.Amount(target["value"], None, side, note))
    return found


def _dimensions(cell: SeriesCell) -> tuple[tuple[str, str], ...]:
    named = (("jurisdiction", cell.jurisdiction), ("sex", cell.sex), ("age", cell.age))
    return tuple((name, value) for name, value in named if value is not None)
