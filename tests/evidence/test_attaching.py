"""Attaching, removing and giving out evidence, and what revisions keep of it."""

import asyncio
import hashlib
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from fastapi import FastAPI
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.evidence.models import Evidence
from inap.kit.audit import AuditEntry
from inap.kit.stored_files import StoredFile
from inap.submissions.verify import verify
from support import sample_files as files
from support.evidence import ARABIC, attached, names, upload
from support.problems import assert_problem
from support.queries import count_statements
from support.reporting import Desk, stand_at


async def test_a_file_is_attached_with_its_name_and_caption(
    desk: Desk, draft: dict[str, Any]
) -> None:
    made = await upload(desk["focal"], draft, caption_ar="قائمة الحضور", caption_en=" ")
    assert made.status_code == 201, made.text
    told = made.json()
    assert made.headers["location"].endswith(f"/submissions/{draft['id']}/evidence/{told['id']}")
    assert (told["name"], told["media_type"]) == (ARABIC, "application/pdf")
    assert told["caption"] == {"en": None, "ar": "قائمة الحضور", "ckb": None}
    assert told["size"] == len(files.pdf())
    assert told["sha256"] == hashlib.sha256(files.pdf()).hexdigest()
    assert (told["removable"], told["seen_before"], told["subject_version"]) == (True, [], 2)
    seen = (await desk["focal"].get(f"/submissions/{draft['id']}")).json()
    assert (seen["evidence"], seen["version"], seen["revision"]) == (1, 2, 1)


