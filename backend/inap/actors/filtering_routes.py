"""What the registry may be narrowed to in an address: the list, its counts and its map alike."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query

from inap.actors.folding import words
from inap.actors.kinds import ActorType, Capacity, Sector, Status, Subtype
from inap.actors.queries import Wanted
from inap.actors.schemas import Jurisdiction
from inap.kit.text import Code


@dataclass(frozen=True, slots=True)
class Filters:
    """What the registry may be narrowed to."""

    q: Annotated[
        str | None,
        Query(
            max_length=200,
            description="words in the code or in any spelling of the name; spellings are folded",
        ),
    ] = None
    jurisdiction: Annotated[Jurisdiction | None, Query(description="federal or krg")] = None
    type: Annotated[ActorType | None, Query(description="kind of organisation")] = None
    subtype: Annotated[Subtype | None, Query(description="what it is, beneath its type")] = None
    area: Annotated[Code | None, Query(description="that cover this area, or one it lies in")] = (
        None
    )
    sector: Annotated[Sector | None, Query(description="that work on this sector")] = None
    pillar: Annotated[
        str | None,
        Query(
            max_length=129,
            description="that work on this pillar, named with its plan",
            examples=["INAP-II/P1"],
        ),
    ] = None
    capacity: Annotated[Capacity | None, Query(description="that are able to do this")] = None
    status: Annotated[
        Status | None, Query(description="without it, all but those that were merged")
    ] = None

    def wanted(self) -> Wanted:
        """The same, with the words as names are compared by."""
        return Wanted(
            words=None if self.q is None else words(self.q),
            jurisdiction=self.jurisdiction,
            type=self.type,
            subtype=self.subtype,
            area=self.area,
            sector=self.sector,
            pillar=self.pillar,
            capacity=self.capacity,
            status=self.status,
        )
