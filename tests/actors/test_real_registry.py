"""The registry as the seeds give it: its search, and the totals that seed 002 publishes."""

from collections.abc import Iterator

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors import queries
from inap.actors.folding import words
from inap.actors.queries import Wanted
from inap.meetings.loading import load_coordination
from inap.plans.loading import load_plan
from inap.plans.loading_read import read_plan
from inap.plans.loading_registry_shapes import ActorEntry
from inap.settings import REPOSITORY

INAP_II = REPOSITORY / "backend" / "inap" / "plans" / "data" / "INAP-II"
# What other keyboards, and hasty ones, write for the letters of a name.
OTHER_LETTERS = (
    str.maketrans("يكة", "یکه"),
    str.maketrans("ةأإآىؤ", "هاااىو"),
    str.maketrans("ەێۆڕڵیک", "هیورليك"),
)


@pytest.fixture
async def loaded(session: AsyncSession) -> AsyncSession:
    """The plan and the coordination files, loaded."""
    await load_plan(session, INAP_II)
    await load_coordination(session)
    await session.commit()
    return session


def entries() -> list[ActorEntry]:
    plan = read_plan(INAP_II)
    assert not isinstance(plan, list | tuple)
    return [spot.item for spot in plan.actors]


def spellings(entry: ActorEntry) -> Iterator[str]:
    """Every way to write an entry's name, printed or usual, also with other letters."""
    for text in (*entry.title.stored().values(), *(alias.text for alias in entry.aliases)):
        yield text
        for letters in OTHER_LETTERS:
            yield text.translate(letters)


async def test_every_body_is_found_by_each_of_its_spellings(loaded: AsyncSession) -> None:
    """Each spelling of seed 001 among them, and Arabic and Sorani names with folded letters."""
    looked = 0
    for entry in entries():
        for text in set(spellings(entry)):
            if not words(text):
                continue
            found = await queries.list_actors(
                loaded, Wanted(words=words(text)), after=None, limit=200
            )
            assert entry.code in {actor.code for actor in found}, text
            looked += 1
    assert looked > 1_000


@pytest.mark.parametrize("typed", ["وزارة الداخلية", "وزاره الداخليه", "داخلية", "وهزارهتي ناوخو"])
async def test_the_ministry_is_found_as_people_type_it(
    loaded: AsyncSession, client: httpx.AsyncClient, typed: str
) -> None:
    del loaded
    found = (await client.get("/actors", params={"q": typed, "jurisdiction": "federal"})).json()
    assert "F-MOI" in [actor["code"] for actor in found["items"]]


async def test_published_totals_stand_beside_what_the_registry_counts(
    loaded: AsyncSession, client: httpx.AsyncClient
) -> None:
    del loaded
    told = (await client.get("/actors/summary")).json()
    published = {each["what"]: each["value"] for each in told["published"]}
    assert published == {
        "actors_at_start": 68,
        "actors_after": 160,
        "actors_local_ngo": 55,
        "actors_government": 56,
        "actors_international": 49,
    }
    assert {(each["body"], str(each["source"])) for each in told["published"]} == {
        ("COORD", str({"file": "002", "line": 51}))
    }
    assert told["total"] == len(entries()) != 160
    assert sum(each["count"] for each in told["by_type"]) == told["total"]
    # No source says since when each of them works on the agenda.
    assert told["growth"] == []
