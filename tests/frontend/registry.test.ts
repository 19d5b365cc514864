import { readFileSync } from "node:fs";
import { changesOf } from "@client/actors/changes";
import { contactOf, NO_CONTACT } from "@client/actors/contact";
import {
  changeOf,
  type Entries,
  entriesOf,
  fieldsOf,
  newActor,
  rebased,
  unreadable,
} from "@client/actors/entries";
import { filterOf, narrowingOf } from "@client/actors/filter";
import { byGovernorate } from "@client/actors/governorates";
import { growthOf, undated } from "@client/actors/growth";
import { COLUMNS } from "@client/actors/importing";
import { classEnds, classOf } from "@client/kit/scale";
import { describe, expect, it } from "vitest";

const empty = entriesOf(null);
const given = (patch: Partial<Entries>): Entries => ({ ...empty, ...patch });
const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

describe("an entry being written", () => {
  it("sends only what differs, and says of an emptied field that nothing is known", () => {
    const before = given({ since: "2019", staff: "3", note: "Old", sectors: ["protection"] });
    const now = { ...before, since: "", staff: "١٢", sectors: null };
    expect(changeOf(now, before)).toEqual({ since: null, staff: 12, sectors: null });
    expect(changeOf(before, before)).toEqual({});
  });

  it("never sends what stays as it was made", () => {
    expect(changeOf(given({ code: "X-B", jurisdiction: "krg" }), empty)).toEqual({});
  });

  it("keeps nothing known apart from none", () => {
    expect(changeOf(given({ areas: [] }), empty)).toEqual({ areas: [] });
    expect(newActor(empty).areas).toBeNull();
  });

  it("leaves out names and spellings that are blank", () => {
    const title = { en: " Hope ", ar: "", ckb: " " };
    const aliases = [
      { text: " ", language: "en" },
      { text: "Amal", language: "" },
    ];
    const sent = newActor(given({ code: "X-HOPE", title, aliases }));
    expect(sent.title).toEqual({ en: "Hope" });
    expect(sent.aliases).toEqual([{ text: "Amal", language: null }]);
  });

  it("leads a fault of a spelling to its own line, though blank ones were not sent", () => {
    const aliases = ["", "Amal", "", "Hiwa"].map((text) => ({ text, language: "" }));
    const fields = fieldsOf(given({ aliases }));
    expect(fields.get("/aliases/0")).toBe("e-alias-1");
    expect(fields.get("/aliases/1")).toBe("e-alias-3");
    expect(fields.get("/title/ckb")).toBe("e-title-ckb");
  });

  it("names the numbers that are none", () => {
    expect(unreadable(given({ staff: "many", volunteers: "7", capacity_score: "" }))).toEqual([
      "e-staff",
    ]);
  });

  it("puts what was typed on top of what somebody else made of it", () => {
    const before = given({ since: "2019", note: "Old" });
    const mine = { ...before, note: "Mine" };
    const theirs = given({ since: "2018", note: "Theirs" });
    expect(rebased(mine, before, theirs)).toEqual({ ...theirs, note: "Mine" });
  });
});

describe("the filters of the registry", () => {
  it("are those of the address that narrow anything", () => {
    expect(narrowingOf({ q: "  ", type: "x", plan: "INAP-II", area: "IQ-BG" })).toEqual({
      type: "x",
      area: "IQ-BG",
    });
    expect(filterOf({ q: " وزاره " })).toEqual({ q: "وزاره" });
  });
});

describe("growth", () => {
  const point = (year: number, type: "local_ngo_or_network" | null, count: number) => ({
    year,
    type,
    count,
    total: 0,
  });

  it("has every year from the first to the last, added up for each type", () => {
    const points = [
      point(2019, "local_ngo_or_network", 2),
      point(2022, "local_ngo_or_network", 1),
      point(2020, null, 4),
    ];
    expect(growthOf(points)).toEqual({
      years: [2019, 2020, 2021, 2022],
      lines: [
        { type: "local_ngo_or_network", totals: [2, 2, 2, 3] },
        { type: null, totals: [0, 4, 4, 4] },
      ],
    });
  });

  it("has no year where none is known, and says of how many", () => {
    expect(growthOf([])).toEqual({ years: [], lines: [] });
    const growth_unknown = [
      { value: "ngo", count: 3 },
      { value: null, count: 1 },
    ];
    expect(undated({ growth_unknown })).toBe(4);
  });
});

