"""What the routes of likenesses and merges take and answer."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from inap.kit.references import Reference
from inap.kit.text import Code, LongText

Hindrance = Literal[
    "unknown", "itself", "merged", "into-merged", "jurisdiction", "collective", "cycle"
]


class ActorLikeness(BaseModel):
    """Two entries of the registry that may be one body, and why."""

    first: Reference
    second: Reference
    reasons: list[Literal["same-name", "same-words", "near-name"]] = Field(
        description="what speaks for it", examples=[["same-name"]]
    )
    score: float = Field(description="1: the same name; at least 0.8", examples=[1.0])
    first_name: str = Field(
        description="the spelling of the first, folded", examples=["ministry of interior"]
    )
    second_name: str = Field(
        description="the spelling of the second, folded", examples=["ministry of interior"]
    )


class MergeInput(BaseModel):
    """The entry that another one is merged into."""

    model_config = ConfigDict(extra="forbid")

    into: Annotated[
        Code, Field(description="code of the entry that stays", examples=["X-HOPE-NETWORK"])
    ]
    reason: Annotated[
        LongText | None,
        Field(description="why they are one", examples=["One body, registered twice."]),
    ] = None


class MergeClash(BaseModel):
    """Two things that cannot both be one body's."""

    kind: str = Field(description="what they are", examples=["submission"])
    merged: str
    into: str


class MergeOutlook(BaseModel):
    """What a merge would be refused for, as things stand."""

    into: str = Field(description="code of the entry that would stay", examples=["X-HOPE-NETWORK"])
    possible: bool = Field(description="nothing stands against it", examples=[True])
    why: Hindrance | None
    clash_count: int = Field(description="pairs that people have to settle first", examples=[0])
    clashes: list[MergeClash] = Field(description="the first fifty of them")
