"""What is taken and answered when workbooks and CSV files are uploaded."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import UploadFile
from pydantic import BaseModel, ConfigDict, Field

from inap.exchange.workbook_judging import Outcome
from inap.kit.references import Reference
from inap.kit.text import CleanText, Code, Text
from inap.submissions.measure import Kind
from inap.submissions.workflow import State

Language = Literal["en", "ar", "ckb"]
Mode = Literal["preview", "drafts", "submit"]
Number = float | int
# By this word generators of clients know a file; pydantic tells it in a newer one.
BINARY: dict[str, Any] = {"format": "binary"}
Note = Annotated[CleanText, Field(max_length=2000)]


class WorkbookUpload(BaseModel):
    """A workbook that was filled in, and what to do with it."""

    model_config = ConfigDict(extra="forbid")

    file: Annotated[
        UploadFile,
        Field(description="the workbook: .xlsx, .xls or .ods", json_schema_extra=BINARY),
    ]
    mode: Annotated[Mode, Field(description="preview changes nothing")] = "preview"
    actor: Annotated[
        Code | None, Field(description="code of the body it has to be for", examples=["F-MOI"])
    ] = None
    period: Annotated[
        Code | None, Field(description="code of the period it has to be for", examples=["2023Q2"])
    ] = None
    note: Annotated[
        Note, Field(description="why what is warned of is right; kept in the history")
    ] = ""
    token: Annotated[
        str,
        Field(
            max_length=64,
            description="`token` of the preview whose warnings the note answers",
            examples=["0f3a5b7c9d1e2f4a6b8c0d2e4f6a8b0c"],
        ),
    ] = ""
    partial: Annotated[
        bool, Field(description="keep what is right even though something else is not")
    ] = False


class ImportUpload(BaseModel):
    """A CSV file of values: those of `inap import`, with the same columns."""

    model_config = ConfigDict(extra="forbid")

    file: Annotated[
        UploadFile, Field(description="CSV in UTF-8 with a header", json_schema_extra=BINARY)
    ]
    dry_run: Annotated[bool, Field(description="check only, write nothing")] = False
    language: Annotated[Language, Field(description="of the column `narrative`")] = "en"


class WorkbookRemark(BaseModel):
    """Something about a cell: where it stands, what it is, and values for a sentence."""

    cell: str | None
    slug: str
    params: dict[str, str]


class CellContent(BaseModel):
    """What a cell holds; fields of other kinds are null."""

    value: Number | None
    numerator: Number | None
    denominator: Number | None
    yes: bool | None
    text: str | None


class CellDifference(BaseModel):
    """A cell that would change; `before` is null where nothing was there."""

    cell: str | None
    sex: Literal["female", "male", "unknown"] | None
    age: str | None
    before: CellContent | None
    after: CellContent | None


class NarrativeDifference(BaseModel):
    """A narrative that would change, in the language of the workbook."""

    cell: str
    before: str | None
    after: str


class WorkbookFact(BaseModel):
    """What becomes, or would become, of one fact."""

    indicator: str
    title: Text
    unit: str
    kind: Kind
    period: str
    area: str
    cell: str
    outcome: Outcome
    submission: UUID | None
    state: State | None
    changes: list[CellDifference]
    narrative: NarrativeDifference | None


class WorkbookReport(BaseModel):
    """What a workbook changes. Facts that stay as they are are only counted."""

    plan: str
    actor: Reference
    period: str
    language: Language
    applied: bool
    created: int
    changed: int
    unchanged: int
    refused: int
    as_drafts: int
    as_submissions: int
    facts: list[WorkbookFact]
    errors: list[WorkbookRemark]
    missing: list[WorkbookRemark]
    warnings: list[WorkbookRemark]
    notices: list[WorkbookRemark]
    error_count: int
    missing_count: int
    warning_count: int
    notice_count: int
    token: str


class RowFault(BaseModel):
    """One thing wrong with a CSV file; `column` is null for a row as a whole."""

    row: int
    column: str | None
    slug: str
    params: dict[str, Any]


class ImportReport(BaseModel):
    """How an import went: all rows are in, or none."""

    plan: str
    applied: bool
    rows: int
    submissions: int
    fault_count: int
    faults: list[RowFault]
