import type {
  AttendanceSheet,
  BodyDetail,
  Meeting,
  MeetingRecord,
  OpenItems,
} from "@client/api/types";
import {
  agendaEntry,
  agendaOf,
  allTaken,
  holds,
  moved,
  openPoints,
  taken,
} from "@client/meetings/agenda";
import {
  attendanceEntries,
  attendanceOf,
  countField,
  invitationEntries,
  invitationsOf,
  totalsOf,
} from "@client/meetings/attending";
import {
  bodyChange,
  bodyEntries,
  bodyFaults,
  newBody,
  newSeat,
  promisesEntry,
} from "@client/meetings/founding";
import { newRecord, recordChange, recordEntries, recordFaults } from "@client/meetings/noting";
import {
  meetingChange,
  meetingEntries,
  meetingFaults,
  newMeeting,
} from "@client/meetings/planning";
import { sittingOn } from "@client/meetings/sitting";
import { fieldsFor, textEntries, textOf } from "@client/meetings/typed";
import { describe, expect, it } from "vitest";

const words = (text: string) => ({ en: text, ar: null, ckb: null });
const named = (code: string) => ({ code, title: words(code) });

describe("a text in three languages", () => {
  it("is none where nothing is typed, and keeps each language apart", () => {
    expect(textOf({ "title-en": " " }, "title")).toBeNull();
    const text = { en: "Talks", ar: "محادثات", ckb: null };
    expect(textOf(textEntries("title", text), "title")).toEqual(text);
  });

  it("is pointed to in the language on screen", () => {
    const fields = fieldsFor("ar", ["title"], ["place"], { begins_on: "day" });
    expect([fields.get("/title"), fields.get("/place"), fields.get("/begins_on")]).toEqual([
      "title-ar",
      "place",
      "day",
    ]);
  });
});

describe("the form of a meeting", () => {
  const TYPED = { "title-en": "Quarterly", body: "NT1325", day: "2023-06-20", agenda: "[]" };
  const held = {
    body: "NT1325",
    title: words("Quarterly"),
    mode: "physical",
    area: null,
    place: "Hall",
    link: null,
    begins_on: "2023-06-20",
    ends_on: "2023-06-20",
    starts_at: "2023-06-20T07:00:00Z",
    ends_at: "2023-06-20T09:30:00Z",
    agenda: [],
    note: null,
    internal_note: null,
  } as unknown as Meeting;

  it("takes a whole day, or the hours of Baghdad", () => {
    expect(newMeeting(TYPED)).toMatchObject({ begins_on: "2023-06-20", starts_at: null });
    expect(newMeeting({ ...TYPED, from: "10:00", until: "12:30" })).toMatchObject({
      starts_at: "2023-06-20T10:00:00+03:00",
      ends_at: "2023-06-20T12:30:00+03:00",
    });
    expect(
      newMeeting({ ...TYPED, from: "10:00", until: "12:00", last_day: "2023-06-21" }),
    ).toMatchObject({ ends_on: "2023-06-21", ends_at: "2023-06-21T12:00:00+03:00" });
  });

  it("shows what is stored, in the hours of Baghdad", () => {
    expect(meetingEntries(held)).toMatchObject({ from: "10:00", until: "12:30", last_day: "" });
  });

  it("sends what was changed and nothing else, and days and times together", () => {
    const entries = meetingEntries(held);
    expect(meetingChange(entries, held)).toEqual({});
    expect(meetingChange({ ...entries, place: "Garden" }, held)).toEqual({ place: "Garden" });
    expect(meetingChange({ ...entries, from: "", until: "" }, held)).toEqual({
      begins_on: "2023-06-20",
      ends_on: null,
      starts_at: null,
      ends_at: null,
    });
  });

  it("says what it cannot do without", () => {
    expect(meetingFaults({}).map(({ field }) => field)).toEqual(["title", "body", "day"]);
    expect(meetingFaults(TYPED)).toEqual([]);
  });
});

