"""A whole quarter: circulated, planned, instructed, reported three ways, decided, published."""

import re
from pathlib import Path
from typing import Any

import httpx
import openpyxl
from playwright.sync_api import Locator, expect

from e2e.browsing import PHONE, Browsing, Person
from e2e.screens import COORDINATOR, FOCAL, VERIFIER
from e2e.steps import PLAN, QUEUE, WORK, cell, send, submission_of, total, waiting, words
from e2e.test_overlaps import resolve
from e2e.test_positions import (
    acknowledge,
    button,
    card,
    circulate,
    follow,
    opened_from_queue,
    press,
    states,
)
from support.live import Live
from support.walk import fact, publish
from support.workbooks import Sheet

# A quarter that no other test reports for; an activity of three bodies that none circulates.
PERIOD = "2023Q4"
ACTIVITY = "P3.2.1.F1"
BY_FORM = "P3.2.1.F1-I1"
BY_WORKBOOK = "P3.1.1.F4-I1"
BY_TOOL = ("P3.3.1.F2-I1", "P1.1.2.F3-I2")
# What is published in the end. The workbook says 310 first, which is returned.
FIGURES = {BY_FORM: 40, BY_WORKBOOK: 31, BY_TOOL[0]: 1250, BY_TOOL[1]: 6}
TOLD_TWICE = "P3.1.4.F2-I1"
REASON = "The minutes name 31 meetings."
Document = dict[str, Any]


def dashboard(live: Live, side: str) -> Document:
    """A dashboard as everybody reads it, without the number of its state."""
    with live.client() as anyone:
        answer = anyone.get(f"/plans/{PLAN}/dashboards/{side}")
        answer.raise_for_status()
        return {name: held for name, held in answer.json().items() if name != "data_version"}


def by_code(document: Document, name: str) -> dict[str, Document]:
    """The nodes or indicators of a dashboard."""
    return {each["code"]: each for each in document[name]}


def changed(before: Document, after: Document, name: str) -> set[str]:
    """The codes of what does not read as it did."""
    earlier, later = by_code(before, name), by_code(after, name)
    assert earlier.keys() == later.keys()
    return {code for code, each in later.items() if each != earlier[code]}


def lineage(document: Document, nodes: set[str]) -> set[str]:
    """The nodes and all that they are parts of."""
    parents = {code: node["parent"] for code, node in by_code(document, "nodes").items()}
    found: set[str] = set()
    for node in nodes:
        code: str | None = node
        while code is not None:
            found.add(code)
            code = parents[code]
    return found


def approved_more(completeness: Document, count: int) -> Document:
    """What completeness says once ``count`` more of the late reports are approved."""
    more = {"approved": completeness["approved"] + count, "late": completeness["late"] - count}
    return {**completeness, **more}


def measured(live: Live) -> set[str]:
    """The nodes that the quarter's indicators measure, on both sides."""
    found: set[str] = set()
    with live.client() as anyone:
        for code in FIGURES:
            indicator = anyone.get(f"/plans/{PLAN}/indicators/{code}").json()
            found |= {indicator["node"], *indicator["also_measures"]}
    return found


def assert_moved_by_the_figures(before: Document, after: Document, nodes: set[str]) -> None:
    """Each figure is on the dashboard, and nothing else moved."""
    assert changed(before, after, "indicators") == FIGURES.keys()
    earlier, later = by_code(before, "indicators"), by_code(after, "indicators")
    for code, figure in FIGURES.items():
        old = earlier[code]["standing"] or {"value": 0, "parts": 0}
        new = later[code]["standing"]
        assert (new["value"], new["parts"]) == (old["value"] + figure, old["parts"] + 1)
        assert {"period": PERIOD, "value": figure} in later[code]["trend"]
        assert later[code]["completeness"] == approved_more(earlier[code]["completeness"], 1)
    assert after["completeness"] == approved_more(before["completeness"], len(FIGURES))
    shown = nodes & by_code(after, "nodes").keys()
    assert changed(before, after, "nodes") == lineage(after, shown)