async def test_a_file_is_given_out_to_be_saved_and_never_shown(
    desk: Desk, draft: dict[str, Any]
) -> None:
    told = await attached(desk["focal"], draft)
    address = f"/submissions/{draft['id']}/evidence/{told['id']}/content"
    answer = await desk["focal"].get(address)
    assert answer.content == files.pdf()
    headers = answer.headers
    assert headers["content-type"] == "application/pdf"
    assert headers["content-length"] == str(len(files.pdf()))
    assert headers["content-security-policy"] == "sandbox; default-src 'none'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "private, no-store"
    assert headers["etag"] == f'"{told["sha256"]}"'
    assert headers["content-disposition"] == (
        "attachment; filename=\"____ ____ _____.pdf\"; filename*=UTF-8''"
        "%D9%85%D8%AD%D8%B6%D8%B1%20%D9%88%D8%B1%D8%B4%D8%A9%20"
        "%D8%A7%D9%84%D8%B9%D9%85%D9%84.pdf"
    )
    again = await desk["focal"].get(address, headers={"If-None-Match": headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


async def test_what_was_handed_in_keeps_its_evidence_when_it_is_removed_later(
    desk: Desk, draft: dict[str, Any], session: AsyncSession
) -> None:
    first = await attached(desk["focal"], draft)
    assert (await desk.step("focal", draft, "submit")).status_code == 200
    assert_problem(await upload(desk["focal"], draft, files.png(), name="a.png"), "wrong-state")
    address = f"/submissions/{draft['id']}/evidence/{first['id']}"
    assert_problem(await desk["focal"].delete(address), "wrong-state")
    assert await names(desk["coordinator"], draft) == await names(desk["verifier"], draft)
    await desk.step("verifier", draft, "return", reason="Another annex.")

    removed = (await desk["focal"].delete(address)).json()
    assert (removed["removed_revision"], removed["removable"]) == (2, False)
    assert removed["removed_by"]["id"] == str(desk.world.people["focal"].id)
    await attached(desk["focal"], draft, files.png(), name="صورة.png", media_type="image/png")
    assert await names(desk["verifier"], draft) == ["صورة.png"]
    assert await names(desk["verifier"], draft, revision=1) == [ARABIC]
    assert (await desk["verifier"].get(f"{address}/content")).content == files.pdf()
    assert_problem(await desk["focal"].delete(address), "not-found")

    seen = (await desk["focal"].get(f"/submissions/{draft['id']}")).json()
    assert (seen["revision"], seen["evidence"]) == (2, 1)
    assert seen["values"] == draft["values"]
    await desk.step("focal", draft, "submit")
    await desk.step("verifier", draft, "verify")
    assert (await desk.step("coordinator", draft, "approve")).status_code == 200
    assert await verify(session) == []


async def test_the_history_tells_what_was_attached_and_removed(
    desk: Desk, draft: dict[str, Any], session: AsyncSession
) -> None:
    told = await attached(desk["focal"], draft)
    edited = await desk["focal"].patch(
        f"/submissions/{draft['id']}",
        json={"values": [{"value": 6}]},
        headers={"If-Match": f'"v{told["subject_version"]}"'},
    )
    assert edited.status_code == 200, edited.text
    await desk["focal"].delete(f"/submissions/{draft['id']}/evidence/{told['id']}")
    answer = (await desk["focal"].get(f"/submissions/{draft['id']}/history")).json()
    steps = [(each["action"], each["evidence"]) for each in answer["items"]]
    named = {"id": told["id"], "name": ARABIC}
    assert steps == [("create", None), ("attach", named), ("edit", None), ("detach", named)]
    audit = await session.scalars(select(AuditEntry.action).order_by(AuditEntry.id))
    assert [each for each in audit if each.startswith("evidence")] == [
        "evidence.add",
        "evidence.remove",
    ]
    await session.rollback()
    assert await verify(session) == []


async def test_verification_finds_a_file_that_was_put_in_the_place_of_another(
    desk: Desk, draft: dict[str, Any], session: AsyncSession
) -> None:
    await attached(desk["focal"], draft)
    await desk.step("focal", draft, "submit")
    stored = (await session.scalars(select(StoredFile))).one()
    stored.sha256 = hashlib.sha256(b"another").digest()
    await session.commit()
    assert {finding.check for finding in await verify(session)} == {"content"}


async def test_a_file_removed_from_a_draft_was_part_of_nothing(
    desk: Desk, draft: dict[str, Any]
) -> None:
    told = await attached(desk["focal"], draft)
    address = f"/submissions/{draft['id']}/evidence/{told['id']}"
    assert (await desk["focal"].delete(address)).status_code == 200
    assert await names(desk["focal"], draft) == []
    assert_problem(await desk["focal"].get(address), "not-found")
    assert_problem(await desk["focal"].get(f"{address}/content"), "not-found")
    # It may be attached again.
    assert (await attached(desk["focal"], draft))["id"] != told["id"]


async def test_a_reopening_that_lapsed_shows_the_evidence_of_what_is_published(
    desk: Desk, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await desk.report()
    await attached(desk["focal"], made)
    for name, action in (("focal", "submit"), ("verifier", "verify"), ("coordinator", "approve")):
        await desk.step(name, made, action)
    deadline = "2023-05-01T00:00:00Z"
    await desk.step("coordinator", made, "reopen", reason="A late list.", deadline=deadline)
    await attached(desk["focal"], made, files.png(), name="late.png", media_type="image/png")
    assert await names(desk["coordinator"], made) == [ARABIC, "late.png"]
    stand_at(monkeypatch, datetime(2023, 6, 1, tzinfo=UTC))
    assert await names(desk["coordinator"], made) == [ARABIC]
    assert (await desk["coordinator"].get(f"/submissions/{made['id']}")).json()["evidence"] == 1
    refused = await upload(desk["focal"], made, files.gif(), name="a.gif", media_type="")
    assert_problem(refused, "reopening-lapsed")
    assert await verify(session) == []


async def test_the_same_file_twice_is_refused_and_names_the_one_that_is_there(
    desk: Desk, draft: dict[str, Any]
) -> None:
    told = await attached(desk["focal"], draft)
    refused = assert_problem(await upload(desk["focal2"], draft, name="b.pdf"), "evidence-exists")
    assert refused["params"] == {"evidence": told["id"]}


async def test_a_file_seen_under_another_fact_of_the_body_is_told(desk: Desk) -> None:
    first = await desk.report(area="IQ-BG")
    second = await desk.report(area="IQ-BA")
    await attached(desk["focal"], first)
    told = await attached(desk["focal"], second)
    assert [(each["kind"], each["id"]) for each in told["seen_before"]] == [
        ("submission", first["id"])
    ]
    # The earlier one has nothing to tell, and another body's file is another matter.
    listed = (await desk["focal"].get(f"/submissions/{first['id']}/evidence")).json()["items"]
    assert listed[0]["seen_before"] == []
    theirs = await desk.report("kfocal", actor="K-MOI", area="IQ-AR")
    assert (await attached(desk["kfocal"], theirs))["seen_before"] == []
    # Reviewers are told of what they may see: the first one is still a draft.
    await desk.step("focal", second, "submit")
    shown = (await desk["coordinator"].get(f"/submissions/{second['id']}/evidence")).json()
    assert shown["items"][0]["seen_before"] == []
    await desk.step("focal", first, "submit")
    shown = (await desk["coordinator"].get(f"/submissions/{second['id']}/evidence")).json()
    assert [each["id"] for each in shown["items"][0]["seen_before"]] == [first["id"]]


async def test_at_most_twenty_files_are_attached_even_by_two_people_at_once(
    desk: Desk, draft: dict[str, Any]
) -> None:
    answers = await asyncio.gather(
        *(
            upload(desk[name], draft, files.pdf(b"/N %d " % number), name=f"{number}.pdf")
            for number in range(23)
            for name in [("focal", "focal2")[number % 2]]
        )
    )
    assert sorted(answer.status_code for answer in answers) == [201] * 20 + [409] * 3
    for answer in answers:
        if answer.status_code == 409:
            assert assert_problem(answer, "too-much-evidence")["params"] == {"limit": 20}
    assert len(await names(desk["focal"], draft)) == 20


async def test_one_file_sent_at_once_by_two_is_attached_once(
    desk: Desk, draft: dict[str, Any], session: AsyncSession
) -> None:
    answers = await asyncio.gather(*(upload(desk[name], draft) for name in ("focal", "focal2")))
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    assert await session.scalar(select(func.count()).select_from(Evidence)) == 1


async def test_a_retry_after_a_lost_answer_makes_no_second_copy(
    desk: Desk, draft: dict[str, Any], session: AsyncSession
) -> None:
    key = uuid4().hex
    first = await upload(desk["focal"], draft, key=key, caption_en="The list")
    # Another boundary: the fingerprint is of the parts.
    again = await upload(desk["focal"], draft, key=key, caption_en="The list")
    assert first.request.headers["content-type"] != again.request.headers["content-type"]
    assert (again.status_code, again.content) == (201, first.content)
    assert again.headers["idempotent-replayed"] == "true"
    assert again.headers["location"] == first.headers["location"]
    assert await session.scalar(select(func.count()).select_from(Evidence)) == 1
    for changed in (
        {"content": files.pdf(b"/N 1 ")},
        {"name": "other.pdf"},
        {"caption_en": "Another list"},
    ):
        given: dict[str, Any] = {"caption_en": "The list", **changed}
        other = await upload(desk["focal"], draft, key=key, **given)
        assert_problem(other, "idempotency-key-reused")


async def test_a_retry_is_answered_even_when_no_more_may_be_attached(
    desk: Desk, draft: dict[str, Any]
) -> None:
    key = uuid4().hex
    first = await upload(desk["focal"], draft, key=key)
    await desk.step("focal", draft, "submit")
    assert (await upload(desk["focal"], draft, key=key)).content == first.content


async def test_who_sees_the_submission_fully_sees_its_evidence_and_nobody_else(
    desk: Desk, draft: dict[str, Any]
) -> None:
    told = await attached(desk["focal"], draft)
    address = f"/submissions/{draft['id']}/evidence"
    for name in ("coordinator", "kcoordinator", "kfocal"):
        for path in (address, f"{address}/{told['id']}", f"{address}/{told['id']}/content"):
            assert_problem(await desk[name].get(path), "not-found")
        assert_problem(await desk[name].delete(f"{address}/{told['id']}"), "not-found")
    assert_problem(await upload(desk["kfocal"], draft), "not-found")
    assert_problem(await upload(desk["verifier"], draft), "not-permitted")
    for name, action in (("focal", "submit"), ("verifier", "verify"), ("coordinator", "approve")):
        await desk.step(name, draft, action)
    # It is published now: its figures are seen by all, its evidence is not.
    published = (await desk["kcoordinator"].get(f"/submissions/{draft['id']}")).json()
    assert (published["state"], published["evidence"]) == ("approved", None)
    assert_problem(await desk["kcoordinator"].get(address), "not-found")
    assert await names(desk["coordinator"], draft) == [ARABIC]


async def test_evidence_of_another_submission_is_not_found_under_this_one(desk: Desk) -> None:
    first, second = await desk.report(area="IQ-BG"), await desk.report(area="IQ-BA")
    told = await attached(desk["focal"], first)
    for method, path in (("GET", ""), ("GET", "/content"), ("DELETE", "")):
        address = f"/submissions/{second['id']}/evidence/{told['id']}{path}"
        assert_problem(await desk["focal"].request(method, address), "not-found")


async def test_a_list_takes_the_same_statements_whatever_it_holds(
    desk: Desk, draft: dict[str, Any], app: FastAPI
) -> None:
    counts = []
    for number in range(3):
        other = await desk.report(area=("IQ-BG", "IQ-BA", "IQ")[number]) if number < 2 else draft
        await attached(desk["focal"], other, files.pdf(b"/N %d " % number))
        if other is not draft:
            await attached(desk["focal"], draft, files.pdf(b"/N %d " % number), name="n.pdf")
        with count_statements(app.state.engine) as seen:
            await names(desk["focal"], draft)
        counts.append(len(seen))
    assert counts[0] == counts[1] == counts[2]
    page = await desk["focal"].get(f"/submissions/{draft['id']}/evidence", params={"limit": 2})
    following = page.json()["next"]
    rest = await desk["focal"].get(
        f"/submissions/{draft['id']}/evidence", params={"limit": 2, "cursor": following}
    )
    assert len(page.json()["items"]) + len(rest.json()["items"]) == 3
    wrong = await desk["focal"].get(
        f"/submissions/{draft['id']}/evidence", params={"cursor": "bm9uZQ"}
    )
    assert_problem(wrong, "invalid-cursor")
