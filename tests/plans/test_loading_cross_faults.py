"""Ways elements of a plan can contradict one another, and the message that says so."""

from pathlib import Path

import pytest

from support.faults import assert_fault
from support.plan_files import edit, write_plan

O1 = "objectives[0].outputs[0]"
F1 = f"{O1}.activities[0]"
F2 = f"{O1}.activities[1]"
K1 = f"{O1}.activities[2]"

CASES = [
    # Sides and neighbours.
    (
        "pillar-1.yaml",
        "counterparts: [{activity: P1.1.1.F1,",
        "counterparts: [{activity: P1.1.1.K1,",
        f"{K1}.counterparts[0].activity: P1.1.1.K1 is not a federal activity",
    ),
    (
        "pillar-1.yaml",
        "counterparts: [{activity: P1.1.1.F1,",
        "counterparts: [{activity: P9,",
        f"{K1}.counterparts[0].activity: unknown activity P9",
    ),
    (
        "pillar-1.yaml",
        "krg_state: nothing",
        "krg_state: nothing\n            same_row: [P1.1.1.F1]",
        f"{F2}.same_row[0]: only a KRG activity names the federal ones",
    ),
    (
        "pillar-1.yaml",
        "side: krg",
        "side: krg\n            krg_state: blank",
        f"{K1}.krg_state: only a federal activity says what the KRG cells hold",
    ),
    (
        "pillar-1.yaml",
        "            krg_state: nothing\n",
        "",
        f"{F2}.krg_state: a federal activity says what the KRG cells hold",
    ),
    (
        "pillar-1.yaml",
        "krg_state: nothing",
        "krg_state: activity",
        f"{F2}.krg_state: is activity, but the activity faces no KRG activity",
    ),
    (
        "pillar-1.yaml",
        "krg_state: activity",
        "krg_state: blank",
        f"{F1}.krg_state: is blank, but the activity faces a KRG activity",
    ),
    ("pillar-1.yaml", "            side: krg\n", "", f"{K1}.side: a side is required"),
    (
        "effectiveness.yaml",
        "code: E1.1.A1\n",
        "code: E1.1.A1\n            side: federal\n",
        f"{O1}.activities[0].side: the effectiveness framework prints no sides",
    ),
    (
        "pillar-1.yaml",
        "also_measures: [P1.1.1.K1]",
        "also_measures: [P1.1.1.K9]",
        f"{F1}.indicators[0].also_measures[0]: unknown activity P1.1.1.K9",
    ),
    (
        "pillar-1.yaml",
        "also_measures: [P1.1.1.K1]",
        "also_measures: [P1.1.1.F1]",
        f"{F1}.indicators[0].also_measures[0]: is its own activity",
    ),
    (
        "pillar-1.yaml",
        "disaggregation: [area]",
        "disaggregation: [area, area]",
        f"{F1}.indicators[0].disaggregation: names something twice",
    ),
    (
        "effectiveness.yaml",
        "            frequencies:",
        "            frequency: {text: yearly}\n            frequencies:",
        f"{O1}.activities[0].frequencies: give either frequency or frequencies",
    ),
    # Kinds, units, figures and their sources.
    (
        "pillar-1.yaml",
        "unit: workshop",
        "unit: dance",
        f"{F1}.indicators[0].unit: unknown unit dance",
    ),
    (
        "pillar-1.yaml",
        "unit: workshop",
        "unit: percent",
        f"{F1}.indicators[0].unit: percent is the unit of percentages",
    ),
    (
        "pillar-1.yaml",
        "kind: number",
        "kind: percentage",
        f"{F1}.indicators[0].aggregation_time: percentage cannot be sum over time",
    ),
    (
        "pillar-1.yaml",
        "aggregation_time: last",
        "aggregation_time: sum",
        f"{F2}.indicators[0].aggregation_time: yes_no cannot be sum over time and ratio over areas",
    ),
    (
        "pillar-1.yaml",
        "aggregation_areas: none",
        "aggregation_areas: sum",
        f"{O1}.indicators[0].aggregation_time: qualitative cannot be none over time",
    ),
    (
        "pillar-1.yaml",
        "[]\n        activities:",
        "[]\n            targets: [{value: 1, every: year, source: 001:L1}]\n        activities:",
        f"{O1}.indicators[0].targets: a qualitative indicator has no numeric target",
    ),
    (
        "pillar-1.yaml",
        "side: federal, source: 001:L399}]",
        "side: federal}]",
        f"{F1}.indicators[0].targets[0]: a target needs a source",
    ),
    (
        "pillar-1.yaml",
        "year: 2020, source: 001:L399}",
        "year: 2020}",
        f"{F1}.indicators[0].baseline: a baseline needs a source",
    ),
    (
        "pillar-1.yaml",
        "by: 2022-12-31,",
        "by: 2022-12-31, every: year,",
        f"{F1}.indicators[0].targets[0]: give either by or every",
    ),
    (
        "pillar-1.yaml",
        "by: 2022-12-31, ",
        "",
        f"{F1}.indicators[0].targets[0]: give either by or every",
    ),
    (
        "pillar-1.yaml",
        "by: 2022-12-31,",
        "by: 2020-12-31,",
        f"{F1}.indicators[0].targets[0].by: is before the plan's term",
    ),
    (
        "pillar-1.yaml",
        "            source: 001:L402\n            confidence: low",
        "            confidence: low",
        f"{F2}.source: a source is required",
    ),
    # Dates.
    ("plan.yaml", "end: 2022-12-31", "end: 2020-12-31", "period.start: starts after it ends"),
    (
        "pillar-1.yaml",
        "end: 2022-12-31\n",
        "end: 2020-12-31\n",
        f"{F1}.time.start: starts after it ends",
    ),
    (
        "pillar-1.yaml",
        "end: 2021-06-30}",
        "end: 2020-06-30}",
        f"{F1}.time.stages[0].start: starts after it ends",
    ),
    (
        "plan.yaml",
        "levels:",
        "reporting: {due_days: 30, lock_days: 10}\nlevels:",
        "reporting.lock_days: a period cannot lock before it is due",
    ),
    # Languages.
    ("pillar-1.yaml", "ckb: بەشداری", "ckb: بەشداري", "title.ckb: letters that are not ckb: ي"),
    (
        "actors.yaml",
        "ar: وزارة الداخلية",
        "ar: وزارەی الداخلیة",
        "actors[1].title.ar: letters that are not ar: ە ی",
    ),
    (
        "../areas.yaml",
        "ckb: بەغدا",
        "ckb: بەغداة",
        "areas[1].title.ckb: letters that are not ckb: ة",
    ),
    (
        "plan.yaml",
        "ckb: پلانێکی بچووک",
        "ckb: پلانێكی بچووک",
        "title.ckb: letters that are not ckb: ك",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "message"), CASES, ids=[case[3] for case in CASES])
def test_a_fault_names_file_line_and_field(
    tmp_path: Path, file: str, old: str, new: str, message: str
) -> None:
    folder = write_plan(tmp_path)
    edit(folder, file, old, new)
    assert_fault(folder, Path(file).name, message)


def test_a_plan_of_one_side_has_no_activities_of_the_other(tmp_path: Path) -> None:
    folder = write_plan(tmp_path)
    edit(folder, "plan.yaml", "jurisdictions: [federal, krg]", "jurisdictions: [federal]")
    assert_fault(folder, "pillar-1.yaml", f"{K1}.side: the plan has no krg side")
