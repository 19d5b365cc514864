"""Files of meetings and of recommendations: who attaches them, and who reads them."""

import pytest
from sqlalchemy import select

from inap.kit.audit import AuditEntry
from support import sample_files as files
from support.coordination import Office
from support.evidence import ARABIC, address, attached, names, upload
from support.problems import assert_problem

DAY = "2023-07-03"


async def a_meeting(office: Office, body: str = "TEAM") -> str:
    title = {"en": "Sitting"}
    made = await office.made("/meetings", body=body, title=title, begins_on=DAY)
    return f"/meetings/{made['id']}"


async def a_recommendation(office: Office) -> str:
    """One that F-MOI took on; at version 2."""
    text = {"en": "Train."}
    record = await office.made("/records", kind="recommendation", body="TEAM", text=text)
    approved = await office.step(f"/records/{record['id']}", 1, "secretary2", action="approve")
    assert approved.status_code == 200, approved.text
    path = f"/recommendations/{record['id']}"
    taken = await office.step(path, 1, action="assign", owner="F-MOI", due_on="2023-09-30")
    assert taken.status_code == 200, taken.text
    return path


async def version_of(office: Office, path: str) -> int:
    version: int = (await office["secretary"].get(path)).json()["version"]
    return version


async def test_signed_minutes_are_attached_to_a_meeting_and_removed_again(office: Office) -> None:
    path = await a_meeting(office)
    told = await attached(office["secretary"], path, caption_en="Signed minutes")
    assert (told["subject_version"], told["removable"]) == (2, True)
    found = (await office["secretary"].get(path)).json()
    assert (found["version"], found["evidence"]) == (2, 1)
    content = await office["me"].get(f"{address(path)}/{told['id']}/content")
    assert content.content == files.pdf()
    assert_problem(await upload(office["secretary"], path), "evidence-exists")
    gone = await office["secretary"].delete(f"{address(path)}/{told['id']}")
    assert (gone.status_code, gone.json()["subject_version"]) == (200, 3)
    assert await names(office["secretary"], path) == []
    assert (await office["secretary"].get(path)).json()["evidence"] == 0
    trail = await office.session.scalars(
        select(AuditEntry.action)
        .where(AuditEntry.action.like("evidence.%"))
        .order_by(AuditEntry.id)
    )
    assert list(trail) == ["evidence.add", "evidence.remove"]


async def test_publishing_the_minutes_publishes_no_file(office: Office) -> None:
    path = await a_meeting(office)
    body = {"invitations": [{"actor": "F-MOI"}]}
    await office["secretary"].put(f"{path}/invitations", json=body, headers={"If-Match": '"v1"'})
    told = await attached(office["secretary"], path)
    assert (await office.step(path, 3, action="hold")).status_code == 200
    assert (await office.changed(path, 4, minutes={"en": "We met."})).status_code == 200
    assert (await office.step(path, 5, action="publish")).status_code == 200
    for name in ("moi", "kmoi", "donor"):
        found = (await office[name].get(path)).json()
        assert (found["minutes"]["en"], found["evidence"]) == ("We met.", None)
        for under in ("", f"/{told['id']}", f"/{told['id']}/content"):
            assert_problem(await office[name].get(f"{address(path)}{under}"), "not-found")
    assert_problem(await upload(office["moi"], path, files.png(), name="a.png"), "forbidden")
    assert await names(office["me"], path) == [ARABIC]


async def test_a_cancelled_meeting_takes_no_file(office: Office) -> None:
    path = await a_meeting(office)
    told = await attached(office["secretary"], path)
    assert (await office.step(path, 2, action="cancel", reason="Flood.")).status_code == 200
    assert_problem(
        await upload(office["secretary"], path, files.png(), name="a.png"), "wrong-state"
    )
    assert_problem(await office["secretary"].delete(f"{address(path)}/{told['id']}"), "wrong-state")
    (still,) = (await office["secretary"].get(address(path))).json()["items"]
    assert still["removable"] is False


async def test_a_side_attaches_to_the_meetings_of_its_own_bodies(office: Office) -> None:
    path = await a_meeting(office, "BOARD")
    assert_problem(await upload(office["federal"], path), "not-permitted")
    assert (await upload(office["krg"], path)).status_code == 201


@pytest.mark.parametrize("name", ["moi", "secretary"])
async def test_what_shows_that_it_was_done_is_a_step_of_the_follow_up(
    office: Office, name: str
) -> None:
    path = await a_recommendation(office)
    told = await attached(office[name], path, caption_en="Photograph")
    assert told["subject_version"] == await version_of(office, path) == 3
    await office[name].delete(f"{address(path)}/{told['id']}")
    steps = (await office["moi"].get(f"{path}/history")).json()["items"]
    assert [
        (each["action"], each["to_state"], each["evidence"] and each["evidence"]["name"])
        for each in steps
    ] == [
        ("assign", "assigned", None),
        ("attach", "assigned", ARABIC),
        ("detach", "assigned", ARABIC),
    ]


async def test_files_of_a_recommendation_are_for_those_who_follow_it_up(office: Office) -> None:
    path = await a_recommendation(office)
    told = await attached(office["moi"], path)
    for name in ("kmoi", "donor"):
        assert (await office[name].get(path)).json()["evidence"] is None
        assert_problem(await office[name].get(address(path)), "not-found")
        assert_problem(await office[name].get(f"{address(path)}/{told['id']}/content"), "not-found")
    assert_problem(await upload(office["kmoi"], path), "not-found")
    for name in ("me", "donor"):
        refused = await upload(office[name], path, files.png(), name="a.png")
        assert_problem(refused, "forbidden")
    assert (await office["me"].get(path)).json()["evidence"] == 1


async def test_a_closed_recommendation_keeps_its_files_as_they_are(office: Office) -> None:
    path = await a_recommendation(office)
    told = await attached(office["moi"], path)
    done = await office.step(path, 3, action="complete", text={"en": "Trained."})
    assert done.status_code == 200, done.text
    for name in ("moi", "secretary"):
        refused = await upload(office[name], path, files.png(), name="a.png")
        assert_problem(refused, "recommendation-settled")
        gone = await office[name].delete(f"{address(path)}/{told['id']}")
        assert_problem(gone, "recommendation-settled")
        assert await names(office[name], path) == [ARABIC]


async def test_the_same_file_under_another_recommendation_of_the_owner_is_told(
    office: Office,
) -> None:
    first, second = await a_recommendation(office), await a_recommendation(office)
    await attached(office["moi"], first)
    told = await attached(office["moi"], second)
    assert [(each["kind"], f"/recommendations/{each['id']}") for each in told["seen_before"]] == [
        ("recommendation", first)
    ]
    # A meeting is reported by nobody, so nothing is held against its files.
    assert (await attached(office["secretary"], await a_meeting(office)))["seen_before"] == []
