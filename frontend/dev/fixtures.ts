/**
 * Made-up data in the shape of the API, for looking at screens without a server.
 *
 * Figures come from a small fixed sequence, so that every run shows the same.
 */
import type {
  ActorSummary,
  Area,
  Completeness,
  Dashboard,
  DashboardIndicator,
  DashboardNode,
  Indicator,
  Jurisdiction,
  Me,
  Node,
  Period,
  Plan,
  Scope,
  StatusCode,
  Submission,
  Text,
} from "../src/api/types";

export const text = (en: string, ar: string, ckb: string): Text => ({ en, ar, ckb });
const SOURCE = { file: "001", line: 399 };

const PILLARS: Text[] = [
  text("Participation", "المشاركة", "بەشداری"),
  text("Protection and prevention", "الحماية والوقاية", "پاراستن و ڕێگریکردن"),
  text(
    "Economic empowerment and relief",
    "التمكين الاقتصادي والإغاثة",
    "توانەپێدانی ئابووری و فریاگوزاری",
  ),
];
const OBJECTIVES: Text[] = [
  text(
    "More women take part in decisions on peace and security",
    "زيادة مشاركة النساء في قرارات السلم والأمن",
    "زیادکردنی بەشداریی ژنان لە بڕیارەکانی ئاشتی و ئاسایش",
  ),
  text(
    "Women stand in committees of dialogue and community peace",
    "حضور النساء في لجان الحوار والسلم المجتمعي",
    "ئامادەبوونی ژنان لە لێژنەکانی گفتوگۆ و ئاشتیی کۆمەڵایەتی",
  ),
];
const OUTPUTS: Text[] = [
  text(
    "Women officers are trained for leading posts",
    "تدريب الضابطات للمناصب القيادية",
    "ڕاهێنانی ئەفسەرە ژنەکان بۆ پۆستە سەرکردایەتییەکان",
  ),
  text(
    "Laws and instructions are reviewed for equal treatment",
    "مراجعة القوانين والتعليمات ضماناً للمساواة",
    "پێداچوونەوەی یاسا و ڕێنماییەکان بۆ یەکسانی",
  ),
];
const ACTIVITIES: Text[] = [
  text(
    "Hold training workshops for women in the security forces",
    "إقامة ورش تدريبية للنساء في القوات الأمنية",
    "ئەنجامدانی وۆرکشۆپی ڕاهێنان بۆ ژنان لە هێزە ئەمنییەکان",
  ),
  text(
    "Open shelters and safe places for survivors",
    "فتح دور إيواء وأماكن آمنة للناجيات",
    "کردنەوەی شێڵتەر و شوێنی ئارام بۆ ڕزگاربووان",
  ),
  text(
    "Give small loans to women who return to their homes",
    "منح قروض صغيرة للنساء العائدات إلى مناطقهن",
    "پێدانی قەرزی بچووک بەو ژنانەی دەگەڕێنەوە شوێنی خۆیان",
  ),
];

export const actors: ActorSummary[] = [
  actor("F-MOI", "Ministry of Interior", "وزارة الداخلية", "وەزارەتی ناوخۆ", "federal"),
  actor("F-MOD", "Ministry of Defence", "وزارة الدفاع", "وەزارەتی بەرگری", "federal"),
  actor(
    "F-MOLSA",
    "Ministry of Labour and Social Affairs",
    "وزارة العمل والشؤون الاجتماعية",
    "وەزارەتی کار و کاروباری کۆمەڵایەتی",
    "federal",
  ),
  actor(
    "K-MOI",
    "Ministry of Interior, Kurdistan Region",
    "وزارة الداخلية، إقليم كردستان",
    "وەزارەتی ناوخۆی هەرێم",
    "krg",
  ),
  actor(
    "K-HCWD",
    "High Council of Women and Development",
    "المجلس الأعلى للمرأة والتنمية",
    "ئەنجوومەنی باڵای ژنان و پەرەپێدان",
    "krg",
  ),
];

