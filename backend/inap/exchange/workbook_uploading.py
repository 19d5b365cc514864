"""An uploaded workbook on its way into the portal: understood, judged, kept, and told of."""

import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from sqlalchemy.ext.asyncio import AsyncSession

from inap.exchange.workbook_documents import MOST_TOLD, fact_document, remarks
from inap.exchange.workbook_judging import Verdict, cleared, judge
from inap.exchange.workbook_layout import Contents, Stamp
from inap.exchange.workbook_reading import Told, Understood, understand
from inap.exchange.workbook_schemas import Language, WorkbookReport, WorkbookUpload
from inap.kit.problems import ErrorItem, Problem
from inap.kit.references import Reference
from inap.kit.wording import says_something
from inap.submissions.facts import FactCodes
from inap.submissions.many import keep, look
from inap.submissions.many_deciding import Hand
from inap.submissions.many_queries import list_parents


@dataclass(slots=True)
class Upload:
    """One uploaded workbook on its way into the portal."""

    session: AsyncSession
    hand: Hand
    stamp: Stamp
    contents: Contents
    note: str
    understood: Understood = field(default_factory=Understood)
    as_drafts: Verdict = field(default_factory=Verdict)
    as_submitted: Verdict = field(default_factory=Verdict)

    async def read(self, sheets: Sequence[Mapping[str, Any]], *, hold: bool) -> None:
        """Understand the sheets, and decide on every fact, as drafts and as submissions."""
        # Pure, and long where there is much: beside the other requests.
        self.understood = await asyncio.to_thread(understand, sheets, self.contents)
        saying = [each for each in self.understood.entries.values() if each.says_something]
        codes = [
            FactCodes(
                self.stamp.plan,
                each.key.indicator,
                self.stamp.actor,
                each.key.period,
                each.key.area,
            )
            for each in saying
        ]
        looked = await look(self.session, self.hand, codes, hold=hold) if codes else []
        parents = await list_parents(self.session)
        facts = list(zip(saying, looked, strict=True))
        self.as_drafts, self.as_submitted = [
            await asyncio.to_thread(
                judge,
                replace(self.hand, submit=submit),
                self.contents,
                self.stamp,
                facts,
                parents,
                self.note or None,
            )
            for submit in (False, True)
        ]

    async def keep(self, given: WorkbookUpload) -> None:
        """Write what was decided; raises the problem that stands against it."""
        submit = given.mode == "submit"
        verdict = self.as_submitted if submit else self.as_drafts
        # Of a row that cannot be placed nobody knows which fact it spoils.
        errors = [*self.understood.errors, *verdict.errors()]
        if self.understood.errors or (errors and not given.partial):
            raise _problem("workbook-refused", errors)
        if warnings := verdict.warnings() if submit else verdict.overwrites():
            if not says_something(self.note):
                raise _problem("note-required", warnings)
            if given.token != self.token:
                raise Problem("preview-outdated")
        hand = replace(self.hand, submit=submit)
        if refused := await keep(self.session, hand, verdict.steps()):
            raise Problem(refused.slug, **refused.params)

    @property
    def token(self) -> str:
        """A digest of what a person was shown, whichever way they keep it."""
        both = f"{self.as_drafts.token} {self.as_submitted.token}"
        return hashlib.sha256(both.encode()).hexdigest()[:32]

    def report(self, actor: Reference, *, applied: bool) -> WorkbookReport:
        """The answer."""
        facts = self.as_drafts.facts
        counts = {
            outcome: sum(each.outcome == outcome for each in facts)
            for outcome in ("created", "changed", "unchanged", "refused")
        }
        told = {(each.cell, each.slug) for each in self.as_drafts.errors()}
        missing = [
            each for each in self.as_submitted.errors() if (each.cell, each.slug) not in told
        ]
        entries = self.understood.entries.values()
        errors, error_count = remarks([*self.understood.errors, *self.as_drafts.errors()])
        lacking, missing_count = remarks(missing)
        warnings, warning_count = remarks(
            [*self.as_drafts.warnings(), *self.as_submitted.warnings()]
        )
        notices, notice_count = remarks(
            [*self.understood.notices, *cleared(self.contents, entries)]
        )
        return WorkbookReport(
            plan=self.stamp.plan,
            actor=actor,
            period=self.stamp.period,
            language=cast("Language", self.stamp.language),
            applied=applied,
            **counts,
            as_drafts=len(self.as_drafts.steps()),
            as_submissions=len(self.as_submitted.steps()),
            facts=[fact_document(each) for each in facts if each.outcome != "unchanged"],
            errors=errors,
            missing=lacking,
            warnings=warnings,
            notices=notices,
            error_count=error_count,
            missing_count=missing_count,
            warning_count=warning_count,
            notice_count=notice_count,
            token=self.token,
        )


def _problem(slug: str, told: Sequence[Told]) -> Problem:
    """A problem with the first of what stands against a workbook, and how much that is."""
    errors: list[ErrorItem] = [
        {
            "pointer": "/file",
            "slug": each.slug,
            "params": {**each.params, **({"cell": each.cell} if each.cell else {})},
        }
        for each in told[:MOST_TOLD]
    ]
    return Problem(slug, errors=errors, fault_count=len(told))