describe("numbers by governorate", () => {
  const by_governorate = [
    { area: "IQ-AN", count: 0 },
    { area: "IQ-BG", count: 2 },
    { area: "IQ-BA", count: 0 },
  ];

  it("tell the most first, and of how many nothing is known", () => {
    const by_area = [
      { value: "IQ-BG", count: 2 },
      { value: null, count: 5 },
    ];
    const found = byGovernorate({ by_governorate, by_area, total: 7 });
    expect(found.counts.map(({ area }) => area)).toEqual(["IQ-BG", "IQ-AN", "IQ-BA"]);
    expect(found.unknown).toBe(5);
  });

  it("are unknown and not zero where nothing is known of anybody", () => {
    const by_area = [{ value: null, count: 7 }];
    const found = byGovernorate({ by_governorate, by_area, total: 7 });
    expect(found.counts.every(({ count }) => count === null)).toBe(true);
    const none = byGovernorate({ by_governorate, by_area: [], total: 0 });
    expect(none.counts.map(({ count }) => count)).toEqual([2, 0, 0]);
  });
});

describe("the classes of a map", () => {
  it("keep none, some and unknown apart, in round steps of which four span all", () => {
    const { step, ends } = classEnds([0, 7, null, 37]);
    expect([step, ends]).toEqual([10, [10, 20, 30, 40]]);
    expect([0, 1, 10, 11, 37, null].map((value) => classOf(value, step))).toEqual([
      0,
      1,
      1,
      2,
      4,
      null,
    ]);
  });

  it("are none where there is nothing to show", () => {
    expect(classEnds([0, null]).ends).toEqual([]);
  });

  it("have a style each", () => {
    const css = read("frontend/src/styles/parts.css");
    for (const level of [0, 1, 2, 3, 4, "unknown"]) expect(css).toContain(`.area-${level} {`);
    for (let highest = 1; highest < 500; highest += 1)
      expect(classEnds([highest]).ends.length).toBeLessThanOrEqual(4);
  });
});

describe("the shapes of the map", () => {
  const made = JSON.parse(read("frontend/src/kit/areaShapes.json")) as {
    licence: string;
    shapes: Record<string, { path: string; x: number; y: number }>;
  };

  it("are those of the governorates that have an ISO code, and no other", () => {
    const areas = read("backend/inap/plans/data/areas.yaml");
    const codes = [...areas.matchAll(/code: (IQ-\S+)\s+kind: governorate/g)].map(
      ([, code]) => code,
    );
    expect(codes).toHaveLength(19);
    expect(Object.keys(made.shapes).sort()).toEqual(
      codes.filter((code) => code !== "IQ-X-HAL").sort(),
    );
    expect(made.licence).toContain("MIT");
  });
});

describe("what the history says", () => {
  it("tells fields with before and after, and nothing kept for the machine", () => {
    expect(
      changesOf({
        status: { from: null, to: "active" },
        aliases: { to: ["Amal"] },
        into: "X-HOPE",
        moved: { submission: 3 },
        parent_id: { from: null, to: "0190" },
      }),
    ).toEqual([
      { name: "aliases", to: ["Amal"] },
      { name: "into", to: "X-HOPE" },
      { name: "status", from: null, to: "active" },
    ]);
  });
});

describe("a contact", () => {
  it("goes out with what was filled in, and always with a name to be judged", () => {
    expect(contactOf({ ...NO_CONTACT, phone: " +964 1 " })).toEqual({ name: "", phone: "+964 1" });
  });
});

describe("the columns of an import", () => {
  it("are those that the contract tells", () => {
    const document = JSON.parse(read("openapi/openapi.json")) as {
      paths: Record<string, Record<string, { description: string }>>;
    };
    const told = document.paths["/api/v1/actors/imports"]?.post?.description ?? "";
    const listed = told.slice(told.indexOf("Columns:")).replace(/\s+/g, " ");
    const names = listed
      .slice("Columns:".length, listed.indexOf("An empty cell"))
      .replace(/\([^)]*\)/g, "")
      .match(/[a-z_]+/g);
    expect(names).toEqual([...COLUMNS]);
  });
});
