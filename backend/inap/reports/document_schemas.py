"""A report's content as it travels: the blocks that a page is drawn from."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

ReportAlign = Literal["text", "number"]


class ReportHeading(BaseModel):
    """A section's title."""

    kind: Literal["heading"] = Field(description="which block it is", examples=["heading"])
    level: int = Field(ge=1, le=3, description="1 to 3, without a gap", examples=[1])
    text: str = Field(description="the title", examples=["Challenges"])


class ReportParagraph(BaseModel):
    """Running text; a note says where a figure comes from or what is not known."""

    kind: Literal["paragraph"] = Field(description="which block it is", examples=["paragraph"])
    text: str = Field(description="the text", examples=["63 recommendations are open."])
    manner: Literal["body", "lead", "note"]


class ReportBullets(BaseModel):
    """A list without order."""

    kind: Literal["bullets"] = Field(description="which block it is", examples=["bullets"])
    items: list[str] = Field(description="an item a text", examples=[["A draft law is written."]])


class ReportColumn(BaseModel):
    """A column of a table."""

    head: str = Field(description="its head", examples=["Sector"])
    align: ReportAlign


class ReportCell(BaseModel):
    """A cell: what it shows, and the number behind it where it is one."""

    text: str = Field(description="empty: not known", examples=["12"])
    number: float | None = Field(description="null: no number", examples=[12])


class ReportTable(BaseModel):
    """A table; its first column names the row."""

    kind: Literal["table"] = Field(description="which block it is", examples=["table"])
    caption: str = Field(description="what it shows", examples=["By sector"])
    sheet: str = Field(description="its name in the workbook", examples=["By sector"])
    columns: list[ReportColumn]
    rows: list[list[ReportCell]] = Field(description="as many cells as columns", examples=[[]])


class ReportBar(BaseModel):
    """A bar of a chart."""

    label: str = Field(description="what it stands for", examples=["Protection"])
    value: float = Field(description="how long it is", examples=[34])
    text: str = Field(description="the value as written", examples=["34"])


class ReportBarChart(BaseModel):
    """Horizontal bars from zero; the same figures stand in a table."""

    kind: Literal["bar_chart"] = Field(description="which block it is", examples=["bar_chart"])
    caption: str = Field(description="what it shows", examples=["By sector"])
    summary: str = Field(description="its text alternative", examples=["185 records."])
    bars: list[ReportBar]


ReportBlock = Annotated[
    ReportHeading | ReportParagraph | ReportBullets | ReportTable | ReportBarChart,
    Field(discriminator="kind"),
]


class ReportFact(BaseModel):
    """A line on the cover."""

    label: str = Field(description="what it tells", examples=["Period"])
    value: str = Field(description="what holds", examples=["2nd quarter 2023"])


class ReportDocument(BaseModel):
    """A report in one language, as its files say it."""

    language: Literal["en", "ar", "ckb"]
    identifier: str = Field(description="identifier of the report", examples=["01932c4e"])
    title: str = Field(description="what it is", examples=["Coordination report"])
    subtitle: str = Field(description="the days it is about", examples=["2nd quarter 2023"])
    publisher: str = Field(description="who publishes it", examples=["INAP Portal"])
    issued: str = Field(description="day of issue; of a draft today", examples=["2023-07-14"])
    facts: list[ReportFact]
    blocks: list[ReportBlock]
    footer: str = Field(description="at the foot of every page", examples=["Coordination report"])
    contents: str = Field(description="title of the list of contents", examples=["Contents"])
    unknown: str = Field(description="shown in an empty cell", examples=["not known"])
    warning: str | None = Field(
        description="said on every page; null: nothing", examples=["Draft, not issued"]
    )