def plan_and_instruct(browsing: Browsing, live: Live) -> None:
    """Positions No. 1 and 2: the lead sees with whom the activity is shared."""
    assert states(live, ACTIVITY)[0] == "not_circulated"
    with browsing.person(COORDINATOR, "ar") as coordinator:
        circulate(coordinator, ACTIVITY)
    with browsing.person(FOCAL, "ar", width=PHONE) as lead:
        acknowledge(lead)
        lead.open(WORK)
        follow(lead, card(lead, ACTIVITY).locator("a.button"))
        lead.see("وزارة الدفاع")
        lead.page.locator("#mechanism").fill("دورات في المحافظات")
        for step in lead.page.locator('[id^="text-"]').all():
            step.fill("تدريب")
        lead.page.locator("#units").fill("قسم التدريب")
        lead.page.locator("#own_part").fill("تدريب الشرطة")
        press(lead, "position.sendPlan")
        lead.see(words("ar", "position.planSent"))
        assert lead.faults == []
    with browsing.person(COORDINATOR, "ar") as coordinator:
        opened_from_queue(coordinator, ACTIVITY)
        press(coordinator, "position.do.approve")
        press(coordinator, "position.do.instruct")
        expect(button(coordinator, "position.do.instruct")).to_have_count(0)
        assert coordinator.faults == []
    assert states(live, ACTIVITY)[0] == "under_way"


def report_by_form(browsing: Browsing) -> None:
    """From "my work", at a telephone, in Arabic digits."""
    with browsing.person(FOCAL, "ar", width=PHONE) as focal:
        focal.open(f"{WORK}?period={PERIOD}")
        focal.page.locator("#w-q").fill(BY_FORM)
        follow(focal, focal.page.locator(f'a.button[href*="indicator={BY_FORM}"]'))
        total(focal).fill("٤٠")
        send(focal)
        assert focal.faults == []


def report_by_workbook(browsing: Browsing, folder: Path) -> None:
    """Downloaded, filled in, looked at and sent; what the form reported stays as it is."""
    with browsing.person(FOCAL, "ckb") as focal:
        focal.open(f"/plans/{PLAN}/workbook?period={PERIOD}")
        with focal.page.expect_download() as taking:
            button(focal, "workbook.take").click()
        taking.value.save_as(folder / "taken.xlsx")
        sheet = Sheet(openpyxl.load_workbook(folder / "taken.xlsx"))
        assert sheet.held(f"{BY_FORM}|{PERIOD}|IQ||") == FIGURES[BY_FORM]
        sheet.put(f"{BY_WORKBOOK}|{PERIOD}|IQ||", "٣١٠")
        filled = folder / "filled.xlsx"
        filled.write_bytes(sheet.to_bytes())
        focal.page.locator("#x-file").set_input_files(filled)
        button(focal, "workbook.look").click()
        line = focal.page.locator(".preview tbody tr")
        expect(line).to_have_count(1)
        expect(line).to_contain_text(BY_WORKBOOK)
        expect(line.locator("td").last).to_have_text("310")
        focal.page.locator(".preview .button").first.click()
        expect(focal.page.locator(".notice-good")).to_be_visible()
        assert focal.faults == []


def report_by_tool(live: Live) -> None:
    """A ministry's tool sends a batch with a key; a retry of it writes nothing more."""
    wanted = {"label": "Statistics of the ministry", "role": "focal_point", "actor": "F-MOI"}
    with live.client(FOCAL) as focal:
        made = focal.post("/api-keys", json=wanted)
        assert made.status_code == 201, made.text
    about = {"plan": PLAN, "actor": "F-MOI", "period": PERIOD, "area": "IQ"}
    items = [{**about, "indicator": code, "values": [{"value": FIGURES[code]}]} for code in BY_TOOL]
    headers = {
        "Authorization": f"Bearer {made.json()['key']}",
        "Idempotency-Key": "the fourth quarter of 2023",
    }
    with httpx.Client(base_url=f"{live.url}/api/v1", headers=headers, timeout=60) as tool:
        body = {"items": items, "mode": "all", "action": "submit"}
        first, again = (tool.post("/submissions/batch", json=body) for _ in range(2))
    assert (first.json()["written"], first.json()["refused"]) == (len(BY_TOOL), 0), first.text
    assert again.json() == first.json()


def entry(person: Person, code: str) -> Locator:
    """The queue's entry of an indicator, for the quarter."""
    # Values put into a sentence stand between marks of direction.
    return waiting(person, code).filter(has_text=re.compile("4th quarter .?2023"))


def decide_together(browsing: Browsing, email: str, action: str, codes: tuple[str, ...]) -> None:
    """Choose reports in the queue and decide on them in one step."""
    with browsing.person(email) as person:
        person.open(QUEUE)
        for code in codes:
            entry(person, code).locator("input[type=checkbox]").check()
        button(person, f"entry.bulk.{action}").click()
        outcome = person.page.locator(".notice-good")
        expect(outcome).to_contain_text(f"{len(codes)} report")
        for code in codes:
            expect(entry(person, code)).to_have_count(0)
        assert person.faults == []


