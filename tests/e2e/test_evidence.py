"""Evidence: attached in the form, refused when it is not what it says, seen by reviewers."""

from typing import Any

from playwright.sync_api import FilePayload, Locator, expect

from e2e.browsing import PHONE, Browsing, Person
from e2e.screens import COORDINATOR, CSO, FOCAL, VERIFIER
from e2e.steps import (
    QUEUE,
    decide,
    open_report,
    send,
    submission_of,
    total,
    waiting,
    words,
)
from support import sample_files as files
from support.live import Live

CODE = "P3.3.1.F2-I1"
OTHER = "P1.1.3.F1-I1"
ARABIC = "محضر ورشة العمل.pdf"


def choose(person: Person, name: str, content: bytes) -> None:
    """Choose a file in the form."""
    file: FilePayload = {"name": name, "mimeType": "", "buffer": content}
    person.page.locator("#evidence-file").set_input_files(file)


def listed(person: Person, name: str) -> Locator:
    """A file in the lists on screen."""
    return person.page.locator(".evidence > li").filter(has_text=name)


def evidence(live: Live, submission: dict[str, Any], revision: int) -> list[str]:
    """The names of a revision's files."""
    with live.client(FOCAL) as client:
        found = client.get(
            f"/submissions/{submission['id']}/evidence", params={"revision": revision}
        )
        found.raise_for_status()
        return [each["name"] for each in found.json()["items"]]


def report_with_evidence(browsing: Browsing) -> None:
    """The focal point, at a telephone, attaches minutes and is told what a disguised photo is."""
    with browsing.person(FOCAL, "ar", width=PHONE) as focal:
        open_report(focal, CODE)
        total(focal).fill("3")
        focal.page.locator("#evidence-caption").fill("قائمة الحضور")
        choose(focal, ARABIC, files.pdf(padding=400_000))
        attached = listed(focal, ARABIC)
        expect(attached).to_contain_text("قائمة الحضور")
        expect(attached).to_contain_text("PDF")
        choose(focal, "صورة.pdf", files.jpeg())
        refused = listed(focal, "صورة.pdf")
        expect(refused.get_by_role("alert")).to_contain_text("jpg")
        expect(refused.get_by_role("button", name=words("ar", "action.retry"))).to_have_count(0)
        refused.get_by_role("button", name=words("ar", "evidence.drop")).click()
        expect(refused).to_have_count(0)
        send(focal)
        expect(listed(focal, ARABIC)).to_have_count(1)
        assert focal.faults == []


def save_and_return(browsing: Browsing) -> None:
    """The body's own unit saves the file, and wants another one."""
    with browsing.person(VERIFIER, "ckb") as verifier:
        verifier.open(QUEUE)
        entry = waiting(verifier, CODE)
        entry.locator("summary").first.click()
        with verifier.page.expect_download() as saving:
            entry.get_by_role("button", name=ARABIC).click()
        assert saving.value.suggested_filename == ARABIC
        entry.get_by_role("button", name=words("ckb", "action.return")).click()
        entry.locator("#reason").fill("لیستێکی تر")
        entry.get_by_role("button", name=words("ckb", "ask.return.send")).click()
        expect(entry).to_have_count(0)
        assert verifier.faults == []


def replace_evidence(browsing: Browsing, submission: dict[str, Any]) -> None:
    """The focal point removes the file, attaches another, and sends the report again."""
    with browsing.person(FOCAL) as focal:
        focal.open(f"/plans/INAP-II/submissions/{submission['id']}/edit")
        old = listed(focal, ARABIC)
        old.get_by_role("button", name=words("en", "evidence.remove")).click()
        expect(old).to_have_count(0)
        choose(focal, "new list.png", files.png())
        expect(listed(focal, "new list.png")).to_contain_text(words("en", "evidence.type.image"))
        total(focal).fill("4")
        send(focal)
        history = focal.page.locator("ol.history > li")
        expect(history.filter(has_text=words("en", "done.detach"))).to_contain_text(ARABIC)
        assert focal.faults == []


