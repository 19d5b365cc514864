"""The plan's data version rises with what its dashboards tell of recommendations."""

from typing import Any

from support.coordination import Office, make_recommendation

ASSIGN = {"action": "assign", "owner": "F-MOI", "due_on": "2023-09-30"}


async def data_version(office: Office) -> int:
    return int((await office["secretary"].get(f"/plans/{office.plan.code}")).json()["data_version"])


async def recommended(office: Office, approval: str = "approved", **follow: Any) -> str:
    """The identifier of a recommendation of the team."""
    record = await make_recommendation(
        office.session, office.bodies["TEAM"], approval=approval, **follow
    )
    await office.session.commit()
    return str(record.id)


async def test_steps_that_change_what_is_overdue_raise_the_data_version(office: Office) -> None:
    path = f"/recommendations/{await recommended(office)}"
    steps: list[tuple[dict[str, Any], int]] = [
        (ASSIGN, 1),
        ({"action": "note", "text": {"en": "Begun."}}, 0),
        ({"action": "link", "node": "P1.F1"}, 0),
        (ASSIGN | {"due_on": "2023-10-31"}, 1),
        ({"action": "complete", "text": {"en": "Done."}}, 1),
        ({"action": "reopen", "reason": "It was not."}, 1),
        ({"action": "decline", "reason": "It is not ours."}, 1),
    ]
    before = await data_version(office)
    for version, (step, rise) in enumerate(steps, start=1):
        told = await office.step(path, version, **step)
        assert told.status_code == 200, told.text
        after = await data_version(office)
        assert (step["action"], after - before) == (step["action"], rise)
        before = after


async def test_approving_and_withdrawing_a_recommendation_raise_it(office: Office) -> None:
    path = f"/records/{await recommended(office, 'draft')}"
    before = await data_version(office)
    approved = await office.step(path, 1, action="approve")
    assert approved.status_code == 200, approved.text
    assert await data_version(office) == before + 1
    withdrawn = await office.step(path, 2, action="withdraw", reason="It was never said.")
    assert withdrawn.status_code == 200, withdrawn.text
    assert await data_version(office) == before + 2


async def test_a_refused_step_raises_nothing(office: Office) -> None:
    path = f"/recommendations/{await recommended(office)}"
    before = await data_version(office)
    assert (await office.step(path, 1, action="decline")).status_code != 200
    assert await data_version(office) == before
