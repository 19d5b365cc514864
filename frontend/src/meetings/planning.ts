/** A meeting as a form: what is typed, and the meeting that the portal makes of it. Pure. */
import type { Meeting, MeetingChange, NewMeeting } from "../api/types";
import type { Entries } from "../implementation/sheet";
import { localTime } from "../kit/today";
import { agendaBody, agendaEntry } from "./agenda";
import { blank, changed, textEntries, textOf, wordOf } from "./typed";

type Mode = Exclude<Meeting["mode"], null>;
type Days = Pick<MeetingChange, "begins_on" | "ends_on" | "starts_at" | "ends_at">;
export const MODES: readonly Mode[] = ["physical", "virtual", "hybrid"];

export function meetingEntries(meeting: Meeting): Entries {
  const time = (moment: string | null): string =>
    moment === null ? "" : localTime(new Date(moment));
  const { begins_on, ends_on } = meeting;
  return {
    ...textEntries("title", meeting.title),
    body: meeting.body,
    day: begins_on ?? "",
    last_day: ends_on === begins_on ? "" : (ends_on ?? ""),
    from: time(meeting.starts_at),
    until: time(meeting.ends_at),
    mode: meeting.mode ?? "",
    area: meeting.area ?? "",
    place: meeting.place ?? "",
    link: meeting.link ?? "",
    agenda: agendaEntry(meeting.agenda),
    note: meeting.note ?? "",
    internal_note: meeting.internal_note ?? "",
  };
}

/** What has to be there before a meeting can be kept. */
export const meetingFaults = (entries: Entries) => blank(entries, ["title"], ["body", "day"]);

/** Days and times; clocks run as in Baghdad, where both governments keep theirs. */
function daysOf(entries: Entries): Days {
  const day = wordOf(entries, "day");
  const last = wordOf(entries, "last_day");
  const from = wordOf(entries, "from");
  const until = wordOf(entries, "until");
  const at = (on: string | null, time: string | null): string | null =>
    on === null || time === null ? null : `${on}T${time}:00+03:00`;
  return {
    begins_on: day,
    ends_on: last,
    starts_at: at(day, from),
    ends_at: at(last ?? day, until),
  };
}

function bodyOf(entries: Entries) {
  return {
    title: textOf(entries, "title") ?? {},
    mode: MODES.find((mode) => mode === entries.mode) ?? null,
    area: wordOf(entries, "area"),
    place: wordOf(entries, "place"),
    link: wordOf(entries, "link"),
    agenda: agendaBody(entries),
    note: wordOf(entries, "note"),
    internal_note: wordOf(entries, "internal_note"),
  };
}

export const newMeeting = (entries: Entries): NewMeeting => ({
  ...bodyOf(entries),
  ...daysOf(entries),
  body: entries.body ?? "",
  from_open: false,
});

/** Only what was changed; the days and times go together, since one decides the others. */
export function meetingChange(entries: Entries, held: Meeting): MeetingChange {
  const before = meetingEntries(held);
  const days = changed(daysOf(entries), daysOf(before));
  return {
    ...changed(bodyOf(entries), bodyOf(before)),
    ...(Object.keys(days).length > 0 ? daysOf(entries) : {}),
  };
}

export const minutesEntries = (meeting: Meeting): Entries =>
  textEntries("minutes", meeting.minutes);

export const minutesBody = (entries: Entries): MeetingChange => ({
  minutes: textOf(entries, "minutes"),
});
