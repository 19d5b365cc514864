/** What a report asks of the portal. */
import { newKey } from "../api/client";
import { checkValues } from "./entryQueries";
import { changeSubmission, createSubmission, fetchSubmission, moveSubmission } from "./queries";
import type { Server } from "./report";

export const server: Server = {
  create: createSubmission,
  change: changeSubmission,
  fetch: fetchSubmission,
  submit: (id, etag, notes, key) => moveSubmission(id, etag, { action: "submit", notes }, key),
  check: checkValues,
  newKey,
};
