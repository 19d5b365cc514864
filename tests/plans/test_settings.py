"""What the follow-up plan leaves open: typed settings of a plan, public to read, ours."""

import asyncio
from dataclasses import replace

import pytest
from fastapi import FastAPI
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.audit import AuditEntry
from inap.plans.settings import KEYS, FollowUpSettings, changed, settings_of
from inap.plans.settings_schemas import FollowUpSettings as Answer
from inap.plans.settings_schemas import FollowUpSettingsChange
from support.access import client_for
from support.factories import make_account, make_plan
from support.problems import assert_problem

PATH = "/plans/PLAN/settings"
DEFAULTS = {
    "position_forms": {"federal": True, "krg": True},
    "position_2_due_days": None,
    "position_3_due_days": None,
    "position_3_acceptance": True,
    "refusal_allowed": False,
}


def test_what_is_not_stored_has_its_default() -> None:
    assert settings_of({}) == FollowUpSettings()
    assert settings_of({"position_2_due_days": 30, "of another piece": 1}) == replace(
        FollowUpSettings(), position_2_due_days=30
    )


def test_only_what_differs_is_a_change() -> None:
    assert changed(FollowUpSettings(), {"refusal_allowed": False}) == {}
    assert changed(FollowUpSettings(), {"refusal_allowed": True}) == {"refusal_allowed": True}


def test_each_side_uses_the_forms_by_its_own_setting() -> None:
    found = FollowUpSettings(position_forms_krg=False)
    assert (found.forms_used("federal"), found.forms_used("krg")) == (True, False)


@pytest.mark.parametrize("schema", [Answer, FollowUpSettingsChange])
def test_every_setting_is_named_as_ours(schema: type[Answer]) -> None:
    told = {name: field.description or "" for name, field in schema.model_fields.items()}
    named = {key.removesuffix("_federal").removesuffix("_krg") for key in KEYS}
    assert {name for name, text in told.items() if text.startswith("ours, ")} == named


async def test_an_administrator_changes_settings_and_everybody_reads_them(
    app: FastAPI, session: AsyncSession
) -> None:
    await make_plan(session)
    admin = client_for(app, await make_account(session, "admin"))
    other = client_for(app, await make_account(session, "coordinator", jurisdiction="krg"))
    await session.commit()
    first = await other.get(PATH)
    assert {key: first.json()[key] for key in DEFAULTS} == DEFAULTS
    assert (first.json()["version"], first.json()["changed_at"]) == (1, None)
    given = {"position_forms": {"krg": False}, "position_2_due_days": 30}
    headers = {"If-Match": first.headers["etag"]}
    assert_problem(await other.patch(PATH, json=given, headers=headers), "forbidden")
    done = await admin.patch(PATH, json=given, headers=headers)
    assert done.json()["position_forms"] == {"federal": True, "krg": False}
    assert (done.json()["position_2_due_days"], done.json()["version"]) == (30, 3)
    assert_problem(await admin.patch(PATH, json=given, headers=headers), "stale-version")
    again = await admin.patch(PATH, json=given, headers={"If-Match": done.headers["etag"]})
    assert again.headers["etag"] == done.headers["etag"]
    back = await admin.patch(
        PATH, json={"position_2_due_days": None}, headers={"If-Match": done.headers["etag"]}
    )
    assert (back.json()["position_2_due_days"], back.json()["version"]) == (None, 4)
    entries = list(await session.scalars(select(AuditEntry).order_by(AuditEntry.id)))
    assert [entry.detail for entry in entries] == [
        {"position_forms_krg": False, "position_2_due_days": 30},
        {"position_2_due_days": None},
    ]
    assert {entry.action for entry in entries} == {"plan.change-settings"}


async def test_of_two_changes_at_once_one_wins(app: FastAPI, session: AsyncSession) -> None:
    await make_plan(session)
    admin = client_for(app, await make_account(session, "admin"))
    await session.commit()
    answers = await asyncio.gather(
        *(
            admin.patch(PATH, json={"position_3_due_days": days}, headers={"If-Match": '"v1"'})
            for days in (10, 20)
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]


@pytest.mark.parametrize(
    "given",
    [
        {"position_2_due_days": 0},
        {"position_2_due_days": 10**9},
        {"position_2_due_days": "30"},
        {"position_forms": {"federal": None}},
        {"position_forms": True},
        {"refusal_allowed": 1},
        {"refusal_allowed": None},
        {"age_groups": []},
    ],
)
async def test_a_hostile_change_is_refused(
    app: FastAPI, session: AsyncSession, given: dict[str, object]
) -> None:
    await make_plan(session)
    admin = client_for(app, await make_account(session, "admin"))
    await session.commit()
    answer = await admin.patch(PATH, json=given, headers={"If-Match": '"v1"'})
    assert_problem(answer, "invalid-request")


async def test_the_settings_of_an_unpublished_plan_are_hidden(
    app: FastAPI, session: AsyncSession
) -> None:
    await make_plan(session, published=False)
    donor = client_for(app, await make_account(session, "donor"))
    await session.commit()
    assert_problem(await donor.get(PATH), "not-found")