function actor(
  code: string,
  en: string,
  ar: string,
  ckb: string,
  jurisdiction: Jurisdiction,
): ActorSummary {
  return {
    code,
    title: text(en, ar, ckb),
    type: "national_institution",
    subtype: null,
    jurisdiction,
    parent: null,
    has_unit: jurisdiction === "federal",
    collective: false,
  };
}

const actorTitle = (code: string): Text =>
  actors.find((each) => each.code === code)?.title ?? text(code, code, code);

function node(
  code: string,
  level: Node["level"],
  parent: string | null,
  title: Text,
  more: Partial<Node> = {},
): Node {
  return {
    code,
    level,
    parent,
    title,
    title_inferred: false,
    side: null,
    printed_number: "1",
    joint_declaration: null,
    krg_state: null,
    time_frame: null,
    responsibilities: [],
    indicators: [],
    counterparts: [],
    source: SOURCE,
    confidence: "high",
    note: null,
    ...more,
  };
}

function buildNodes(): Node[] {
  const nodes: Node[] = [];
  PILLARS.forEach((pillar, p) => {
    const P = `P${p + 1}`;
    nodes.push(node(P, "pillar", null, pillar));
    OBJECTIVES.forEach((objective, o) => {
      const O = `${P}.${o + 1}`;
      nodes.push(node(O, "objective", P, objective));
      OUTPUTS.forEach((output, u) => {
        if (p === 2 && o === 1) return;
        const U = `${O}.${u + 1}`;
        nodes.push(
          node(U, "output", O, output, {
            joint_declaration: u === 0,
            indicators: [`${U}-I1`],
            title_inferred: u === 1 && p === 1,
          }),
        );
        addActivities(nodes, U, p + o + u);
      });
    });
  });
  return nodes;
}

function addActivities(nodes: Node[], output: string, turn: number): void {
  const states = ["activity", "nothing", "blank"] as const;
  for (let n = 0; n < 3; n += 1) {
    const state = states[(turn + n) % 3] ?? "blank";
    const lead = n % 2 === 0 ? "F-MOI" : "F-MOD";
    nodes.push(
      node(`${output}.F${n + 1}`, "activity", output, ACTIVITIES[(turn + n) % 3] as Text, {
        side: "federal",
        krg_state: state,
        indicators: [`${output}.F${n + 1}-I1`],
        counterparts: state === "activity" ? [`${output}.K${n + 1}`] : [],
        time_frame: { text: "2021-2023", start: "2021-01-01", end: "2023-12-31", stages: [] },
        confidence: n === 2 ? "low" : "high",
        note: n === 2 ? "The cell breaks across two pages; its last words are missing." : null,
        responsibilities: [
          {
            actor: lead,
            title: actorTitle(lead),
            part: "lead",
            printed: "Ministry of Interior Affairs",
          },
          { actor: "F-MOLSA", title: actorTitle("F-MOLSA"), part: "support", printed: null },
        ],
      }),
    );
    if (state !== "activity") continue;
    nodes.push(
      node(`${output}.K${n + 1}`, "activity", output, ACTIVITIES[(turn + n) % 3] as Text, {
        side: "krg",
        counterparts: [`${output}.F${n + 1}`],
        responsibilities: [
          { actor: "K-MOI", title: actorTitle("K-MOI"), part: "lead", printed: null },
        ],
      }),
    );
  }
}

export const nodes = buildNodes();

