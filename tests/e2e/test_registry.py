"""The registry on screen: found by a folded spelling, merged and taken back, imported, edited."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from e2e.browsing import Browsing, Person
from e2e.screens import COORDINATOR
from e2e.steps import PLAN, words
from e2e.test_screens import accessibility, too_wide
from e2e.test_workbook import look
from support.live import Live

NAMED = {
    "type": "local_ngo_or_network",
    "subtype": "ngo",
    "title": {"en": "Synthetic Lantern Association", "ar": "جمعية الفانوس التجريبية"},
}


def added(live: Live, code: str, **given: Any) -> None:
    """An actor that a test made for itself."""
    with live.client(COORDINATOR) as client:
        client.post("/actors", json={**NAMED, "code": code, **given}).raise_for_status()


def codes(person: Person) -> list[str]:
    """The actors on the list, by code."""
    return person.page.locator("main tbody th .code").all_text_contents()


def search(person: Person, text: str, count: int) -> None:
    """Type into the search and wait for as many actors."""
    person.page.locator("#a-q").fill(text)
    expect(person.page.locator("main tbody tr")).to_have_count(count)


def test_a_ministry_is_found_by_letters_that_are_folded(browsing: Browsing) -> None:
    with browsing.person(COORDINATOR, "ar") as keeper:
        keeper.open(f"/actors?plan={PLAN}")
        search(keeper, "وزاره الداخليه", 3)
        assert codes(keeper) == ["F-MOI", "F-MOI-TRIBAL", "K-MOI"]
        # A Persian yeh and a stretched word are the same name too; codes are found as well.
        search(keeper, "الداخلیـــه العراقیه", 1)
        found = keeper.page.locator("main tbody th")
        expect(found).to_contain_text("F-MOI")
        expect(found).to_contain_text("وزارة الداخلية العراقية")
        search(keeper, "k-moi", 1)
        # The words go into the address after a pause, so that the view can be sent.
        expect(keeper.page).to_have_url(re.compile("q=k-moi"))
        keeper.page.reload()
        expect(keeper.page.locator("main tbody th")).to_contain_text("K-MOI")
        assert keeper.faults == []


def test_two_entries_are_merged_and_the_merge_is_taken_back(browsing: Browsing, live: Live) -> None:
    added(live, "X-LANTERN")
    added(live, "X-LANTERN-TWO", aliases=[{"text": "Fanoos", "language": "en"}])
    merged = words("en", "registry.takeBack")
    with browsing.person(COORDINATOR) as keeper:
        page = keeper.page
        keeper.open(f"/actors/duplicates?plan={PLAN}")
        pair = page.locator("main tbody tr").filter(has_text="X-LANTERN-TWO")
        expect(pair).to_contain_text(words("en", "registry.twins.reason.same-name"))
        pair.get_by_role("link").click()
        keeper.settle()
        page.get_by_label("(X-LANTERN)").check()
        send = page.get_by_role("button", name="X-LANTERN")
        send.click()
        expect(page.locator(".error-summary")).to_contain_text(
            words("en", "problem.reason-required")
        )
        page.locator("#m-reason").fill("One association, registered twice by this test.")
        assert [*accessibility(keeper), *too_wide(keeper)] == []
        send.click()
        expect(page.get_by_role("button", name=merged)).to_be_visible()
        keeper.open(f"/actors?plan={PLAN}")
        search(keeper, "fanoos", 1)
        assert codes(keeper) == ["X-LANTERN"]
        keeper.open(f"/actors/X-LANTERN-TWO?plan={PLAN}")
        page.get_by_role("button", name=merged).click()
        expect(page.get_by_role("button", name=merged)).to_have_count(0)
        expect(page.locator(".history")).to_contain_text(words("en", "registry.done.unmerge"))
        keeper.open(f"/actors?plan={PLAN}")
        search(keeper, "fanoos", 1)
        assert codes(keeper) == ["X-LANTERN-TWO"]
        assert keeper.faults == []


def test_what_a_merge_would_be_refused_for_stands_there_before_it(browsing: Browsing) -> None:
    with browsing.person(COORDINATOR, "ckb") as keeper:
        keeper.open(f"/actors/duplicates?plan={PLAN}&first=F-MOI&second=F-GOV")
        keeper.page.get_by_label("(F-GOV)").check()
        against = words("ckb", "registry.merge.why.collective")
        expect(keeper.page.locator(".notice-bad")).to_contain_text(against)
        expect(keeper.page.locator("#m-reason")).to_have_count(0)
        assert keeper.faults == []


def test_a_file_is_imported_once_its_faulty_row_is_corrected(
    browsing: Browsing, tmp_path: Path
) -> None:
    header = "code,title_en,title_ar,type,subtype,areas,since,aliases"
    right = "X-IMPORTED-1,Synthetic Palm Network,شبكة النخيل التجريبية"
    right += ",local_ngo_or_network,network,IQ-BG,2019,Nakheel"
    wrong = "X-IMPORTED-2,Synthetic Date Network,,local_ngo_or_network,club,IQ-BG;IQ-NI,2021,"
    rows = tmp_path / "actors.csv"
    with browsing.person(COORDINATOR, "ar") as keeper:
        page = keeper.page
        keeper.open(f"/actors/imports?plan={PLAN}")
        rows.write_text(f"{header}\n{right}\n{wrong}\n", "utf-8")
        look(keeper, rows)
        errors = page.locator("section.notice-bad")
        expect(errors.locator(".place")).to_contain_text("3")
        expect(errors.locator(".place")).to_contain_text("subtype")
        expect(page.locator(".preview button")).to_have_count(0)
        assert [*accessibility(keeper), *too_wide(keeper)] == []
        rows.write_text(f"{header}\n{right}\n{wrong.replace('club', 'network')}\n", "utf-8")
        look(keeper, rows)
        expect(page.locator(".preview tbody tr")).to_have_count(2)
        assert [*accessibility(keeper), *too_wide(keeper)] == []
        page.locator(".preview button").click()
        expect(page.locator(".notice-good")).to_be_visible()
        keeper.open(f"/actors?plan={PLAN}")
        search(keeper, "nakheel", 1)
        expect(page.locator("main tbody .cell-note")).to_contain_text("Nakheel")
        assert keeper.faults == []
    with browsing.person(width=360) as reader:
        seen_on_the_map(reader)
        reader.open(f"/actors/summary?plan={PLAN}&q=synthetic network")
        expect(reader.page.locator(".chart")).to_have_count(1)
        totals = reader.page.locator("section[aria-labelledby=growth] tbody td").all_text_contents()
        assert totals == ["1", "1", "2"]
        assert [*accessibility(reader), *too_wide(reader)] == []
        assert reader.faults == []


def seen_on_the_map(reader: Person) -> None:
    """The imported networks by governorate; from the map to the list by the keyboard alone."""
    page = reader.page
    reader.open(f"/actors/map?plan={PLAN}&q=synthetic network")
    drawn = page.locator(".area-map svg a")
    expect(drawn).to_have_count(18)
    baghdad = drawn.filter(has_text="Baghdad")
    for place, figure in ((baghdad, "2"), (drawn.filter(has_text="Nineveh"), "1")):
        expect(place.locator("text")).to_have_text(figure)
    expect(page.locator(".area-map tbody tr")).to_have_count(19)
    # No shape for it is there, and it is told.
    expect(page.locator(".area-map .hint")).to_contain_text("Halabja")
    assert [*accessibility(reader), *too_wide(reader)] == []
    baghdad.focus()
    page.keyboard.press("Enter")
    expect(page.locator("main tbody tr")).to_have_count(2)
    assert "area=IQ-BG" in page.url


def test_two_who_edit_one_entry_lose_nothing(browsing: Browsing, live: Live) -> None:
    added(live, "X-EDITED", title={"en": "Synthetic Ferry Association"})
    with browsing.person(COORDINATOR) as keeper:
        page = keeper.page
        keeper.open(f"/actors/X-EDITED/edit?plan={PLAN}")
        page.locator("#e-staff").fill("many")
        save = page.get_by_role("button", name=words("en", "registry.save"))
        save.click()
        expect(page.locator(".error-summary a")).to_have_attribute("href", "#e-staff")
        page.locator("#e-staff").fill("١٢")
        # It is on its way to the device's store, which nobody is quick enough to outrun.
        page.wait_for_timeout(500)
        page.reload()
        keeper.settle()
        expect(page.locator("#e-staff")).to_have_value("١٢")
        with live.client(COORDINATOR) as other:
            other.patch(
                "/actors/X-EDITED", json={"since": "2018"}, headers={"If-Match": '"v1"'}
            ).raise_for_status()
        save.click()
        conflict = page.locator("section.notice")
        expect(conflict).to_contain_text("2018")
        conflict.get_by_role("button", name=words("en", "conflict.keepMine")).click()
        save.click()
        facts = page.locator("dl.facts").first
        expect(facts).to_contain_text("2018")
        expect(facts).to_contain_text("12")
        page.locator("#c-name").fill("Zainab Hassan")
        add = page.get_by_role("button", name=words("en", "registry.contacts.add"))
        add.click()
        expect(page.locator(".error-summary a")).to_have_attribute("href", "#c-email")
        page.locator("#c-phone").fill("+964 1 000 0000")
        add.click()
        remove = page.locator("#contacts ~ ul .link-button").filter(has_text="Zainab Hassan")
        remove.click()
        expect(remove).to_have_count(0)
        assert keeper.faults == []
    with browsing.person() as reader:
        reader.open(f"/actors/X-EDITED?plan={PLAN}")
        # Whom to reach and what was changed are not everybody's.
        expect(reader.page.locator("#contacts, #history")).to_have_count(0)
        assert reader.faults == []
