/** What the forms of who is invited and who came share: the meeting, and the sheet that is kept of it. */
import type { ComponentChildren } from "preact";
import type { Meeting } from "../api/types";
import { Loaded } from "../kit/Loaded";
import { useResource } from "../kit/resource";
import { MeetingScope } from "./MeetingScope";
import { learn } from "./names";
import { fetchSheet, type KeptSheet } from "./writing";

interface Props {
  title: string;
  children: (plan: string, meeting: Meeting, sheet: KeptSheet) => ComponentChildren;
}

export function SheetScope({ title, children }: Props) {
  return (
    <MeetingScope title={title}>
      {(plan, meeting) => (
        <Fetched id={meeting.id}>{(sheet) => children(plan, meeting, sheet)}</Fetched>
      )}
    </MeetingScope>
  );
}

interface FetchedProps {
  id: string;
  children: (sheet: KeptSheet) => ComponentChildren;
}

function Fetched({ id, children }: FetchedProps) {
  const [resource, reload] = useResource(`attendance ${id}`, async () => {
    const got = await fetchSheet(id);
    if (got.ok) learn([...got.data.invitations, ...got.data.attendance].map(({ actor }) => actor));
    return got;
  });
  return (
    <Loaded resource={resource} reload={reload}>
      {children}
    </Loaded>
  );
}
