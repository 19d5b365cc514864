"""One training told by several bodies: found, decided, and the dashboards move by exactly that."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from playwright.sync_api import expect

from e2e.browsing import Browsing, Person
from e2e.steps import PLAN, QUEUE, cell, words
from support.live import PASSWORD, Live

CODE = "P3.1.4.F4-I1"
PERIOD = "2024"
PESHMERGA = "second.pesh@inap.test"
SECRET = "the reports of the ministry, 2024"
REASON = "One training of both ministries; the larger list names everyone."
BETWEEN = "The federal ministry sent its trainers to that same training."


@pytest.fixture
def peshmerga(live: Live) -> Iterator[httpx.Client]:
    """The focal point of the second body: an account that has chosen its own password."""
    with live.client("admin@inap.test") as admin:
        made = admin.post(
            "/users",
            json={
                "email": PESHMERGA,
                "name": "Focal point of the Peshmerga",
                "password": PASSWORD,
                "grants": [{"role": "focal_point", "actor": "K-PESH"}],
            },
        )
        made.raise_for_status()
    with live.client(PESHMERGA) as client:
        client.post("/auth/password", json={"current": PASSWORD, "new": SECRET}).raise_for_status()
        answer = client.post("/auth/token", json={"email": PESHMERGA, "password": SECRET})
        client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
        yield client


def step(client: httpx.Client, submission: str, action: str) -> None:
    seen = client.get(f"/submissions/{submission}")
    moved = client.post(
        f"/submissions/{submission}/transitions",
        json={"action": action},
        headers={"If-Match": seen.headers["ETag"]},
    )
    assert moved.status_code == 200, moved.text


def hand_in(client: httpx.Client, actor: str, area: str, *parts: int) -> str:
    """A report of women and men, handed in; returns its id."""
    values: list[dict[str, Any]] = [{"value": sum(parts)}]
    for sex, value in zip(("female", "male"), parts, strict=False):
        values.append({"value": value, "sex": sex})
    made = client.post(
        "/submissions",
        json={
            "plan": PLAN,
            "indicator": CODE,
            "actor": actor,
            "period": PERIOD,
            "area": area,
            "values": values,
            "narrative": {"en": f"The training in May, as {actor} saw it."},
        },
    )
    assert made.status_code == 201, made.text
    submission = str(made.json()["id"])
    step(client, submission, "submit")
    return submission


def shows(person: Person, side: str, column: str, figure: str) -> None:
    """This figure stands on a dashboard."""
    person.open(f"/plans/{PLAN}/dashboards/{side}?q={CODE}")
    expect(cell(person, CODE, column).locator("a.figure")).to_have_text(figure)


def resolve(person: Person, choice: str, reason: str) -> None:
    """Choose what counts, by the beginning of its words, and record it."""
    page = person.page
    save = page.get_by_role("button", name=words("en", "overlap.save"))
    save.click()
    expect(page.locator(".error-summary")).to_contain_text(words("en", "overlap.choose"))
    page.get_by_label(choice).check()
    page.locator("#because").fill(reason)
    save.click()
    expect(page.locator("#decision")).to_be_visible()
    person.settle()


def decide_in_the_region(coordinator: Person) -> None:
    """From the queue to the two reports side by side, and to a decision."""
    shows(coordinator, "krg", "dashboard.standing", "98")
    coordinator.open(QUEUE)
    coordinator.page.get_by_role("link", name=words("en", "overlap.seeAll")).click()
    coordinator.settle()
    card = coordinator.page.locator(".card").filter(has_text=CODE)
    expect(card).to_contain_text("48")
    expect(card).to_contain_text("50")
    card.get_by_role("link", name=words("en", "overlap.open")).click()
    coordinator.settle()
    sides = coordinator.page.locator("#sides ~ table tbody tr")
    expect(sides.first).to_contain_text(words("en", "overlap.differs"))
    coordinator.see("The training in May, as K-PESH saw it.")
    coordinator.see(words("en", "overlap.reason.near-figure"))
    # What each choice would make of the figure is told before anything is chosen.
    choices = coordinator.page.locator("#decide ~ form label.radio")
    expect(choices.nth(0)).to_contain_text("98")
    expect(choices.nth(1)).to_contain_text("50")
    resolve(coordinator, "Only the largest counts", REASON)
    coordinator.see(words("en", "overlap.state.resolved"))
    assert coordinator.faults == []


def follow_the_trail(reader: Person) -> None:
    """The figure opens down to both originals and the decision."""
    shows(reader, "krg", "dashboard.standing", "50")
    cell(reader, CODE, "dashboard.standing").locator("a.figure").click()
    reader.settle()
    trail = reader.page.locator("#trail ~ table tbody tr")
    expect(trail).to_have_count(2)
    expect(trail.filter(has_text="48")).to_contain_text(words("en", "overlap.part.no"))
    counts = f'td[data-label="{words("en", "overlap.part.counts")}"]'
    expect(trail.filter(has_text="50").locator(counts)).to_have_text(
        words("en", "overlap.part.yes")
    )
    reader.see(REASON)
    assert reader.faults == []


def decide_between_the_governments(team: Person) -> None:
    """From the national dashboard's notice to a decision that moves only the national figure."""
    shows(team, "national", "dashboard.standing", "99")
    team.page.get_by_role("link", name=words("en", "overlap.seeAll")).click()
    team.settle()
    card = team.page.locator(".card").filter(has_text=CODE)
    card.filter(has_text=words("en", "overlap.between")).get_by_role("link").click()
    team.settle()
    team.see(words("en", "overlap.national"))
    resolve(team, "Only the largest counts", BETWEEN)
    shows(team, "national", "dashboard.standing", "50")
    shows(team, "national", "scope.federal", "49")
    shows(team, "national", "scope.krg", "50")
    assert team.faults == []


def test_what_is_told_twice_is_found_decided_and_counts_once(
    browsing: Browsing, live: Live, peshmerga: httpx.Client
) -> None:
    with live.client("focal.kmoi@inap.test") as kmoi:
        region = [
            hand_in(kmoi, "K-MOI", "IQ-KR", 30, 18),
            hand_in(peshmerga, "K-PESH", "IQ-KR", 31, 19),
        ]
    with live.client("coordinator.krg@inap.test") as client:
        for submission in region:
            step(client, submission, "approve")
    with browsing.person("coordinator.krg@inap.test") as coordinator:
        decide_in_the_region(coordinator)
    with browsing.person() as reader:
        follow_the_trail(reader)

    # A federal body tells of it too. Between the two governments the M&E team decides.
    with live.client("focal.moi@inap.test") as focal:
        federal = hand_in(focal, "F-MOI", "IQ", 30, 19)
    for email, action in (
        ("verifier.moi@inap.test", "verify"),
        ("coordinator.federal@inap.test", "approve"),
    ):
        with live.client(email) as client:
            step(client, federal, action)
    with browsing.person("me@inap.test") as team:
        decide_between_the_governments(team)
    with browsing.person(language="ckb") as reader:
        reader.open(f"/plans/{PLAN}/indicators/{CODE}?scope=national#trail")
        reader.see(REASON)
        reader.see(BETWEEN)
        expect(reader.page.locator("#trail ~ table tbody tr")).to_have_count(3)
        assert reader.faults == []
