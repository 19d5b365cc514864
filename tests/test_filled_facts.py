"""Indicators that fill themselves from the record of meetings, up to their approval."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.filled_facts import NOTE, fill
from inap.kit import moments
from inap.kit.tables import new_id
from inap.meetings.count_models import CountedMeeting, MeetingCount, MeetingCountBody
from inap.meetings.count_verify import verify_counted_meetings
from inap.meetings.models import Attendance, Meeting
from inap.plans.models import Indicator
from inap.submissions import clock
from inap.submissions.verify import verify
from support.coordination import NOW, Office, make_office
from support.factories import make_indicator, make_period
from support.problems import assert_problem
from support.queries import count_statements

CODES = {"MET": "meetings", "CAME": "participations", "ACTORS": "represented"}


def quietly(_what: str, _done: int) -> None:
    """Progress that nobody watches."""


@dataclass
class Filling:
    """The office with three indicators that are counted from meetings of the series."""

    office: Office
    indicators: dict[str, Indicator]

    @property
    def session(self) -> AsyncSession:
        """The session that the test writes and looks with."""
        return self.office.session

    async def held(self, day: date, *came: tuple[str, str, int], state: str = "held") -> UUID:
        """A meeting of the series, with who came: actor, sex, people."""
        meeting = Meeting(
            id=new_id(),
            body_id=self.office.bodies["SERIES"].id,
            title={"en": f"Of {day}"},
            state=state,
            held_from=day,
            held_until=day,
            precision="day",
        )
        self.session.add(meeting)
        await self.session.flush()
        for actor, sex, people in came:
            actor_id = self.office.actors[actor].id
            self.session.add(
                Attendance(meeting_id=meeting.id, actor_id=actor_id, sex=sex, people=people)
            )
        await self.session.commit()
        return meeting.id

    async def fill(self) -> int:
        """Let the portal count, as it does by itself."""
        handed_in = await fill(self.session)
        await self.session.commit()
        return handed_in

    async def submissions(self, name: str = "federal") -> dict[str, dict[str, Any]]:
        """The submissions that one of them sees, by indicator."""
        found = (await self.office[name].get("/submissions?plan=PLAN")).json()["items"]
        return {each["indicator"]["code"]: each for each in found}

    async def act(self, code: str, action: str, **given: Any) -> httpx.Response:
        """What the federal coordinator does with an indicator's submission."""
        made = (await self.submissions())[code]
        path = f"/submissions/{made['id']}"
        return await self.office.step(path, made["version"], "federal", action=action, **given)

    async def count(self, code: str, name: str = "donor", period: str = "2023Q2") -> dict[str, Any]:
        """What the record gives for an indicator now."""
        path = f"/plans/PLAN/indicators/{code}/meeting-count?period={period}"
        answer = await self.office[name].get(path)
        assert answer.status_code == 200, answer.text
        document: dict[str, Any] = answer.json()
        return document

    async def proven(self) -> None:
        """Everything that is kept is what it is recomputed to be."""
        await self.session.commit()
        assert await verify(self.session, quietly) == []
        assert await verify_counted_meetings(self.session) == []
        await self.session.rollback()


@pytest.fixture
async def filling(
    app: FastAPI, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Filling]:
    """In August 2023, when the second quarter has ended."""
    monkeypatch.setattr(moments, "now", lambda: NOW)
    monkeypatch.setattr(clock, "now", lambda: NOW)
    office = await make_office(app, session)
    for code in ("2023Q1", "2023Q2", "2023Q3"):
        await make_period(session, office.plan, code)
    indicators = {}
    for code, what in CODES.items():
        unit = {"meetings": "meeting", "participations": "person"}.get(what, "institution")
        indicators[code] = await make_indicator(
            session,
            office.node,
            code,
            reporters=(office.actors["F-MOI"],),
            unit=unit,
            disaggregation=["sex"] if what == "participations" else [],
        )
        session.add(
            MeetingCount(
                indicator_id=indicators[code].id,
                what=what,
                actor_id=office.actors["F-MOI"].id,
                area_code="IQ",
                source="001:L783",
            )
        )
        await session.flush()
        body = office.bodies["SERIES"].id
        session.add(MeetingCountBody(indicator_id=indicators[code].id, body_id=body))
    await session.commit()
    yield Filling(office, indicators)
    for client in office.people.values():
        await client.aclose()


