"""Mails to those invited: once a version, in their language, with an entry for their calendar."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from icalendar import Calendar
from sqlalchemy import select

from inap.actors.models import ActorContact
from inap.kit import moments
from inap.kit.outbox.delivery import deliver
from inap.kit.outbox.models import OutboxMessage
from inap.kit.outbox.senders import FileSender
from support.coordination import Office
from support.factories import make_account
from support.problems import assert_problem
from support.queries import count_statements

SENDER = "INAP Portal <no-reply@inap.example>"
TITLE = {"en": "Quarterly", "ar": "الفصلي", "ckb": "وەرزی"}


async def planned(office: Office, actors: tuple[str, ...] = ("F-MOI",), **given: Any) -> str:
    """A meeting of both governments' team to which some are invited: its path, at version 2."""
    given = {"body": "TEAM", "title": TITLE, "starts_at": "2023-09-02T07:00:00Z", **given}
    path = f"/meetings/{(await office.made('/meetings', **given))['id']}"
    body = {"invitations": [{"actor": actor} for actor in actors]}
    answer = await office["secretary"].put(
        f"{path}/invitations", json=body, headers={"If-Match": '"v1"'}
    )
    assert answer.status_code == 200, answer.text
    return path


async def mail(office: Office, path: str, version: int, name: str = "secretary") -> httpx.Response:
    return await office[name].post(f"{path}/mails", headers={"If-Match": f'"v{version}"'})


async def written(office: Office) -> list[OutboxMessage]:
    await office.session.rollback()
    found = await office.session.scalars(select(OutboxMessage).order_by(OutboxMessage.id))
    return list(found)


async def contact(office: Office, actor: str, **given: Any) -> None:
    given = {"name": "Hana", "email": "hana@body.example", "language": "ckb", **given}
    office.session.add(ActorContact(actor_id=office.actors[actor].id, **given))
    await office.session.commit()


def delivered(folder: Path) -> list[EmailMessage]:
    """The mails in a folder, the first written first."""
    files = sorted(folder.glob("*.eml"))
    return [message_from_bytes(file.read_bytes(), policy=default) for file in files]


def invitation(mail: EmailMessage) -> tuple[Any, Any]:
    """The calendar in a mail and its event; the mail says the same of it as it does itself."""
    part = next(part for part in mail.walk() if part.get_content_type() == "text/calendar")
    calendar = Calendar.from_ical(part.get_content())
    (event,) = calendar.walk("VEVENT")
    assert part.get_param("method") == str(calendar["method"])
    return calendar, event


async def test_those_invited_are_written_to_and_who_has_no_address_is_named(
    office: Office,
) -> None:
    await contact(office, "X-CSO")
    path = await planned(office, ("F-MOI", "X-CSO", "X-UN"), place="Hall of the Council")
    before = (await office["secretary"].get(f"{path}/mails")).json()
    assert (before["due"], before["training"]) == (2, False)
    answer = await mail(office, path, 2)
    assert answer.status_code == 201, answer.text
    told = answer.json()
    assert [each["code"] for each in told["without_address"]] == ["X-UN"]
    by_actor = {each["actor"]["code"]: each for each in told["actors"]}
    assert {code: each["written"] for code, each in by_actor.items()} == {
        "F-MOI": 1,
        "X-CSO": 1,
        "X-UN": 0,
    }
    assert (told["due"], by_actor["X-CSO"]["method"], by_actor["X-CSO"]["version"]) == (
        0,
        "REQUEST",
        2,
    )
    letters = {each.to: each for each in await written(office)}
    letter = letters["hana@body.example"]
    assert letter.language == "ckb"
    assert "وەرزی" in letter.subject
    assert "Hall of the Council" in letter.body
    assert letter.account_id is None
    # A retry under another key of idempotency writes to nobody twice.
    assert (await mail(office, path, 2)).status_code == 201
    assert len(await written(office)) == 2


