/**
 * Fetches ahead what a person needs to go on without a line: their work, the indicators and activities
 * they report on, what was reported before, and drafts. A few calls for all of it, one after another.
 */
import { ownBodies, reports } from "../access/can";
import { me } from "../access/session";
import { activityRead, draftsRead, waitingRead } from "../activities/reads";
import type { Answer } from "../api/answers";
import { assignmentRead, ownAssignmentsRead, reportsOfRead } from "../implementation/reads";
import { keepAnswers, recallAnswer } from "../kit/answersKept";
import { fetchIndicatorsOf } from "../plans/queries";
import {
  areasRead,
  indicatorRead,
  logframeRead,
  nodeRead,
  planRead,
  plansRead,
} from "../plans/reads";
import { fetchSubmissions } from "../submissions/queries";
import { reportedRead, submissionRead, workRead } from "../submissions/reads";

/** The most activities whose pages are fetched each by itself. */
const MOST = 40;
/** A copy this fresh is not fetched again by itself, in milliseconds. */
const FRESH = 30 * 60 * 1000;
const MARK = (plan: string): string => `ahead ${plan}`;

type Found = Map<string, { data: unknown; etag: string | null }>;
type Read<T> = readonly [string, () => Promise<Answer<T>>];

/** When all of it was last fetched; null when it never was. */
export async function keptSince(user: string, plan: string): Promise<string | null> {
  return (await recallAnswer(user, MARK(plan)))?.at ?? null;
}

/** Fetch it unless that was done a moment ago. */
export async function keepReady(user: string, plan: string): Promise<void> {
  const at = await keptSince(user, plan);
  if (at === null || Date.now() - Date.parse(at) > FRESH) await fetchAhead(user, plan);
}

/** Fetch all of it; what does not come leaves the copy that is there. */
export async function fetchAhead(user: string, plan: string): Promise<void> {
  if (!reports()) return;
  const nodes = new Set<string>();
  const steps = [
    (found: Found) => forms(found, plan, nodes),
    (found: Found) => assignments(found, plan, nodes),
    (found: Found) => texts(found, plan, nodes),
  ];
  for (const step of steps) {
    const found: Found = new Map();
    const came = await step(found);
    // What was answered to one person is kept for nobody else.
    if (me.peek()?.id !== user) return;
    await keepAnswers(user, found);
    if (!came) return;
  }
  await keepAnswers(user, new Map([[MARK(plan), { data: null, etag: null }]]));
}

/** What the forms need to open and to begin with. */
async function forms(found: Found, plan: string, nodes: Set<string>): Promise<boolean> {
  await take(found, plansRead());
  await take(found, planRead(plan));
  await take(found, areasRead());
  const work = await take(found, workRead(plan));
  for (const { code } of ownBodies()) {
    for (const node of await indicatorsOf(found, plan, code)) nodes.add(node);
  }
  await activities(found, plan);
  return work !== null;
}

/** What the plan says of the activities. */
async function texts(found: Found, plan: string, nodes: Set<string>): Promise<boolean> {
  const logframe = await take(found, logframeRead(plan));
  for (const node of [...nodes].slice(0, MOST)) await take(found, nodeRead(plan, node));
  return logframe !== null;
}

async function take<T>(found: Found, [key, load]: Read<T>): Promise<T | null> {
  const got = await load();
  if (got.ok) found.set(key, { data: got.data, etag: got.etag });
  return got.ok ? got.data : null;
}

const versioned = <T extends { version: number }>(data: T) => ({
  data,
  etag: `"v${data.version}"`,
});

/** The indicators of a body with all that it reported on them; returns the nodes they measure. */
async function indicatorsOf(found: Found, plan: string, actor: string): Promise<string[]> {
  const indicators = await fetchIndicatorsOf(plan, actor);
  const submissions = await fetchSubmissions({ plan, actor });
  if (!indicators.ok || !submissions.ok) return [];
  for (const indicator of indicators.data) {
    const { code } = indicator;
    const own = submissions.data.filter((each) => each.indicator.code === code);
    found.set(indicatorRead(plan, code)[0], { data: indicator, etag: null });
    found.set(reportedRead(plan, code, actor)[0], { data: own, etag: null });
    for (const each of own) found.set(submissionRead(each.id)[0], versioned(each));
  }
  return indicators.data.map(({ node }) => node);
}

/** Activity reports that are begun or came back. */
async function activities(found: Found, plan: string): Promise<void> {
  for (const read of [waitingRead(plan), draftsRead(plan)]) {
    for (const each of (await take(found, read)) ?? []) {
      found.set(activityRead(each.id)[0], versioned(each));
    }
  }
}

/** The activities assigned to one's bodies, each with what was reported on it. */
async function assignments(found: Found, plan: string, nodes: Set<string>): Promise<boolean> {
  const own = await take(found, ownAssignmentsRead(plan));
  for (const { id, node } of (own ?? []).slice(0, MOST)) {
    nodes.add(node.code);
    await take(found, assignmentRead(id));
    await take(found, reportsOfRead(plan, id));
  }
  return own !== null;
}