async def test_an_ended_period_is_handed_in_with_its_meetings(filling: Filling) -> None:
    first = await filling.held(
        date(2023, 4, 5), ("F-MOI", "female", 3), ("F-MOI", "male", 2), ("X-UN", "male", 1)
    )
    second = await filling.held(date(2023, 6, 30), ("F-MOI", "female", 4), ("X-CSO", "unknown", 2))
    # None of these counts: to come, cancelled, of the quarter that goes on, of another body.
    await filling.held(date(2023, 5, 1), ("K-MOI", "male", 9), state="planned")
    await filling.held(date(2023, 5, 1), ("K-MOI", "male", 9), state="cancelled")
    await filling.held(date(2023, 7, 1), ("K-MOI", "male", 9))
    other = await filling.held(date(2023, 5, 9), ("K-MOI", "male", 9))
    await filling.session.execute(
        update(Meeting).where(Meeting.id == other).values(body_id=filling.office.bodies["TEAM"].id)
    )
    assert await filling.fill() == 3
    found = await filling.submissions()
    assert {code: each["state"] for code, each in found.items()} == dict.fromkeys(
        CODES, "submitted"
    )
    values = {
        code: {value["sex"]: value["value"] for value in each["values"]}
        for code, each in found.items()
    }
    assert values == {
        "MET": {None: 2},
        "CAME": {None: 12, "female": 7, "male": 3, "unknown": 2},
        "ACTORS": {None: 3},
    }
    parts = {
        code: [(UUID(part["id"]), part["value"]) for part in each["meetings"]]
        for code, each in found.items()
    }
    assert parts == {
        "MET": [(first, 1), (second, 1)],
        "CAME": [(first, 6), (second, 6)],
        "ACTORS": [(first, 2), (second, 1)],
    }
    assert found["CAME"]["parts_changed"] is False
    # Once handed in, nothing more is done by itself.
    assert await filling.fill() == 0
    await filling.proven()


async def test_only_approval_publishes_and_the_public_sees_the_parts(filling: Filling) -> None:
    meeting = await filling.held(date(2023, 4, 5), ("X-UN", "female", 3))
    await filling.fill()
    assert await filling.submissions("donor") == {}
    assert (await filling.count("CAME"))["published"] is None
    done = await filling.act("CAME", "approve")
    assert done.status_code == 200, done.text
    (told,) = (await filling.submissions("donor")).values()
    assert [(part["id"], part["value"], part["changed"]) for part in told["meetings"]] == [
        (str(meeting), 3, None)
    ]
    assert told["meetings"][0]["body"]["code"] == "SERIES"
    trail = await filling.office["donor"].get("/plans/PLAN/indicators/CAME/parts?scope=national")
    (part,) = trail.json()["items"]
    assert [(each["id"], each["value"]) for each in part["meetings"]] == [(str(meeting), 3)]
    assert (await filling.count("CAME"))["published"] == told["id"]
    await filling.proven()


async def test_nobody_who_reports_for_the_actor_decides(filling: Filling) -> None:
    await filling.held(date(2023, 4, 5))
    await filling.fill()
    (made,) = (await filling.submissions("moi")).values()
    assert made["allowed"] == []
    path = f"/submissions/{made['id']}"
    for name, slug in (("moi", "not-permitted"), ("krg", "not-found")):
        done = await filling.office.step(path, made["version"], name, action="approve")
        assert_problem(done, slug)