const INDICATOR_TITLES: { title: Text; kind: Indicator["kind"]; unit: string; last: boolean }[] = [
  {
    title: text("Women officers in the ministry", "الضابطات في الوزارة", "ئەفسەرە ژنەکانی وەزارەت"),
    kind: "number",
    unit: "person",
    last: true,
  },
  {
    title: text(
      "Training workshops held for women leaders",
      "الورش التدريبية المقامة للقياديات",
      "وۆرکشۆپی ڕاهێنان بۆ ژنە سەرکردەکان",
    ),
    kind: "number",
    unit: "workshop",
    last: false,
  },
  {
    title: text(
      "Share of women on committees",
      "نسبة النساء في اللجان",
      "ڕێژەی ژنان لە لێژنەکاندا",
    ),
    kind: "percentage",
    unit: "percent",
    last: false,
  },
  {
    title: text(
      "A law against domestic violence is adopted",
      "إقرار قانون مناهضة العنف الأسري",
      "پەسەندکردنی یاسای دژە توندوتیژیی خێزانی",
    ),
    kind: "yes_no",
    unit: "answer",
    last: true,
  },
  {
    title: text(
      "Satisfaction of participants with the training",
      "رضا المشاركين عن التدريب",
      "ڕەزامەندیی بەشداربووان لە ڕاهێنانەکە",
    ),
    kind: "qualitative",
    unit: "report",
    last: false,
  },
];

export const indicators: Indicator[] = nodes.flatMap((each, n) =>
  each.indicators.map((code): Indicator => {
    const kind = INDICATOR_TITLES[n % 5] as (typeof INDICATOR_TITLES)[number];
    const restricted = n % 7 === 3;
    return {
      code,
      node: each.code,
      also_measures: [],
      title: kind.title,
      definition: text(
        "What is counted, in one sentence, as the plan means it.",
        "ما يُحسب، في جملة واحدة، كما تقصده الخطة.",
        "ئەوەی دەژمێردرێت، بە یەک ڕستە، وەک پلانەکە مەبەستیەتی.",
      ),
      unit: kind.unit,
      kind: kind.kind,
      direction: "increase",
      aggregation_time:
        kind.kind === "percentage"
          ? "ratio"
          : kind.kind === "qualitative"
            ? "none"
            : kind.last
              ? "last"
              : "sum",
      aggregation_areas:
        kind.kind === "percentage" ? "ratio" : kind.kind === "qualitative" ? "none" : "sum",
      frequency: "quarter",
      sensitivity: restricted ? "restricted" : "public",
      disaggregation: kind.kind === "number" ? (kind.last ? ["sex", "age"] : ["sex", "area"]) : [],
      baseline: n % 3 === 0 ? { value: 10, year: 2020, source: SOURCE } : null,
      targets:
        n % 3 !== 2
          ? [
              {
                value: kind.kind === "percentage" ? 30 : 120,
                by: "2024-12-31",
                side: null,
                note: null,
                source: SOURCE,
              },
            ]
          : [],
      reporters: [
        { actor: "F-MOI", title: actorTitle("F-MOI"), jurisdiction: "federal" },
        { actor: "K-MOI", title: actorTitle("K-MOI"), jurisdiction: "krg" },
      ],
      source: SOURCE,
      confidence: n % 4 === 0 ? "medium" : "high",
      note: n % 4 === 0 ? "One cell holds two measures." : null,
    };
  }),
);

const PERIODS = ["2022Q1", "2022Q2", "2022Q3", "2022Q4", "2023Q1", "2023Q2", "2023Q3", "2023Q4"];

export const periods: Period[] = PERIODS.map((code) => ({
  code,
  kind: "quarter",
  start: "2023-01-01",
  end: "2023-03-31",
  opens_on: "2023-03-25",
  due_on: "2023-04-15",
  locks_on: "2023-05-15",
  state: "open",
}));

const STATUSES: StatusCode[] = [
  "on_track",
  "behind",
  "no_data",
  "at_risk",
  "achieved",
  "no_target",
  "reported",
];

function counts(seed: number, open: boolean): Completeness {
  const expected = 8 + (seed % 5);
  const approved = (seed * 3) % (expected + 1);
  return {
    expected,
    reported: open ? null : Math.min(expected, approved + 2),
    approved,
    late: Math.max(0, expected - approved - 3),
  };
}