def test_evidence_goes_with_the_revision_it_was_handed_in_with(
    browsing: Browsing, live: Live
) -> None:
    report_with_evidence(browsing)
    save_and_return(browsing)
    submission = submission_of(live, FOCAL, CODE)
    replace_evidence(browsing, submission)
    assert evidence(live, submission, 1) == [ARABIC]
    assert evidence(live, submission, 2) == ["new list.png"]
    with browsing.person(VERIFIER) as verifier:
        decide(verifier, CODE, "verify")
    with browsing.person(COORDINATOR) as coordinator:
        coordinator.open(QUEUE)
        waiting(coordinator, CODE).locator("summary").first.click()
        expect(listed(coordinator, "new list.png")).to_have_count(1)
        expect(listed(coordinator, ARABIC)).to_have_count(0)
        assert coordinator.faults == []


def test_a_file_whose_answer_was_lost_is_attached_once(browsing: Browsing, live: Live) -> None:
    with browsing.person(FOCAL) as focal:
        focal.open(f"/plans/INAP-II/report?indicator={OTHER}&actor=F-MOI&period=2024")
        total(focal).fill("7")
        lost = {"answers": 1}

        def lose(route: Any) -> None:
            if route.request.method == "POST" and lost["answers"]:
                lost["answers"] -= 1
                # It arrives, and the line breaks before the answer is there.
                route.fetch()
                route.abort()
            else:
                route.continue_()

        focal.page.route("**/evidence", lose)
        choose(focal, "minutes.pdf", files.pdf())
        failed = listed(focal, "minutes.pdf")
        failed.get_by_role("button", name=words("en", "action.retry")).click()
        expect(failed.get_by_role("button", name=words("en", "evidence.remove"))).to_be_visible()
        expect(failed).to_have_count(1)
        total(focal).fill("8")
        send(focal)
        assert focal.faults == []
    submission = submission_of(live, FOCAL, OTHER, period="2024")
    assert evidence(live, submission, 1) == ["minutes.pdf"]
    assert (submission["evidence"], submission["values"][0]["value"]) == (1, 8)


def test_an_activity_report_carries_its_file_to_the_coordinator(
    browsing: Browsing, live: Live
) -> None:
    title = "ڕاهێنانی وتوێژ لە سنجار"
    with browsing.person(CSO, "ckb", width=PHONE) as cso:
        cso.open("/plans/INAP-II/activities/new")
        page = cso.page
        choose(cso, ARABIC, files.pdf())
        # There is nothing to carry it before the form says enough to be kept.
        expect(listed(cso, ARABIC)).to_contain_text(words("ckb", "problem.not-saved"))
        page.locator("#title").fill(title)
        page.locator("#kind").select_option("dialogue")
        page.locator("#area").select_option("IQ-NI")
        page.locator("#place").fill("سنجار")
        page.locator("#start").fill("2024-10-03")
        page.locator("#end").fill("2024-10-03")
        page.locator("#p-female-all").fill("١٢")
        listed(cso, ARABIC).get_by_role("button", name=words("ckb", "action.retry")).click()
        remove = words("ckb", "evidence.remove")
        expect(listed(cso, ARABIC).get_by_role("button", name=remove)).to_be_visible()
        # What is typed after the file goes with it.
        page.locator("#p-male-all").fill("٣")
        page.get_by_role("button", name=words("ckb", "report.send")).click()
        cso.see(words("ckb", "activity.sent"))
        expect(listed(cso, ARABIC)).to_have_count(1)
        assert cso.faults == []
    with browsing.person(COORDINATOR) as coordinator:
        coordinator.open(QUEUE)
        coordinator.page.get_by_role("link", name=title).click()
        coordinator.settle()
        with coordinator.page.expect_download() as saving:
            coordinator.page.get_by_role("button", name=ARABIC).click()
        assert saving.value.suggested_filename == ARABIC
        history = coordinator.page.locator("ol.history > li")
        expect(history.filter(has_text=words("en", "done.attach"))).to_contain_text(ARABIC)
        assert coordinator.faults == []
    with live.client(COORDINATOR) as client:
        found = client.get("/activity-reports", params={"plan": "INAP-II", "area": "IQ-NI"}).json()
        told = next(each for each in found["items"] if each["title"]["ckb"] == title)
    assert (told["evidence"], told["total"], told["state"]) == (1, 15, "submitted")