describe("an agenda", () => {
  const point = (text: string) => ({
    title: words(text),
    record: null,
    done: null,
    carried_from: null,
  });
  const open = {
    meeting: "last",
    agenda: [
      { title: words("Left"), record: null, done: false, carried_from: null },
      { title: words("Fund"), record: "r1", done: null, carried_from: null },
    ],
    recommendations: [
      { id: "r1", text: words("Fund"), overdue: true },
      { id: "r2", text: words("Train"), overdue: false },
    ],
  } as unknown as OpenItems;

  it("opens from what the last meeting left, then from recommendations, each once", () => {
    const points = openPoints(open);
    expect(
      points.map(({ record, carried_from, overdue }) => [record, carried_from, overdue]),
    ).toEqual([
      [null, "last", false],
      ["r1", "last", true],
      ["r2", null, false],
    ]);
    expect(allTaken(taken([], points[1] as (typeof points)[1]), points)).toHaveLength(3);
  });

  it("takes a point up and puts it aside again, without what the portal does not take", () => {
    const [first] = openPoints(open);
    const up = taken([point("Own")], first as NonNullable<typeof first>);
    expect(up[1]).toEqual({ title: words("Left"), record: null, done: null, carried_from: "last" });
    expect(holds(up, first as NonNullable<typeof first>)).toBe(true);
    expect(taken(up, first as NonNullable<typeof first>)).toEqual([point("Own")]);
  });

  it("is put in order and kept as it is", () => {
    const points = [point("a"), point("b"), point("c")];
    expect(moved(points, 2, -1).map(({ title }) => title.en)).toEqual(["a", "c", "b"]);
    expect(moved(points, 0, -1)).toEqual(points);
    expect(moved(points, 2, 1)).toEqual(points);
    expect(agendaOf({ agenda: agendaEntry(points) })).toEqual(points);
  });
});

describe("the table of who came", () => {
  const sheet = {
    invitations: [{ actor: named("F-MOI"), people: 2 }],
    attendance: [
      { actor: named("X-CSO"), sex: "female", people: 4, first_time: 1, uninvited: 4 },
      { actor: named("F-MOI"), sex: "male", people: 2, first_time: null, uninvited: 0 },
    ],
  } as unknown as AttendanceSheet;

  it("lists who is invited before who came too, and sends back what it shows", () => {
    const entries = attendanceEntries(sheet);
    expect(entries.actors).toBe("F-MOI X-CSO");
    expect(attendanceOf(entries).came).toEqual([
      { actor: "F-MOI", sex: "male", people: 2, first_time: null, uninvited: 0 },
      { actor: "X-CSO", sex: "female", people: 4, first_time: 1, uninvited: 4 },
    ]);
  });

  it("adds up as it is typed, in any digits; first times only where all are told", () => {
    const entries = attendanceEntries(sheet);
    expect(totalsOf(entries)).toMatchObject({
      people: 6,
      actors: 2,
      firstTime: null,
      repeat: null,
    });
    const asked = {
      ...entries,
      [countField("F-MOI", "male", "people")]: "٣",
      [countField("F-MOI", "male", "first_time")]: "0",
    };
    expect(totalsOf(asked)).toEqual({
      people: 7,
      actors: 2,
      bySex: { female: 4, male: 3, unknown: 0 },
      firstTime: 1,
      repeat: 6,
      uninvited: 4,
    });
  });

  it("leaves out a row in which nobody came, and points each fault to its number", () => {
    const entries = {
      actors: "A B",
      "people-female-A": "0",
      "people-male-A": "2.5",
      "uninvited-unknown-A": "1",
      "people-female-B": "3",
    };
    const { came, fields, faults } = attendanceOf(entries);
    expect(came.map(({ actor, sex }) => [actor, sex])).toEqual([["B", "female"]]);
    expect(fields.get("/attendance/0/people")).toBe("people-female-B");
    expect(fields.get("/attendance/0/actor")).toBe("actor-B");
    expect(faults).toEqual([
      { field: "people-male-A", slug: "not-a-number" },
      { field: "people-unknown-A", slug: "missing" },
    ]);
    for (const { field } of faults) expect(fields.get(`/${field}`)).toBe(field);
  });
});