async def test_a_later_change_of_the_record_is_told_and_changes_no_figure(
    filling: Filling,
) -> None:
    meeting = await filling.held(date(2023, 4, 5), ("X-UN", "female", 3))
    await filling.fill()
    for code in CODES:
        assert (await filling.act(code, "approve")).status_code == 200

    async def changed() -> dict[str, bool]:
        found = await filling.submissions()
        return {code: each["parts_changed"] for code, each in found.items()}

    assert await changed() == {"MET": False, "CAME": False, "ACTORS": False}
    await filling.session.execute(update(Attendance).values(people=5))
    await filling.session.commit()
    # Of the attendance only what counts people has changed.
    assert await changed() == {"MET": False, "CAME": True, "ACTORS": False}
    await filling.session.execute(
        update(Meeting).where(Meeting.id == meeting).values(state="cancelled", reason="An error.")
    )
    await filling.session.commit()
    assert await changed() == dict.fromkeys(CODES, True)
    assert await filling.fill() == 0
    standing = {
        each["code"]: each["standing"]["value"]
        for each in (await filling.office["donor"].get("/plans/PLAN/dashboards/national")).json()[
            "indicators"
        ]
    }
    assert standing == {"MET": 1, "CAME": 3, "ACTORS": 1}
    # What everybody sees says nothing of it before the coordinator acts.
    assert {each["parts_changed"] for each in (await filling.submissions("donor")).values()} == {
        None
    }
    await filling.proven()


async def test_what_comes_back_is_counted_anew_once_the_record_says_otherwise(
    filling: Filling,
) -> None:
    await filling.held(date(2023, 4, 5), ("X-UN", "female", 3))
    await filling.fill()
    returned = await filling.act("CAME", "return", reason="Somebody is missing.")
    assert returned.status_code == 200, returned.text
    # The same figures are not handed in twice.
    assert await filling.fill() == 0
    await filling.session.execute(update(Attendance).values(people=5))
    await filling.session.commit()
    assert await filling.fill() == 1
    again = (await filling.submissions())["CAME"]
    assert (again["state"], again["revision"]) == ("submitted", 2)
    assert again["values"][0]["value"] == 5
    assert (await filling.act("CAME", "approve")).status_code == 200
    await filling.session.execute(update(Attendance).values(people=8))
    await filling.session.commit()
    reopened = await filling.act(
        "CAME", "reopen", reason="Late lists.", deadline="2023-09-01T00:00:00Z"
    )
    assert reopened.status_code == 200, reopened.text
    assert await filling.fill() == 1
    assert (await filling.act("CAME", "approve")).status_code == 200
    assert (await filling.submissions("donor"))["CAME"]["values"][0]["value"] == 8
    kept = await filling.session.execute(
        select(CountedMeeting.revision, CountedMeeting.cells)
        .where(CountedMeeting.what == "participations")
        .order_by(CountedMeeting.revision)
    )
    assert [(row.revision, row.cells[0]["value"]) for row in kept] == [(1, "3"), (2, "5"), (3, "8")]
    await filling.proven()


async def test_what_people_report_or_begin_is_left_to_them(filling: Filling) -> None:
    await filling.held(date(2023, 4, 5), ("X-UN", "female", 3))
    body = {
        "plan": "PLAN",
        "indicator": "MET",
        "actor": "F-MOI",
        "period": "2023Q2",
        "area": "IQ",
        "values": [{"value": 7}],
    }
    await filling.office.made("/submissions", "moi", **body)
    assert await filling.fill() == 2
    mine = (await filling.submissions("moi"))["MET"]
    assert (mine["state"], mine["values"][0]["value"], mine["meetings"]) == ("draft", 7, [])
    # What was counted and came back is typed by people from then on, if they begin to.
    returned = await filling.act("ACTORS", "return", reason="By hand, please.")
    assert returned.status_code == 200, returned.text
    made = (await filling.submissions("moi"))["ACTORS"]
    path = f"/submissions/{made['id']}"
    typed = await filling.office.changed(path, made["version"], "moi", values=[{"value": 4}])
    assert typed.status_code == 200, typed.text
    assert typed.json()["meetings"] == []
    await filling.held(date(2023, 4, 6), ("K-MOI", "female", 3))
    assert await filling.fill() == 0
    await filling.proven()


