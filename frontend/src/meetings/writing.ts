/** Writing coordination: meetings, who is invited and came, records, bodies and seats. */
import { type Answer, answer } from "../api/answers";
import { api, everyPage, newKey } from "../api/client";
import type {
  ActorSummary,
  AttendanceSheet,
  BodyChange,
  BodyDetail,
  CameIn,
  InvitationIn,
  Language,
  Meeting,
  MeetingChange,
  MeetingMails,
  MeetingRecord,
  MeetingStep,
  Member,
  NewBody,
  NewMeeting,
  NewRecord,
  NewSeat,
  OpenItems,
  RecordChange,
  RecordEntry,
  RecordStep,
  SeatChange,
} from "../api/types";
import type { Kept } from "../implementation/sheet";

const MOST = 200;
const SHOWN = 12;
const once = (key: string) => ({ header: { "Idempotency-Key": key } });
const match = (etag: string) => ({ "If-Match": etag });
const meetingPath = (id: string) => ({ meeting_id: id });
const recordPath = (id: string) => ({ record_id: id });

export function fetchMeeting(id: string): Promise<Answer<Meeting>> {
  return answer(api.GET("/api/v1/meetings/{meeting_id}", { params: { path: meetingPath(id) } }));
}

export function createMeeting(body: NewMeeting, key: string): Promise<Answer<Meeting>> {
  return answer(api.POST("/api/v1/meetings", { params: once(key), body }));
}

export function changeMeeting(
  id: string,
  etag: string,
  body: MeetingChange,
): Promise<Answer<Meeting>> {
  const params = { path: meetingPath(id), header: match(etag) };
  return answer(api.PATCH("/api/v1/meetings/{meeting_id}", { params, body }));
}

export function moveMeeting(id: string, etag: string, body: MeetingStep): Promise<Answer<Meeting>> {
  const header = { ...match(etag), "Idempotency-Key": newKey() };
  return answer(
    api.POST("/api/v1/meetings/{meeting_id}/transitions", {
      params: { path: meetingPath(id), header },
      body,
    }),
  );
}

/** Who was told of a meeting, and who has no address. */
export function fetchMails(id: string): Promise<Answer<MeetingMails>> {
  return answer(
    api.GET("/api/v1/meetings/{meeting_id}/mails", { params: { path: meetingPath(id) } }),
  );
}

/** Write to everybody who has to be told of the meeting as it stands. */
export function sendMails(id: string, etag: string, key: string): Promise<Answer<MeetingMails>> {
  const header = { ...match(etag), "Idempotency-Key": key };
  return answer(
    api.POST("/api/v1/meetings/{meeting_id}/mails", {
      params: { path: meetingPath(id), header },
    }),
  );
}

/** The meeting as a file for calendar programs, to be sent with an invitation. */
export async function fetchCalendar(id: string, language: Language): Promise<Answer<Blob>> {
  const got = await answer(
    api.GET("/api/v1/meetings/{meeting_id}/calendar.ics", {
      params: { path: meetingPath(id), query: { language } },
      parseAs: "blob",
    }),
  );
  return got.ok ? { ...got, data: got.data as unknown as Blob } : got;
}

/** Who is invited and who came, by the meeting's own identifier. */
export type KeptSheet = AttendanceSheet & Kept;

function kept(got: Answer<AttendanceSheet>): Answer<KeptSheet> {
  return got.ok ? { ...got, data: { ...got.data, id: got.data.meeting } } : got;
}

export async function fetchSheet(id: string): Promise<Answer<KeptSheet>> {
  return kept(
    await answer(
      api.GET("/api/v1/meetings/{meeting_id}/attendance", { params: { path: meetingPath(id) } }),
    ),
  );
}

export async function keepInvitations(
  id: string,
  etag: string,
  invitations: InvitationIn[],
): Promise<Answer<KeptSheet>> {
  return kept(
    await answer(
      api.PUT("/api/v1/meetings/{meeting_id}/invitations", {
        params: { path: meetingPath(id), header: match(etag) },
        body: { invitations },
      }),
    ),
  );
}

export async function keepAttendance(
  id: string,
  etag: string,
  attendance: CameIn[],
): Promise<Answer<KeptSheet>> {
  return kept(
    await answer(
      api.PUT("/api/v1/meetings/{meeting_id}/attendance", {
        params: { path: meetingPath(id), header: match(etag) },
        body: { attendance },
      }),
    ),
  );
}

/** What the next meeting of a body has before it. */
export function fetchOpenItems(code: string): Promise<Answer<OpenItems>> {
  return answer(api.GET("/api/v1/bodies/{code}/open-items", { params: { path: { code } } }));
}

/** The actors that a search finds, in whichever script it is typed. */
export async function searchActors(q: string): Promise<Answer<ActorSummary[]>> {
  const got = await answer(api.GET("/api/v1/actors", { params: { query: { q, limit: SHOWN } } }));
  return got.ok ? { ...got, data: got.data.items } : got;
}

export function createRecord(body: NewRecord, key: string): Promise<Answer<MeetingRecord>> {
  return answer(api.POST("/api/v1/records", { params: once(key), body }));
}

export function changeRecord(
  id: string,
  etag: string,
  body: RecordChange,
): Promise<Answer<MeetingRecord>> {
  const params = { path: recordPath(id), header: match(etag) };
  return answer(api.PATCH("/api/v1/records/{record_id}", { params, body }));
}

export function moveRecord(
  id: string,
  etag: string,
  body: RecordStep,
): Promise<Answer<MeetingRecord>> {
  const header = { ...match(etag), "Idempotency-Key": newKey() };
  return answer(
    api.POST("/api/v1/records/{record_id}/transitions", {
      params: { path: recordPath(id), header },
      body,
    }),
  );
}

export function fetchRecordHistory(id: string): Promise<Answer<RecordEntry[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/records/{record_id}/history", {
        params: { path: recordPath(id), query: { limit: MOST, cursor } },
      }),
    ),
  );
}

/** A body by its code, which stays; it is what a form knows it by. */
export type KeptBody = BodyDetail & Kept;

function known(got: Answer<BodyDetail>): Answer<KeptBody> {
  return got.ok ? { ...got, data: { ...got.data, id: got.data.code } } : got;
}

export async function fetchKeptBody(code: string): Promise<Answer<KeptBody>> {
  return known(await answer(api.GET("/api/v1/bodies/{code}", { params: { path: { code } } })));
}

export async function createBody(body: NewBody, key: string): Promise<Answer<KeptBody>> {
  return known(await answer(api.POST("/api/v1/bodies", { params: once(key), body })));
}

export async function changeBody(
  code: string,
  etag: string,
  body: BodyChange,
): Promise<Answer<KeptBody>> {
  const params = { path: { code }, header: match(etag) };
  return known(await answer(api.PATCH("/api/v1/bodies/{code}", { params, body })));
}

export function fetchSeat(code: string, id: string): Promise<Answer<Member>> {
  return answer(
    api.GET("/api/v1/bodies/{code}/members/{member_id}", {
      params: { path: { code, member_id: id } },
    }),
  );
}

export function createSeat(code: string, body: NewSeat, key: string): Promise<Answer<Member>> {
  return answer(
    api.POST("/api/v1/bodies/{code}/members", { params: { path: { code }, ...once(key) }, body }),
  );
}

export function changeSeat(
  code: string,
  id: string,
  etag: string,
  body: SeatChange,
): Promise<Answer<Member>> {
  return answer(
    api.PATCH("/api/v1/bodies/{code}/members/{member_id}", {
      params: { path: { code, member_id: id }, header: match(etag) },
      body,
    }),
  );
}
