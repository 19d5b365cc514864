"""Quality checks over HTTP: told before saving and before handing in, kept with their notes."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.verify import verify
from support.factories import make_period
from support.portal import anonymous
from support.problems import assert_problem
from support.queries import count_statements
from support.reporting import Desk, World, fact

NOTE = {"slug": "figure-jumps", "note": "Two courses were added."}
EARLIER = ("2022Q3", "2022Q4")


@pytest.fixture
async def series(desk: Desk, session: AsyncSession, world: World) -> None:
    """Two quarters before, with 10 and 12 workshops handed in."""
    for code, value in zip(EARLIER, (10, 12), strict=True):
        year, quarter = int(code[:4]), int(code[-1])
        await make_period(
            session,
            world.plan,
            code,
            opens_on=date(year, 3 * quarter - 2, 1),
            due_on=date(2023, 1, 31),
        )
        await session.commit()
        made = await desk.report(period=code, values=[{"value": value}])
        assert (await desk.step("focal", made, "submit")).status_code == 200


async def check(desk: Desk, name: str = "focal", **given: Any) -> Any:
    return await desk[name].post("/submissions/checks", json=fact(desk.world, **given))


@pytest.mark.usefixtures("series")
async def test_values_are_checked_before_they_are_saved(desk: Desk) -> None:
    response = await check(desk, values=[{"value": 500}])
    assert response.status_code == 200, response.text
    assert response.json() == {
        "warnings": [
            {
                "slug": "figure-jumps",
                "pointer": "/values/0",
                "params": {"value": "500", "low": "10", "high": "12", "count": "2"},
                "note": None,
                "as_printed": False,
            }
        ],
        "missing": [],
    }
    assert (await check(desk, values=[{"value": 11}])).json()["warnings"] == []
    empty = await check(desk, values=[])
    assert [each["slug"] for each in empty.json()["missing"]] == ["total-missing"]


async def test_what_could_not_be_saved_is_refused(desk: Desk) -> None:
    assert_problem(await check(desk, values=[{"value": -1}]), "invalid-request")
    assert_problem(await check(desk, indicator="NONE"), "invalid-request")
    assert_problem(await check(desk, "kfocal"), "not-permitted")
    assert_problem(await check(desk, "coordinator"), "forbidden")


@pytest.mark.usefixtures("series")
async def test_odd_values_are_handed_in_with_a_note_that_reviewers_read(
    desk: Desk, session: AsyncSession
) -> None:
    made = await desk.report(values=[{"value": 500}])
    document = assert_problem(await desk.step("focal", made, "submit"), "needs-note")
    assert [(each["pointer"], each["slug"]) for each in document["errors"]] == [
        ("/values/0", "figure-jumps")
    ]
    for notes in ([{"slug": "figure-jumps", "note": " \u200f"}], [{**NOTE, "slug": "same-again"}]):
        assert_problem(await desk.step("focal", made, "submit", notes=notes), "needs-note")
    sent = await desk.step("focal", made, "submit", notes=[NOTE])
    assert sent.status_code == 200, sent.text
    for name in ("focal", "verifier", "coordinator"):
        (warning,) = (await desk[name].get(f"/submissions/{made['id']}")).json()["warnings"]
        assert (warning["slug"], warning["note"]) == ("figure-jumps", "Two courses were added.")
    history = (await desk["verifier"].get(f"/submissions/{made['id']}/history")).json()["items"]
    assert [len(entry["warnings"]) for entry in history] == [0, 1]
    assert await verify(session) == []


@pytest.mark.usefixtures("series")
async def test_others_read_the_figure_without_the_notes(app: FastAPI, desk: Desk) -> None:
    made = await desk.report(values=[{"value": 500}])
    await desk.step("focal", made, "submit", notes=[NOTE])
    await desk.step("verifier", made, "verify")
    assert (await desk.step("coordinator", made, "approve")).status_code == 200
    for reader in (anonymous(app), desk["kcoordinator"]):
        found = (await reader.get(f"/submissions/{made['id']}")).json()
        assert (found["warnings"], found["values"][0]["value"]) == ([], 500)
        assert_problem(await desk["kfocal"].get(f"/submissions/{made['id']}/checks"), "not-found")


@pytest.mark.usefixtures("series")
async def test_a_correction_is_checked_anew_and_keeps_each_revisions_notes(desk: Desk) -> None:
    made = await desk.report(values=[{"value": 500}])
    await desk.step("focal", made, "submit", notes=[NOTE])
    await desk.step("verifier", made, "return", reason="Is that so?")
    current = await desk["focal"].get(f"/submissions/{made['id']}")
    changed = await desk["focal"].patch(
        f"/submissions/{made['id']}",
        json={"values": [{"value": 11}]},
        headers={"If-Match": current.headers["etag"]},
    )
    assert changed.json()["warnings"] == []
    checks = await desk["focal"].get(f"/submissions/{made['id']}/checks")
    assert checks.json() == {"warnings": [], "missing": []}
    assert (await desk.step("focal", made, "submit")).json()["warnings"] == []
    history = (await desk["focal"].get(f"/submissions/{made['id']}/history")).json()["items"]
    assert [[each["slug"] for each in entry["warnings"]] for entry in history] == [
        [],
        ["figure-jumps"],
        [],
        [],
        [],
    ]


async def test_what_changed_meanwhile_counts(
    desk: Desk, session: AsyncSession, world: World
) -> None:
    made = await desk.report(values=[{"value": 500}])
    assert (await desk["focal"].get(f"/submissions/{made['id']}/checks")).json()["warnings"] == []
    for code, value in zip(EARLIER, (10, 12), strict=True):
        await make_period(session, world.plan, code, opens_on=date(2022, 12, 1))
        await session.commit()
        other = await desk.report(period=code, values=[{"value": value}])
        await desk.step("focal", other, "submit")
    assert_problem(await desk.step("focal", made, "submit"), "needs-note")


async def test_a_return_points_at_single_values(desk: Desk, session: AsyncSession) -> None:
    made = await desk.bring_to("submitted")
    remark = {"sex": None, "age": None, "note": "The annex says 4."}
    sent = await desk.step("verifier", made, "return", reason="See below.", cells=[remark])
    assert sent.status_code == 200, sent.text
    seen = (await desk["focal"].get(f"/submissions/{made['id']}")).json()
    assert seen["remarks"] == [remark]
    history = (await desk["focal"].get(f"/submissions/{made['id']}/history")).json()["items"]
    assert history[-1]["remarks"] == [remark]
    again = await desk.step("focal", made, "submit")
    assert again.json()["remarks"] == []
    assert await verify(session) == []


@pytest.mark.parametrize(
    ("cells", "pointer", "slug"),
    [
        ([{"age": "90+", "note": "?"}], "/cells/0/age", "age-unknown"),
        ([{"note": "?"}, {"note": "!"}], "/cells/1", "cell-repeated"),
        ([{"sex": "men", "note": "?"}], "/cells/0/sex", "literal-error"),
        ([{"sex": "female"}], "/cells/0/note", "missing"),
    ],
)
async def test_a_remark_points_at_a_place_there_is(
    desk: Desk, cells: list[dict[str, str]], pointer: str, slug: str
) -> None:
    made = await desk.bring_to("submitted")
    sent = await desk.step("verifier", made, "return", reason="See below.", cells=cells)
    document = assert_problem(sent, "invalid-request")
    assert [(each["pointer"], each["slug"]) for each in document["errors"]] == [(pointer, slug)]


@pytest.mark.parametrize(
    ("action", "given", "pointer"),
    [
        ("submit", {"cells": [{"note": "?"}]}, "/cells"),
        ("verify", {"notes": [NOTE]}, "/notes"),
        ("approve", {"deadline": "2023-05-01T00:00:00Z"}, "/deadline"),
    ],
)
async def test_what_an_action_has_no_use_for_is_refused(
    desk: Desk, action: str, given: dict[str, Any], pointer: str
) -> None:
    made = await desk.bring_to("draft")
    document = assert_problem(await desk.step("focal", made, action, **given), "invalid-request")
    assert [each["pointer"] for each in document["errors"]] == [pointer]


async def test_a_comparison_shows_what_changed_cell_by_cell(desk: Desk) -> None:
    made = await desk.bring_to("reopened", values=[{"value": 5}])
    path = f"/submissions/{made['id']}"
    first = (await desk["verifier"].get(f"{path}/comparison")).json()
    assert (first["basis"], first["before_revision"], first["after_revision"]) == (None, None, 1)
    current = await desk["focal"].get(path)
    await desk["focal"].patch(
        path,
        json={
            "values": [{"value": 6}, {"sex": "female", "value": 6}],
            "narrative": {"en": "One more."},
        },
        headers={"If-Match": current.headers["etag"]},
    )
    found = (await desk["focal"].get(f"{path}/comparison")).json()
    assert (found["basis"], found["before_revision"], found["after_revision"]) == (
        "published",
        1,
        2,
    )
    assert [
        (cell["sex"], cell["change"], cell["before"] and cell["before"]["value"])
        for cell in found["cells"]
    ] == [(None, "changed", 5), ("female", "added", None)]
    assert found["narrative"] == [
        {"language": "en", "change": "added", "before": None, "after": "One more."}
    ]
    assert_problem(await desk["kfocal"].get(f"{path}/comparison"), "not-found")


async def test_a_dry_run_tells_what_would_be_and_keeps_nothing(desk: Desk) -> None:
    trial = await desk["focal"].post(
        "/submissions",
        params={"dry_run": "true"},
        json=fact(desk.world),
        headers={"Idempotency-Key": "trial"},
    )
    assert trial.status_code == 200, trial.text
    assert trial.json()["state"] == "draft"
    assert "location" not in trial.headers
    assert_problem(await desk["focal"].get(f"/submissions/{trial.json()['id']}"), "not-found")
    real = await desk["focal"].post(
        "/submissions", json=fact(desk.world), headers={"Idempotency-Key": "trial"}
    )
    assert_problem(real, "idempotency-key-reused")
    await desk.report()
    again = await desk["focal"].post(
        "/submissions", params={"dry_run": "true"}, json=fact(desk.world)
    )
    assert_problem(again, "submission-exists")


@pytest.mark.usefixtures("series")
async def test_handing_in_takes_as_many_statements_however_long_the_series(
    app: FastAPI, desk: Desk, session: AsyncSession, world: World
) -> None:
    async def counted(code: str, value: int) -> int:
        year = int(code[:4])
        await make_period(
            session, world.plan, code, opens_on=date(year, 12, 31), due_on=date(year + 1, 1, 1)
        )
        await session.commit()
        made = await desk.report(period=code, values=[{"value": value}])
        current = await desk["focal"].get(f"/submissions/{made['id']}")
        with count_statements(app.state.engine) as seen:
            sent = await desk["focal"].post(
                f"/submissions/{made['id']}/transitions",
                json={"action": "submit"},
                headers={"If-Match": current.headers["etag"]},
            )
        assert sent.status_code == 200, sent.text
        return len(seen)

    first = await counted("2021Q1", 9)
    for code, value in (("2021Q2", 8), ("2021Q3", 7), ("2021Q4", 11)):
        assert await counted(code, value) == first