describe("invitations", () => {
  it("carry a number or none, and no number that is none", () => {
    const sheet = {
      invitations: [
        { actor: named("F-MOI"), people: 2 },
        { actor: named("X-CSO"), people: null },
      ],
      attendance: [],
    } as unknown as AttendanceSheet;
    const entries = invitationEntries(sheet);
    expect(invitationsOf(entries).invitations).toEqual([
      { actor: "F-MOI", people: 2 },
      { actor: "X-CSO", people: null },
    ]);
    const wrong = invitationsOf({ ...entries, "invited-X-CSO": "some" });
    expect(wrong.faults).toEqual([{ field: "invited-X-CSO", slug: "not-a-number" }]);
    expect(wrong.fields.get("/invitations/1/actor".replace("/actor", ""))).toBe("invited-X-CSO");
  });

  it("begin with who holds a seat on the day of the meeting, each actor once", () => {
    const seat = (code: string, since: string | null, until: string | null) =>
      ({ actor: named(code), since, until }) as unknown as BodyDetail["members"][number];
    const members = [
      seat("A", null, "2023-05-31"),
      seat("B", "2023-01-01", null),
      seat("B", null, null),
      seat("C", "2023-07-01", null),
    ];
    expect(sittingOn(members, "2023-06-20").map(({ code }) => code)).toEqual(["B"]);
    expect(sittingOn(members, null).map(({ code }) => code)).toEqual(["A", "B", "C"]);
  });
});

describe("the form of a record", () => {
  const TYPED = {
    "text-ckb": "وترا",
    kind: "challenge",
    body: "COORD",
    sectors: "recovery protection",
  };
  it("leaves the day to the meeting where none is typed", () => {
    const made = newRecord({ ...TYPED, meeting: "m1" });
    expect(made).toMatchObject({ kind: "challenge", meeting: "m1", level: null });
    expect(made.sectors).toEqual(["protection", "recovery"]);
    expect("noted_on" in made).toBe(false);
    expect(newRecord({ ...TYPED, noted_on: "2023-06-20" }).noted_on).toBe("2023-06-20");
  });

  it("sends only the links where only they were changed, which any record takes", () => {
    const held = {
      kind: "update",
      body: "COORD",
      meeting: null,
      text: words("Said"),
      noted_on: null,
      level: null,
      sectors: [],
      actors: [],
      nodes: ["P1"],
      note: null,
    } as unknown as MeetingRecord;
    const entries = { ...recordEntries(held), nodes: "P1 P2" };
    expect(recordChange(entries, held)).toEqual({ nodes: ["P1", "P2"] });
  });

  it("needs words in one of the languages", () => {
    expect(recordFaults(TYPED)).toEqual([]);
    expect(recordFaults({ ...TYPED, "text-ckb": "" })).toEqual([
      { field: "text", slug: "missing" },
    ]);
  });
});

describe("the form of a body", () => {
  const held = {
    title: words("Team"),
    mandate: null,
    chair_title: null,
    parent: null,
    actor: "X-TEAM",
    mandate_reference: "Order 138",
    chair: named("F-MOI"),
    begins_on: null,
    ends_on: null,
    promises: [{ every: "quarter", times: 1, note: null, source: { file: "000", line: 1 } }],
    note: null,
  } as unknown as BodyDetail;

  it("touches nothing that was not changed, so that what a source promises keeps its place", () => {
    const entries = bodyEntries(held);
    expect(bodyChange(entries, held)).toEqual({});
    expect(bodyChange({ ...entries, parent: "NT1325" }, held)).toEqual({ parent: "NT1325" });
    const promises = promisesEntry([{ every: "month", times: 2, note: null }]);
    expect(bodyChange({ ...entries, promises }, held)).toEqual({
      promises: [{ every: "month", times: 2, note: null }],
    });
  });

  it("belongs to both governments unless a side is chosen", () => {
    const typed = { "title-en": "Team", code: "T", kind: "board", jurisdiction: "" };
    expect(newBody(typed, "INAP-II")).toMatchObject({ plan: "INAP-II", jurisdiction: null });
    expect(newBody({ ...typed, jurisdiction: "krg" }, "INAP-II").jurisdiction).toBe("krg");
    expect(bodyFaults({}, true).map(({ field }) => field)).toEqual(["title", "code", "kind"]);
    expect(bodyFaults(typed, false)).toEqual([]);
  });

  it("seats an actor as a member unless another seat is chosen", () => {
    expect(newSeat({ actor: "F-MOI", since: "2023-01-01" })).toEqual({
      actor: "F-MOI",
      role: "member",
      since: "2023-01-01",
      until: null,
    });
  });
});