async def test_the_mail_carries_an_invitation_that_a_later_one_replaces(
    office: Office, app: FastAPI, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await contact(office, "X-CSO", language="en")
    path = await planned(office, ("X-CSO",))
    await mail(office, path, 2)
    await office.changed(path, 2, place="Another hall")
    told = (await mail(office, path, 3)).json()
    assert told["actors"][0]["version"] == 3
    await office.step(path, 3, action="cancel", reason="Holiday")
    assert (await mail(office, path, 4)).status_code == 201
    monkeypatch.setattr(moments, "now", lambda: datetime.now(UTC))
    await deliver(app.state.sessions, FileSender(tmp_path), SENDER)
    mails = delivered(tmp_path)
    found = []
    for each in mails:
        calendar, event = invitation(each)
        assert str(event["organizer"]) == "mailto:no-reply@inap.invalid"
        assert str(event["attendee"]) == "mailto:hana@body.example"
        found.append((str(calendar["method"]), str(event["sequence"]), str(event["status"])))
        assert "Holiday" not in each.as_string()
    assert found == [
        ("REQUEST", "1", "CONFIRMED"),
        ("REQUEST", "2", "CONFIRMED"),
        ("CANCEL", "3", "CANCELLED"),
    ]
    assert len({str(invitation(each)[1]["uid"]) for each in mails}) == 1
    subjects = [str(each["subject"]).partition(": ")[2].partition(":")[0] for each in mails]
    assert subjects == ["Invitation", "Changed invitation", "Cancelled"]


async def test_who_is_not_invited_any_more_is_told_once(office: Office) -> None:
    path = await planned(office, ("F-MOI", "K-MOI"))
    await mail(office, path, 2)
    body = {"invitations": [{"actor": "F-MOI"}]}
    await office["secretary"].put(f"{path}/invitations", json=body, headers={"If-Match": '"v2"'})
    assert (await office["secretary"].get(f"{path}/mails")).json()["due"] == 2
    told = (await mail(office, path, 3)).json()
    by_actor = {each["actor"]["code"]: each for each in told["actors"]}
    assert (by_actor["K-MOI"]["invited"], by_actor["K-MOI"]["method"]) == (False, "CANCEL")
    assert by_actor["F-MOI"]["method"] == "REQUEST"
    assert len(await written(office)) == 4
    await office.changed(path, 3, place="Another hall")
    await mail(office, path, 4)
    assert len(await written(office)) == 5


async def test_contacts_are_not_written_to_for_training(office: Office) -> None:
    office.plan.synthetic = True
    await office.session.commit()
    await contact(office, "F-MOI")
    path = await planned(office)
    told = (await mail(office, path, 2)).json()
    assert told["training"] is True
    (letter,) = await written(office)
    assert letter.account_id is not None
    assert "Training: " in letter.subject or "تدريب: " in letter.subject


async def test_mails_are_for_who_keeps_the_record_and_what_is_to_come(office: Office) -> None:
    path = await planned(office, begins_on=None)
    assert_problem(await mail(office, path, 1), "stale-version", status=412)
    assert_problem(
        await office["secretary"].post(f"{path}/mails"), "precondition-required", status=428
    )
    assert_problem(await mail(office, path, 2, "me"), "forbidden")
    assert_problem(await office["moi"].get(f"{path}/mails"), "not-found")
    assert_problem(await office["kmoi"].get(f"{path}/mails"), "not-found")
    made = await office.made("/meetings", body="TEAM", title=TITLE, begins_on="2023-07-02")
    held = f"/meetings/{made['id']}"
    await office.step(held, 1, action="hold")
    assert_problem(await mail(office, held, 2), "wrong-state")


@pytest.mark.parametrize("many", [1, 12])
async def test_the_statements_do_not_grow_with_those_invited(
    office: Office, app: FastAPI, many: int
) -> None:
    for number in range(many):
        await make_account(office.session, "focal_point", actor=office.actors["F-MOI"])
        await contact(office, "X-CSO", email=f"person{number}@body.example")
    path = await planned(office, ("F-MOI", "X-CSO"))
    with count_statements(app.state.engine) as statements:
        assert (await mail(office, path, 2)).status_code == 201
    assert len(statements) <= 26