async def test_typing_over_a_counted_revision_lets_go_of_its_meetings(filling: Filling) -> None:
    await filling.held(date(2023, 4, 5), ("X-UN", "female", 3))
    await filling.fill()
    await filling.act("MET", "return", reason="By hand, please.")
    made = (await filling.submissions("moi"))["MET"]
    path = f"/submissions/{made['id']}"
    told = {"narrative": {"en": "As counted."}}
    said = await filling.office.changed(path, made["version"], "moi", **told)
    # Words alone leave the figures what they were counted from.
    assert [part["value"] for part in said.json()["meetings"]] == [1]
    typed = await filling.office.changed(path, said.json()["version"], "moi", values=[{"value": 2}])
    assert (typed.json()["revision"], typed.json()["meetings"]) == (2, [])
    await filling.proven()


async def test_a_meeting_counts_once_for_an_indicator(filling: Filling) -> None:
    meeting = await filling.held(date(2023, 6, 30), ("X-UN", "female", 3))
    await filling.fill()
    await filling.act("MET", "approve")
    await filling.session.execute(
        update(Meeting).where(Meeting.id == meeting).values(held_from=date(2023, 3, 31))
    )
    await filling.session.commit()
    assert await filling.fill() == 0
    assert (await filling.count("MET", period="2023Q1"))["lacking"] == "meetings"


async def test_without_data_there_is_no_figure(filling: Filling) -> None:
    assert await filling.fill() == 0
    assert (await filling.count("MET"))["lacking"] == "meetings"
    await filling.held(date(2023, 4, 5), ("X-UN", "female", 3))
    bare = await filling.held(date(2023, 4, 6))
    assert await filling.fill() == 1
    assert set(await filling.submissions()) == {"MET"}
    told = await filling.count("CAME")
    assert (told["lacking"], told["cells"]) == ("attendance", [])
    assert [each["cells"] for each in told["meetings"]] == [[], []]
    actor = filling.office.actors["K-MOI"].id
    filling.session.add(Attendance(meeting_id=bare, actor_id=actor, sex="male", people=1))
    await filling.session.commit()
    assert await filling.fill() == 2


async def test_what_is_refused_keeps_nothing_and_holds_up_nothing_else(filling: Filling) -> None:
    await filling.held(date(2023, 4, 5), ("X-UN", "female", 3))
    # Nobody of this actor reports on it any more, and the period has locked for the other.
    await filling.session.execute(
        text("DELETE FROM indicator_reporter WHERE indicator_id = :id"),
        {"id": filling.indicators["MET"].id},
    )
    await filling.session.commit()
    assert await filling.fill() == 2
    assert set(await filling.submissions()) == {"CAME", "ACTORS"}
    assert await filling.session.scalar(text("SELECT count(*) FROM counted_meeting")) == 2
    await filling.session.execute(
        text("UPDATE reporting_period SET due_on = opens_on, locks_on = opens_on")
    )
    await filling.held(date(2023, 1, 5), ("X-UN", "female", 3))
    assert await filling.fill() == 0


async def test_an_odd_figure_is_handed_in_with_a_note(filling: Filling) -> None:
    await make_period(filling.session, filling.office.plan, "2022Q4")
    for day, people in ((date(2022, 11, 5), 30), (date(2023, 1, 5), 31), (date(2023, 4, 5), 3000)):
        await filling.held(day, ("X-UN", "female", people))
    assert await filling.fill() == 9
    found = await filling.office["federal"].get("/submissions?plan=PLAN&indicator=CAME")
    warned = {
        each["period"]: [(warning["slug"], warning["note"]) for warning in each["warnings"]]
        for each in found.json()["items"]
    }
    assert ("figure-jumps", NOTE) in warned["2023Q2"]