def return_the_workbooks(browsing: Browsing) -> None:
    """The body's unit returns the value that the workbook brought."""
    with browsing.person(VERIFIER) as verifier:
        verifier.open(QUEUE)
        item = entry(verifier, BY_WORKBOOK)
        item.locator("summary").first.click()
        item.get_by_role("button", name=words("en", "action.return"), exact=True).click()
        item.locator("#reason").fill(REASON)
        item.get_by_role("button", name=words("en", "ask.return.send")).click()
        expect(item).to_have_count(0)
        assert verifier.faults == []


def correct(browsing: Browsing, live: Live) -> None:
    """The lead reads the reason, and corrects the figure."""
    returned = submission_of(live, FOCAL, BY_WORKBOOK, PERIOD)
    assert returned["state"] == "returned"
    with browsing.person(FOCAL, "ckb", width=PHONE) as focal:
        focal.open(f"/plans/{PLAN}/submissions/{returned['id']}/edit")
        focal.see(REASON)
        total(focal).fill("٣١")
        send(focal)
        assert focal.faults == []


def to_date(document: Document, code: str) -> int:
    """An indicator's figure to date; 0 where there is none."""
    standing = by_code(document, "indicators")[code]["standing"]
    return int(standing["value"]) if standing else 0


def see_the_figures(browsing: Browsing, after: dict[str, Document]) -> None:
    """The figures to date stand on the screens of both dashboards."""
    with browsing.person() as reader:
        for side in ("federal", "national"):
            for code in FIGURES:
                reader.open(f"/plans/{PLAN}/dashboards/{side}?q={code}")
                figure = cell(reader, code, "dashboard.standing").locator("a.figure")
                expect(figure).to_have_text(f"{to_date(after[side], code):,}")
        assert reader.faults == []


def test_a_quarter_goes_from_circulation_to_the_dashboards(
    browsing: Browsing, live: Live, tmp_path: Path
) -> None:
    sides = ("federal", "krg", "national")
    before = {side: dashboard(live, side) for side in sides}
    plan_and_instruct(browsing, live)
    report_by_form(browsing)
    report_by_workbook(browsing, tmp_path)
    report_by_tool(live)
    return_the_workbooks(browsing)
    decide_together(browsing, VERIFIER, "verify", (BY_FORM, *BY_TOOL))
    correct(browsing, live)
    decide_together(browsing, VERIFIER, "verify", (BY_WORKBOOK,))
    # Nothing is published before the coordinator approves.
    assert {side: dashboard(live, side) for side in sides} == before
    decide_together(browsing, COORDINATOR, "approve", tuple(FIGURES))
    after = {side: dashboard(live, side) for side in sides}
    assert after["krg"] == before["krg"]
    for side in ("federal", "national"):
        assert_moved_by_the_figures(before[side], after[side], measured(live))
    see_the_figures(browsing, after)


def test_what_both_governments_told_of_one_quarter_counts_once_nationally(
    browsing: Browsing, live: Live
) -> None:
    before = {side: dashboard(live, side) for side in ("federal", "krg", "national")}
    publish(live, fact(TOLD_TWICE, 48, period=PERIOD))
    publish(live, fact(TOLD_TWICE, 50, period=PERIOD, actor="K-MOI", area="IQ-KR"), krg=True)
    twice = {side: dashboard(live, side) for side in before}
    with browsing.person("me@inap.test") as team:
        team.open(f"/plans/{PLAN}/overlaps")
        follow(team, team.page.locator(".card").filter(has_text=TOLD_TWICE).get_by_role("link"))
        resolve(team, "Only the largest counts", "Both sent trainers to the same workshops.")
        assert team.faults == []
    once = {side: dashboard(live, side) for side in before}
    for side, (told, counted) in {
        "federal": (48, 48),
        "krg": (50, 50),
        "national": (98, 50),
    }.items():
        old = to_date(before[side], TOLD_TWICE)
        assert to_date(twice[side], TOLD_TWICE) == old + told
        assert to_date(once[side], TOLD_TWICE) == old + counted
        assert changed(twice[side], once[side], "indicators") <= {TOLD_TWICE}
    assert {side: once[side] for side in ("federal", "krg")} == {
        side: twice[side] for side in ("federal", "krg")
    }
    with browsing.person() as reader:
        reader.open(f"/plans/{PLAN}/dashboards/national?q={TOLD_TWICE}")
        shown = cell(reader, TOLD_TWICE, "dashboard.standing").locator("a.figure")
        expect(shown).to_have_text(f"{to_date(once['national'], TOLD_TWICE):,}")
        assert reader.faults == []