function dashboardIndicator(indicator: Indicator, n: number, side: Scope): DashboardIndicator {
  const code = STATUSES[n % STATUSES.length] ?? "no_data";
  const value =
    indicator.kind === "percentage"
      ? 12 + (n % 20)
      : indicator.kind === "yes_no"
        ? 100
        : 40 + ((n * 37) % 800);
  const hasData = code !== "no_data";
  const shown = {
    value: indicator.kind === "qualitative" ? null : value,
    numerator: null,
    denominator: null,
    parts: 2,
    suppressed: indicator.sensitivity === "restricted" && n % 2 === 0,
  };
  const progress =
    hasData && indicator.baseline !== null && indicator.targets.length > 0
      ? Math.min(1.1, 0.2 + (n % 9) / 10)
      : null;
  return {
    code: indicator.code,
    node: indicator.node,
    title: indicator.title,
    unit: indicator.unit,
    kind: indicator.kind,
    direction: "increase",
    sensitivity: indicator.sensitivity,
    frequency: "quarter",
    baseline: indicator.baseline,
    target: indicator.targets[0]
      ? { value: indicator.targets[0].value, by: indicator.targets[0].by }
      : null,
    latest: hasData ? { ...shown, period: "2023Q4" } : null,
    standing: hasData ? shown : null,
    sides:
      side === "national" ? { federal: hasData ? value - 10 : null, krg: n % 2 ? 10 : null } : null,
    progress,
    status: { code, progress, elapsed: 0.74, threshold: code === "on_track" ? 0.9 : 0.6 },
    trend: hasData
      ? PERIODS.map((period, i) => ({ period, value: i === 3 ? null : value * (0.4 + i * 0.09) }))
      : [],
    completeness: counts(n, false),
  };
}

export function dashboard(plan: string, side: Scope): Dashboard {
  const rows = indicators.map((indicator, n) => dashboardIndicator(indicator, n, side));
  const all = rows.reduce((sum, row) => add(sum, row.completeness), {
    expected: 0,
    reported: 0,
    approved: 0,
    late: 0,
  } as Completeness);
  const shown = nodes
    .filter((each) => each.level !== "activity")
    .map((each, n): DashboardNode => {
      const progress = n % 4 === 3 ? null : 0.2 + (n % 7) / 10;
      const code = STATUSES[n % STATUSES.length] ?? "no_data";
      return {
        code: each.code,
        parent: each.parent,
        level: each.level,
        side: null,
        title: each.title,
        progress,
        status: { code, progress, elapsed: 0.74, threshold: 0.9 },
        completeness: counts(n + 2, false),
        indicators: 3,
      };
    });
  return {
    plan,
    side,
    as_of: null,
    data_version: 7,
    today: "2023-12-18",
    elapsed: 0.74,
    thresholds: { on_track: 0.9, at_risk: 0.6 },
    completeness: all,
    nodes: shown,
    indicators: rows,
  };
}

function add(a: Completeness, b: Completeness): Completeness {
  return {
    expected: a.expected + b.expected,
    reported: (a.reported ?? 0) + (b.reported ?? 0),
    approved: a.approved + b.approved,
    late: a.late + b.late,
  };
}