async def test_a_changed_part_is_found(filling: Filling) -> None:
    await filling.held(date(2023, 4, 5), ("X-UN", "female", 3))
    await filling.fill()
    await filling.session.execute(
        update(CountedMeeting)
        .where(CountedMeeting.what == "meetings")
        .values(cells=[{"value": "2"}])
    )
    await filling.session.commit()
    (finding,) = await verify_counted_meetings(filling.session)
    assert finding.check == "counting"
    assert "is not the sum of its meetings" in finding.detail


async def test_the_count_is_told_before_the_period_has_ended(
    filling: Filling, client: httpx.AsyncClient
) -> None:
    meeting = await filling.held(date(2023, 7, 4), ("X-UN", "female", 3), ("F-MOI", "male", 1))
    path = "/plans/PLAN/indicators/CAME/meeting-count"
    told = (await client.get(path)).json()
    assert (told["period"], told["ended"], told["lacking"]) == ("2023Q3", False, None)
    assert told["rule"]["what"] == "participations"
    assert [body["code"] for body in told["rule"]["bodies"]] == ["SERIES"]
    assert told["rule"]["source"] == {"file": "001", "line": 783}
    assert told["cells"] == [
        {"sex": None, "value": 4},
        {"sex": "female", "value": 3},
        {"sex": "male", "value": 1},
    ]
    assert [each["id"] for each in told["meetings"]] == [str(meeting)]
    for wrong in ("?period=2023Q4", "?period=1900Q1"):
        assert_problem(await client.get(path + wrong), "not-found")
    assert_problem(await client.get("/plans/PLAN/indicators/NONE/meeting-count"), "not-found")
    assert_problem(await client.get("/plans/NONE/indicators/MET/meeting-count"), "not-found")
    assert_problem(await client.get(path + "?sort=x"), "unknown-parameter")


async def test_what_is_not_counted_says_why(filling: Filling) -> None:
    reason = {"en": "Kept nowhere."}
    plain = await make_indicator(filling.session, filling.office.node, "DOCS")
    await make_indicator(filling.session, filling.office.node, "ELSE")
    filling.session.add(MeetingCount(indicator_id=plain.id, reason=reason, source="001:L782"))
    await filling.session.commit()
    told = await filling.count("DOCS")
    assert (told["rule"], told["not_counted"]["en"]) == (None, "Kept nowhere.")
    told = await filling.count("ELSE")
    assert (told["rule"], told["not_counted"], told["period"]) == (None, None, None)


async def test_fifty_thousand_records_take_the_statements_of_a_few(
    app: FastAPI, filling: Filling
) -> None:
    """The plans of one statement: what is there grows, what is asked does not."""
    await filling.held(date(2023, 4, 5), ("X-UN", "female", 3))
    await filling.count("CAME")

    async def asked() -> tuple[int, int]:
        with count_statements(app.state.engine) as seen:
            await filling.count("CAME")
            await filling.submissions()
        told = [each for each in seen if not re.search(r"FROM (account|role_grant)", each)]
        return len(told), await counting()

    async def counting() -> int:
        engine = filling.session.bind
        with count_statements(engine) as seen:  # type: ignore[arg-type]  # an engine
            await fill(filling.session)
            await filling.session.rollback()
        return len([each for each in seen if "meeting_count AS count" in each])

    series = filling.office.bodies["SERIES"].id
    before = await asked()
    await filling.session.execute(
        text(
            """
            INSERT INTO record (id, kind, body_id, sectors, text, state)
            SELECT gen_random_uuid(), 'update', :body, '{}', '{"en": "x"}', 'approved'
            FROM generate_series(1, 50000)
            """
        ),
        {"body": series},
    )
    await filling.session.execute(
        insert(Meeting),
        [
            {
                "id": new_id(),
                "body_id": series,
                "title": {"en": "x"},
                "state": "held",
                "held_from": date(2023, 4, 1 + n % 30),
            }
            for n in range(400)
        ],
    )
    await filling.session.commit()
    assert await asked() == before
    assert before[1] == 1
