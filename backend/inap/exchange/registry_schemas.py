"""What is taken and answered when a file of actors is uploaded."""

from typing import Annotated

from fastapi import UploadFile
from pydantic import BaseModel, ConfigDict, Field

from inap.actors.importing import Outcome
from inap.exchange.workbook_schemas import BINARY, RowFault


class RegistryUpload(BaseModel):
    """A file of actors, and whether to look only."""

    model_config = ConfigDict(extra="forbid")

    file: Annotated[
        UploadFile,
        Field(
            description="CSV with a header, or a workbook whose first sheet has one",
            json_schema_extra=BINARY,
        ),
    ]
    dry_run: Annotated[bool, Field(description="preview only, write nothing")] = False


class RegistryEntry(BaseModel):
    """What becomes, or would become, of a row."""

    row: int = Field(description="number of the row, as a spreadsheet shows it", examples=[2])
    code: str = Field(description="code of the actor", examples=["X-HOPE"])
    outcome: Outcome
    fields: list[str] = Field(description="what it changes", examples=[["status"]])


class RegistryReport(BaseModel):
    """How an import went: all rows are in, or none."""

    applied: bool = Field(description="the rows were kept", examples=[True])
    rows: int = Field(description="rows below the header", examples=[12])
    created: int = Field(description="entries added", examples=[10])
    changed: int = Field(description="entries changed", examples=[1])
    unchanged: int = Field(description="entries that say the same already", examples=[1])
    entries: list[RegistryEntry] = Field(description="each row; none where something is wrong")
    fault_count: int = Field(description="things wrong with the file", examples=[0])
    faults: list[RowFault] = Field(description="the first thousand of them")