export function plan(code: string): Plan {
  const synthetic = code === "TRAINING";
  return {
    code,
    synthetic,
    published: true,
    data_version: 7,
    jurisdictions: ["federal", "krg"],
    title: synthetic
      ? text("Training plan", "الخطة التدريبية", "پلانی ڕاهێنان")
      : text(
          "Iraq's second National Action Plan on Women, Peace and Security",
          "الخطة الوطنية العراقية الثانية للمرأة والسلام والأمن",
          "دووەم پلانی نیشتمانیی عێراق بۆ ژنان و ئاشتی و ئاسایش",
        ),
    period: { start: "2021-01-01", end: "2024-12-31" },
    description: text(
      "How Iraq carries out Security Council resolution 1325: one plan of two governments.",
      "كيف ينفذ العراق قرار مجلس الأمن 1325: خطة واحدة لحكومتين.",
      "چۆنیەتیی جێبەجێکردنی بڕیاری 1325 ی ئەنجوومەنی ئاسایش لە عێراق: یەک پلانی دوو حکوومەت.",
    ),
    levels: [],
    phases: [
      {
        title: text("Preparation", "الإعداد", "ئامادەکاری"),
        start: "2020-06-01",
        end: "2020-12-31",
      },
      { title: text("Implementation", "التنفيذ", "جێبەجێکردن"), start: "2021-01-01", end: null },
    ],
    stated_periods: [{ text: "2020-2024", source: { file: "000", line: 12 } }],
    units: [
      { code: "person", one: text("person", "شخصاً", "کەس"), other: text("people", "أشخاص", "کەس") },
      {
        code: "workshop",
        one: text("workshop", "ورشة", "وۆرکشۆپ"),
        other: text("workshops", "ورش", "وۆرکشۆپ"),
      },
      {
        code: "percent",
        one: text("percent", "بالمئة", "لە سەدا"),
        other: text("percent", "بالمئة", "لە سەدا"),
      },
    ],
    translation_note: null,
    counts: {
      objectives: 6,
      outputs: 10,
      federal_activities: 30,
      krg_activities: 10,
      indicators: indicators.length,
    },
    settings: {
      age_groups: ["0-17", "18-29", "30-59", "60+"],
      thresholds: { on_track: 0.9, at_risk: 0.6 },
    },
    machine_translated: ["ar", "ckb"],
  };
}

export const areas: Area[] = [
  {
    code: "IQ",
    kind: "country",
    parent: null,
    jurisdiction: null,
    title: text("Iraq", "العراق", "عێراق"),
    iso: "IQ",
    begins_on: null,
  },
  {
    code: "IQ-KR",
    kind: "region",
    parent: "IQ",
    jurisdiction: "krg",
    title: text("Kurdistan Region", "إقليم كردستان", "هەرێمی کوردستان"),
    iso: "IQ-KR",
    begins_on: null,
  },
  {
    code: "IQ-BG",
    kind: "governorate",
    parent: "IQ",
    jurisdiction: "federal",
    title: text("Baghdad", "بغداد", "بەغدا"),
    iso: "IQ-BG",
    begins_on: null,
  },
  {
    code: "IQ-AR",
    kind: "governorate",
    parent: "IQ-KR",
    jurisdiction: "krg",
    title: text("Erbil", "أربيل", "هەولێر"),
    iso: "IQ-AR",
    begins_on: null,
  },
];

export const person: Me = {
  id: "u1",
  email: "focal.moi@inap.test",
  name: "Sara Ahmed",
  language: "en",
  must_change_password: false,
  grants: [
    {
      role: "focal_point",
      jurisdiction: null,
      actor: { code: "F-MOI", title: actorTitle("F-MOI") },
    },
    { role: "verifier", jurisdiction: null, actor: { code: "F-MOI", title: actorTitle("F-MOI") } },
  ],
};

export function submission(id: string, n: number, more: Partial<Submission> = {}): Submission {
  const indicator = indicators[n % indicators.length] as Indicator;
  return {
    id,
    plan: "INAP-II",
    indicator: {
      code: indicator.code,
      title: indicator.title,
      unit: indicator.unit,
      kind: indicator.kind,
    },
    actor: { code: "F-MOI", title: actorTitle("F-MOI") },
    jurisdiction: "federal",
    period: "2023Q3",
    area: "IQ",
    state: "submitted",
    revision: 1,
    version: 3,
    values: [
      { sex: null, age: null, value: 782 },
      { sex: "female", age: "18-29", value: 300 },
      { sex: "female", age: "30-59", value: 482 },
    ],
    narrative: text(
      "Two courses had to be moved to the spring.",
      "نُقلت دورتان إلى الربيع.",
      "دوو خول بۆ بەهار گوازرانەوە.",
    ),
    reason: null,
    deadline: null,
    reopened_until: null,
    published_revision: null,
    submitted_at: "2023-12-01T08:30:00Z",
    submitted_by: { id: "u9", name: "Ali Hassan" },
    updated_at: "2023-12-01T08:30:00Z",
    allowed: ["verify", "return"],
    source: null,
    ...more,
  };
}
