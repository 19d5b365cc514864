"""What the evidence slice takes and answers."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.evidence.subjects import Kind
from inap.kit.references import Person
from inap.kit.text import CleanText, Text
from inap.kit.uploads import UploadFile

Caption = Annotated[CleanText, Field(max_length=500)]


class EvidenceInput(BaseModel):
    """A file and what it shows, as a form. The parts of a caption are in one language each."""

    model_config = ConfigDict(extra="forbid")

    file: Annotated[
        UploadFile,
        Field(
            description="PDF, picture (JPEG, PNG, WebP, GIF) or office document (docx, xlsx, pptx,"
            " odt, ods, odp), at most 10 MB",
            json_schema_extra={"format": "binary"},
        ),
    ]
    caption_en: Annotated[Caption, Field(description="what it shows, in English")] = ""
    caption_ar: Annotated[Caption, Field(description="what it shows, in Arabic")] = ""
    caption_ckb: Annotated[Caption, Field(description="what it shows, in Sorani Kurdish")] = ""

    def caption(self) -> dict[str, str]:
        """The languages that hold something."""
        told = {"en": self.caption_en, "ar": self.caption_ar, "ckb": self.caption_ckb}
        return {language: text.strip() for language, text in told.items() if text.strip()}


class SeenBefore(BaseModel):
    """Another fact of the same body that the same content was attached to earlier."""

    kind: Annotated[Kind, Field(description="what kind of thing that is")]
    id: Annotated[UUID, Field(description="identifier of that submission or report")]
    at: Annotated[datetime, Field(description="when it was attached there")]


class Evidence(BaseModel):
    """A file attached to a submission or report; its content is asked for apart."""

    id: UUID
    name: str
    media_type: str
    size: int
    sha256: str
    scanned_at: datetime | None
    caption: Text | None
    added_by: Person
    added_at: datetime
    added_revision: int
    removed_by: Person | None
    removed_at: datetime | None
    removed_revision: int | None
    seen_before: list[SeenBefore]
    removable: bool
    subject_version: int
