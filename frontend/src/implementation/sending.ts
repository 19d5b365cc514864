/** Sends a form of the positions that waits in the outbox, without its screen. */
import { onlyFor, type Tried } from "../offline/sender";
import { type About, type Draft, deviceDrafts } from "../submissions/drafts";
import { planServer, reportServer, supportServer } from "./servers";
import { type Kept, Sheet, type SheetServer } from "./sheet";

export async function send(draft: Draft): Promise<Tried> {
  const { about } = draft;
  switch (about?.kind) {
    case "implementation_plan":
      return sendSheet(draft, about, planServer(about.assignment, about.language));
    case "implementation_report":
      return sendSheet(draft, about, reportServer(about.assignment, about.language));
    case "support_report":
      return sendSheet(draft, about, supportServer({ plan: draft.plan, ...about }, about.language));
    default:
      return { done: false, conflict: false, problem: null };
  }
}

/** Any sheet: what is kept of it is taken up, and done with as the person asked. */
export async function sendSheet<T extends Kept>(
  draft: Draft,
  about: About,
  server: SheetServer<T>,
): Promise<Tried> {
  const asOwner = onlyFor(draft.user, server);
  const sheet = new Sheet<T>({ ...draft, about }, asOwner, deviceDrafts, null, {});
  await sheet.restore();
  const done =
    draft.waiting?.action === "submit" ? (await sheet.submit()) !== null : await sheet.save();
  return { done, conflict: sheet.conflict.value !== null, problem: sheet.problem.value };
}
