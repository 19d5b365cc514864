"""What is answered of the registry as a whole."""

from pydantic import BaseModel, Field

from inap.actors.kinds import ActorType
from inap.kit.references import Source


class RegistryCount(BaseModel):
    """How many entries have one value of an attribute."""

    value: str | None = Field(description="null: it is not known", examples=["ministry"])
    count: int = Field(description="entries of the registry", examples=[28])


class GovernorateCount(BaseModel):
    """How many entries cover a governorate, by itself or with what it lies in."""

    area: str = Field(description="code of the governorate", examples=["IQ-BG"])
    count: int = Field(description="entries that cover it", examples=[4])


class GrowthPoint(BaseModel):
    """How many actors of a type came to work on the agenda in a year, and up to its end."""

    year: int = Field(description="the year", examples=[2021])
    type: ActorType | None = Field(description="null: the print hides the name")
    count: int = Field(description="that came in this year", examples=[3])
    total: int = Field(description="that came up to the end of this year", examples=[12])


class PublishedActors(BaseModel):
    """A number of actors that a source publishes; the registry does not count it."""

    body: str
    what: str = Field(description="what is counted", examples=["actors_after"])
    value: float | int | None = Field(description="the number", examples=[160])
    source: Source | None


class RegistrySummary(BaseModel):
    """What the registry itself counts, beside what sources publish.

    The two are not the same: the registry holds the bodies that the sources name, the published
    totals count those that came to the coordination meetings.
    """

    total: int = Field(description="entries, without those that were merged", examples=[146])
    collective_entries: int = Field(
        description="entries among them that stand for many bodies", examples=[5]
    )
    by_type: list[RegistryCount] = Field(description="entries by type")
    by_subtype: list[RegistryCount] = Field(description="entries by what they are")
    by_jurisdiction: list[RegistryCount] = Field(description="entries by side; null: of neither")
    by_status: list[RegistryCount] = Field(description="entries by whether they are at work")
    by_area: list[RegistryCount] = Field(
        description="entries by area covered; each counts in every area it names"
    )
    by_governorate: list[GovernorateCount] = Field(
        description="every governorate, with the entries that `area` would narrow to"
    )
    by_sector: list[RegistryCount] = Field(description="entries by sector worked on")
    by_capacity: list[RegistryCount] = Field(description="entries by what they are able to do")
    growth: list[GrowthPoint] = Field(description="by year and type, where it is known")
    growth_unknown: list[RegistryCount] = Field(
        description="entries by type of which it is not known since when"
    )
    published: list[PublishedActors] = Field(description="what sources publish")
