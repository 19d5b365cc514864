"""Reading whole folders: what is listed, in which order, and what does not matter."""

from pathlib import Path

from inap.plans.loading_files import PlanFile
from inap.plans.loading_read import read_plan
from support.faults import faults_in
from support.plan_files import edit, line_of, write_plan

O1 = "objectives[0].outputs[0]"
F1 = f"{O1}.activities[0]"
F2 = f"{O1}.activities[1]"
K1 = f"{O1}.activities[2]"


def test_the_small_plan_is_read_without_faults(tmp_path: Path) -> None:
    plan = read_plan(write_plan(tmp_path))
    assert isinstance(plan, PlanFile)
    assert [spot.item.code for spot in plan.nodes] == [
        *("P1", "P1.1", "P1.1.1", "P1.1.1.F1", "P1.1.1.F2", "P1.1.1.K1"),
        *("E", "E1", "E1.1", "E1.1.A1"),
    ]
    assert plan.warnings == ()


def test_the_line_is_the_one_the_fault_stands_on(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    edit(folder, "pillar-1.yaml", "{actor: K-MOI, printed", "{actor: K-XX, printed")
    line = line_of(folder, "pillar-1.yaml", "K-XX")
    assert faults_in(folder) == [f"pillar-1.yaml:{line}: {K1}.leads[0].actor: unknown actor K-XX"]


def test_a_missing_key_is_reported_where_its_owner_stands(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    edit(folder, "pillar-1.yaml", "title: {en: Open centres}\n            ", "")
    line = line_of(folder, "pillar-1.yaml", "code: P1.1.1.F2")
    assert faults_in(folder) == [f"pillar-1.yaml:{line}: {F2}.title: is missing"]


def test_all_faults_of_all_files_are_listed_together(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    edit(folder, "pillar-1.yaml", "{actor: F-MOI, printed", "{actor: F-XX, printed")
    edit(folder, "pillar-1.yaml", "unit: workshop", "unit: dance")
    edit(folder, "effectiveness.yaml", "unit: meeting", "unit: song")
    edit(folder, "actors.yaml", "parent: F-MOI", "parent: F-NO")
    found = faults_in(folder)
    assert [fault.split(":")[0] for fault in found] == [
        "actors.yaml",
        "effectiveness.yaml",
        "pillar-1.yaml",
        "pillar-1.yaml",
    ]


def test_broken_files_are_all_listed_before_any_cross_check(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    (folder / "units.yaml").unlink()
    (folder / "effectiveness.yaml").write_bytes(b"code: E\ntitle: \xff\n")
    (folder / "plan.yaml").write_text("", encoding="utf-8")
    edit(folder, "pillar-1.yaml", "printed_number:", "printed_nr:")
    line = line_of(folder, "pillar-1.yaml", "printed_nr")
    assert faults_in(folder) == [
        "effectiveness.yaml:2: (whole file): is not UTF-8",
        f"pillar-1.yaml:{line}: objectives[0].outputs[0].printed_nr: is not a known key",
        "plan.yaml:1: (whole file): is empty",
        "units.yaml:1: (whole file): is missing",
    ]


def test_a_folder_without_a_logframe_is_no_plan(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    (folder / "pillar-1.yaml").unlink()
    (folder / "effectiveness.yaml").unlink()
    assert faults_in(folder) == ["pillar-1.yaml:1: (whole file): is missing"]


def test_faults_in_the_registry_of_a_neighbouring_plan_name_its_folder(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    (tmp_path / "OTHER").mkdir()
    (tmp_path / "OTHER" / "actors.yaml").write_text("actors: many\n", encoding="utf-8")
    assert faults_in(folder) == ["OTHER/actors.yaml:1: actors: input should be a valid list"]


def test_counterparts_stay_under_one_output(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    (folder / "pillar-2.yaml").write_text(
        (folder / "pillar-1.yaml")
        .read_text(encoding="utf-8")
        .replace("P1", "P2")
        .replace("{activity: P2.1.1.F1,", "{activity: P1.1.1.F1,"),
        encoding="utf-8",
    )
    line = line_of(folder, "pillar-2.yaml", "counterparts")
    assert faults_in(folder) == [
        (
            f"pillar-2.yaml:{line}: {K1}.counterparts[0].activity:"
            " P1.1.1.F1 stands under another output"
        )
    ]


def test_only_codes_that_exist_can_be_reviewed(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    (folder / "translations.yaml").write_text("reviewed: [P1, P7]\n", encoding="utf-8")
    assert faults_in(folder) == ["translations.yaml:1: reviewed[1]: unknown code P7"]


def test_a_synthetic_plan_needs_no_sources(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    edit(folder, "plan.yaml", "code: SMALL", "code: SMALL\nsynthetic: true")
    for file in ("plan.yaml", "pillar-1.yaml", "effectiveness.yaml"):
        path = folder / file
        lines = path.read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if not line.strip().startswith("source:")]
        path.write_text("\n".join(kept), encoding="utf-8")
    assert isinstance(read_plan(folder), PlanFile)


def test_a_file_whose_name_means_nothing_is_warned_about(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    (folder / "pilar-2.yaml").write_text("code: P2\n", encoding="utf-8")
    plan = read_plan(folder)
    assert isinstance(plan, PlanFile)
    assert plan.warnings == ("pilar-2.yaml: not read, because no part of a plan has this name",)


def test_comments_and_layout_do_not_change_the_digest(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    before = read_plan(folder)
    edit(folder, "pillar-1.yaml", "confidence: low", "confidence:   low   # hard to read")
    after = read_plan(folder)
    edit(folder, "pillar-1.yaml", "note: Unreadable.", "note: Not readable.")
    changed = read_plan(folder)
    assert isinstance(before, PlanFile)
    assert isinstance(after, PlanFile)
    assert isinstance(changed, PlanFile)
    assert before.digest == after.digest != changed.digest


FACTS = """\
indicators:
  - node: P1.1
    code: P1.1-R1
    title: {en: Women in parliament}
    source: 002:L106
    confidence: medium
    note: A bare percentage.
    unit: percent
    kind: number
    direction: increase
    aggregation_time: none
    aggregation_areas: none
    frequency: plan
    sensitivity: public
    disaggregation: []
    reporters: [F-MOI]
facts: []
"""


def test_indicators_made_for_reported_facts_come_after_those_of_the_plan(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    (folder / "facts.yaml").write_text(FACTS, encoding="utf-8")
    plan = read_plan(folder)
    assert isinstance(plan, PlanFile)
    assert [spot.item.code for spot in plan.indicators][-1] == "P1.1-R1"
    assert plan.indicators[-1].node.item.code == "P1.1"
    assert plan.warnings == ()


def test_an_indicator_made_for_a_fact_stands_on_a_node_of_the_plan(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    (folder / "facts.yaml").write_text(FACTS.replace("node: P1.1", "node: P9"), encoding="utf-8")
    assert faults_in(folder) == ["facts.yaml:2: indicators[0].node: unknown node P9"]


def test_an_indicator_made_for_a_fact_says_so_in_its_code(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    facts = FACTS.replace("code: P1.1-R1", "code: P1.1-I1")
    (folder / "facts.yaml").write_text(facts, encoding="utf-8")
    assert faults_in(folder) == ["facts.yaml:3: indicators[0].code: does not begin with P1.1-R"]


def test_units_may_be_shared_by_all_plans(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    (folder / "units.yaml").rename(tmp_path / "units.yaml")
    assert isinstance(read_plan(folder), PlanFile)
