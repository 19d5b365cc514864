"""Writing the registry: who may, what is refused, what loading leaves alone."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.audit import AuditEntry
from inap.plans.models import Plan
from support.access import client_for
from support.factories import make_account, make_area, make_node, make_plan
from support.loading import load
from support.plan_files import edit, write_plan
from support.problems import assert_problem

NEW: dict[str, Any] = {
    "code": "X-HOPE",
    "title": {"en": "Hope Network", "ar": "شبكة الأمل", "ckb": "تۆڕی هیوا"},
    "type": "local_ngo_or_network",
    "subtype": "network",
    "areas": ["IQ-BG"],
    "sectors": ["protection"],
    "pillars": ["PLAN/P1"],
    "languages": ["ar", "ckb"],
    "capacities": ["training"],
    "staff": 12,
    "capacity_score": 3,
    "since": "2019-05",
    "status": "active",
    "aliases": [{"text": "Amal", "language": "en"}],
}


@pytest.fixture
async def people(
    app: FastAPI, session: AsyncSession
) -> AsyncIterator[dict[str, httpx.AsyncClient]]:
    """Clients of everyone who has to do with the registry; areas and a plan with a pillar."""
    await make_area(session)
    await make_area(session, "IQ-BG")
    await make_area(session, "IQ-AR", jurisdiction="krg")
    await make_node(session, await make_plan(session))
    sides = {"federal": "federal", "krg": "krg"}
    accounts = {
        **{
            name: await make_account(session, "coordinator", jurisdiction=side)
            for name, side in sides.items()
        },
        **{
            role: await make_account(session, role)
            for role in ("admin", "secretariat", "me_team", "auditor", "donor")
        },
    }
    await session.commit()
    clients = {name: client_for(app, account) for name, account in accounts.items()}
    yield clients
    for client in clients.values():
        await client.aclose()


async def made(client: httpx.AsyncClient, **given: Any) -> httpx.Response:
    return await client.post("/actors", json={**NEW, **given})


async def changed(
    client: httpx.AsyncClient, code: str, version: int = 1, **given: Any
) -> httpx.Response:
    return await client.patch(f"/actors/{code}", json=given, headers={"If-Match": f'"v{version}"'})


async def codes(client: httpx.AsyncClient, **params: str) -> list[str]:
    response = await client.get("/actors", params=params)
    assert response.status_code == 200, response.text
    return [actor["code"] for actor in response.json()["items"]]


async def test_an_entry_is_added_as_it_is_told(people: dict[str, httpx.AsyncClient]) -> None:
    response = await made(people["secretariat"])
    assert response.status_code == 201, response.text
    assert response.headers["Location"].endswith("/actors/X-HOPE")
    document = response.json()
    for name, value in NEW.items():
        if name not in ("aliases", "capacity_score"):
            assert document[name] == value, name
    assert document["self_assessment"] == {"capacity": 3, "collaboration": None}
    assert document["volunteers"] is None
    assert document["aliases"] == [
        {"text": "Amal", "language": "en", "source": None, "entered": True}
    ]
    assert (await people["donor"].get("/actors/X-HOPE")).json() == document


@pytest.mark.parametrize(
    ("params", "finds"),
    [
        ({"q": "شبكه الامل"}, True),
        ({"q": "توری هیوا"}, True),
        ({"q": "hope"}, True),
        ({"q": "amal"}, True),
        ({"q": "x-hope"}, True),
        ({"q": "hope amal"}, False),
        ({"area": "IQ-BG"}, True),
        ({"area": "IQ"}, False),
        ({"sector": "protection"}, True),
        ({"sector": "awareness"}, False),
        ({"pillar": "PLAN/P1"}, True),
        ({"pillar": "PLAN/P2"}, False),
        ({"capacity": "training"}, True),
        ({"capacity": "research"}, False),
        ({"status": "active"}, True),
        ({"status": "inactive"}, False),
        ({"status": "merged"}, False),
        ({"type": "local_ngo_or_network", "subtype": "network"}, True),
        ({"subtype": "ngo"}, False),
    ],
)
async def test_it_is_found_by_what_was_told(
    people: dict[str, httpx.AsyncClient], params: dict[str, str], finds: bool
) -> None:
    await made(people["secretariat"])
    assert await codes(people["donor"], **params) == (["X-HOPE"] if finds else [])


async def test_who_covers_the_country_covers_its_governorates(
    people: dict[str, httpx.AsyncClient],
) -> None:
    await made(people["secretariat"], areas=["IQ"])
    assert await codes(people["donor"], area="IQ-AR") == ["X-HOPE"]


@pytest.mark.parametrize(
    ("given", "pointer", "slug"),
    [
        ({"areas": ["IQ-BG", "IQ-XX"]}, "/areas/1", "unknown-code"),
        ({"pillars": ["PLAN/P9"]}, "/pillars/0", "unknown-code"),
        ({"pillars": ["P1"]}, "/pillars/0", "string-pattern-mismatch"),
        ({"parent": "F-NONE"}, "/parent", "unknown-code"),
        ({"subtype": "ministry"}, "/subtype", "subtype-does-not-fit"),
        ({"subtype": "club"}, "/subtype", "literal-error"),
        ({"title": {}}, "/title", "value-missing"),
        ({"since": "2019-13"}, "/since", "string-pattern-mismatch"),
        ({"staff": -1}, "/staff", "greater-than-equal"),
        ({"staff": "12"}, "/staff", "int-type"),
        ({"capacity_score": 6}, "/capacity_score", "less-than-equal"),
        ({"sectors": ["x"]}, "/sectors/0", "literal-error"),
        ({"code": "Summary"}, "/code", "code-reserved"),
        ({"code": "a b"}, "/code", "string-pattern-mismatch"),
        ({"title": {"en": "\u0000"}}, "/title/en", "control-character"),
        ({"secret": 1}, "/secret", "extra-forbidden"),
    ],
)
async def test_what_is_wrong_is_named_and_nothing_is_kept(
    people: dict[str, httpx.AsyncClient], given: dict[str, Any], pointer: str, slug: str
) -> None:
    problem = assert_problem(await made(people["admin"], **given), "invalid-request")
    assert [(fault["pointer"], fault["slug"]) for fault in problem["errors"]] == [(pointer, slug)]
    assert await codes(people["admin"]) == []


async def test_a_code_is_given_once(people: dict[str, httpx.AsyncClient]) -> None:
    await made(people["admin"])
    assert assert_problem(await made(people["admin"]), "actor-exists")["params"] == {
        "actor": "X-HOPE"
    }


async def test_coordinators_keep_their_own_side_and_neither(
    people: dict[str, httpx.AsyncClient],
) -> None:
    ministry = {"type": "national_institution", "subtype": "ministry", "jurisdiction": "krg"}
    assert_problem(await made(people["federal"], code="K-NEW", **ministry), "not-permitted")
    assert (await made(people["krg"], code="K-NEW", **ministry)).status_code == 201
    assert_problem(await changed(people["federal"], "K-NEW", staff=3), "not-permitted")
    assert (await made(people["federal"])).status_code == 201
    assert (await changed(people["krg"], "X-HOPE", staff=3)).status_code == 200
    assert_problem(await made(people["me_team"], code="X-OTHER"), "forbidden")


async def test_a_change_keeps_what_it_does_not_name(people: dict[str, httpx.AsyncClient]) -> None:
    before = (await made(people["admin"])).json()
    response = await changed(
        people["admin"], "X-HOPE", staff=None, status="inactive", title={"en": "Hope"}
    )
    assert response.status_code == 200, response.text
    assert response.json() == {
        **before,
        "staff": None,
        "status": "inactive",
        "title": {"en": "Hope", "ar": None, "ckb": None},
        "version": 2,
    }
    assert await codes(people["admin"], q="network") == []
    assert await codes(people["admin"], q="hope") == ["X-HOPE"]
    assert_problem(await changed(people["admin"], "X-HOPE", staff=1), "stale-version")
    assert_problem(await people["admin"].patch("/actors/X-HOPE", json={}), "precondition-required")
    assert_problem(await changed(people["admin"], "X-NONE", staff=1), "not-found")


async def test_new_aliases_replace_those_entered_before(
    people: dict[str, httpx.AsyncClient],
) -> None:
    await made(people["admin"])
    aliases = [{"text": "Hiwa", "language": "ckb"}]
    response = await changed(people["admin"], "X-HOPE", aliases=aliases)
    assert [alias["text"] for alias in response.json()["aliases"]] == ["Hiwa"]
    assert await codes(people["admin"], q="amal") == []
    assert await codes(people["admin"], q="hiwa") == ["X-HOPE"]


async def test_nobody_stands_above_itself(people: dict[str, httpx.AsyncClient]) -> None:
    await made(people["admin"])
    await made(people["admin"], code="X-UNDER", parent="X-HOPE")
    for code, parent in (("X-HOPE", "X-UNDER"), ("X-HOPE", "X-HOPE")):
        problem = assert_problem(
            await changed(people["admin"], code, parent=parent), "invalid-request"
        )
        assert problem["errors"][0]["slug"] == "own-ancestor"


async def test_plans_show_a_new_title_at_once(
    people: dict[str, httpx.AsyncClient], session: AsyncSession
) -> None:
    await made(people["admin"])
    before = await session.scalar(select(Plan.data_version))
    await changed(people["admin"], "X-HOPE", staff=4)
    assert await session.scalar(select(Plan.data_version)) == before
    await changed(people["admin"], "X-HOPE", 2, title={"en": "Hope"})
    assert await session.scalar(select(Plan.data_version)) == (before or 0) + 1


async def test_changes_are_told_to_those_who_keep_and_oversee(
    people: dict[str, httpx.AsyncClient], client: httpx.AsyncClient
) -> None:
    await made(people["admin"])
    await changed(people["admin"], "X-HOPE", status="inactive")
    page = (await people["auditor"].get("/actors/X-HOPE/history")).json()
    assert [entry["action"] for entry in page["items"]] == ["actor.create", "actor.update"]
    assert page["items"][1]["changes"] == {"status": {"from": "active", "to": "inactive"}}
    assert page["items"][1]["by"]["name"] == "admin"
    assert_problem(await people["donor"].get("/actors/X-HOPE/history"), "forbidden")
    assert_problem(await client.get("/actors/X-HOPE/history"), "not-signed-in")


async def test_contacts_are_for_those_who_coordinate(
    people: dict[str, httpx.AsyncClient], client: httpx.AsyncClient, session: AsyncSession
) -> None:
    await made(people["admin"])
    given = {"name": "Zainab Hassan", "email": "Zainab@Inap.Test", "position": "Head"}
    response = await people["krg"].post("/actors/X-HOPE/contacts", json=given)
    assert response.status_code == 201, response.text
    contact = response.json()
    assert contact["email"] == "zainab@inap.test"
    for name in ("admin", "federal", "krg", "me_team", "secretariat"):
        page = (await people[name].get("/actors/X-HOPE/contacts")).json()
        assert page == {"items": [contact], "next": None}
    for name in ("auditor", "donor"):
        assert_problem(await people[name].get("/actors/X-HOPE/contacts"), "forbidden")
    assert_problem(await client.get("/actors/X-HOPE/contacts"), "not-signed-in")
    for address in ("/actors/X-HOPE", "/actors", "/actors/X-HOPE/history"):
        assert "Zainab" not in (await people["admin"].get(address)).text
    kept = await session.scalars(select(AuditEntry.detail))
    assert not any("ainab" in str(detail) for detail in kept)
    gone = await people["admin"].delete(f"/actors/X-HOPE/contacts/{contact['id']}")
    assert gone.status_code == 204
    assert_problem(
        await people["admin"].delete(f"/actors/X-HOPE/contacts/{contact['id']}"), "not-found"
    )
    assert (await people["admin"].get("/actors/X-HOPE/contacts")).json()["items"] == []


async def test_a_contact_can_be_reached(people: dict[str, httpx.AsyncClient]) -> None:
    await made(people["admin"])
    address = "/actors/X-HOPE/contacts"
    for given, slug in (
        ({"name": "Z"}, "value-required"),
        ({"name": "Z", "email": "z"}, "not-an-email"),
        ({"name": "Z", "phone": "call me"}, "string-pattern-mismatch"),
    ):
        response = await people["admin"].post(address, json=given)
        assert assert_problem(response, "invalid-request")["errors"][0]["slug"] == slug


async def test_loading_leaves_alone_what_people_changed(
    people: dict[str, httpx.AsyncClient], session: AsyncSession, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path)
    await load(session, folder)
    aliases = [{"text": "Interior", "language": "en"}]
    response = await changed(
        people["admin"], "F-MOI", title={"en": "Interior Ministry"}, aliases=aliases
    )
    assert response.status_code == 200, response.text
    edit(folder, "actors.yaml", "Ministry of Interior Affairs", "Ministry of the Interior")
    await load(session, folder)
    actor = (await people["admin"].get("/actors/F-MOI")).json()
    assert actor["title"]["en"] == "Interior Ministry"
    assert [alias["text"] for alias in actor["aliases"] if alias["entered"]] == ["Interior"]
    assert actor["leads"] == ["P1.1.1.F1"]


async def test_loading_says_of_the_other_what_the_files_say_of_a_merged_entry(
    people: dict[str, httpx.AsyncClient], session: AsyncSession, tmp_path: Path
) -> None:
    folder = write_plan(tmp_path)
    await load(session, folder)
    await made(people["admin"], code="F-NEW", type="national_institution", jurisdiction="federal")
    merged = await people["admin"].post(
        "/actors/F-MOI/merge", json={"into": "F-NEW"}, headers={"If-Match": '"v1"'}
    )
    assert merged.status_code == 200, merged.text
    edit(folder, "actors.yaml", "Ministry of Interior Affairs", "Ministry of the Interior")
    await load(session, folder)
    assert (await people["admin"].get("/actors/F-NEW")).json()["leads"] == ["P1.1.1.F1"]
    assert (await people["admin"].get("/actors/F-MOI")).json()["leads"] == []
    taken_back = await people["admin"].post("/actors/F-MOI/unmerge", headers={"If-Match": '"v2"'})
    assert taken_back.status_code == 200, taken_back.text
    assert taken_back.json()["leads"] == ["P1.1.1.F1"]
