/**
 * One activity report being filled. What is typed is kept on this device until the server has it.
 *
 * A creation whose answer never came is sent again with the same key, so that a lost line never makes
 * two reports. A stale version is never overwritten: the problem is told, and the page loads it anew.
 */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { me } from "../access/session";
import { type Answer, localProblem, slugOf } from "../api/answers";
import { newKey } from "../api/client";
import type { ActivityReport, Language, NewActivityReport, Plan, Problem } from "../api/types";
import type { InTurn } from "../evidence/Attach";
import type { FieldError } from "../kit/ErrorSummary";
import { errorsOf } from "../kit/faults";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import type { Entries } from "../submissions/cells";
import { deviceDrafts } from "../submissions/drafts";
import { blanks, gather } from "./entries";
import { changeActivity, createActivity, moveActivity } from "./queries";

export interface Setup {
  plan: Plan;
  actor: string;
  existing: { report: ActivityReport; etag: string } | null;
  lang: Language;
  begin: Entries;
}

const DEVICE_PAUSE = 300;

export function useFilling({ plan, actor, existing, lang, begin }: Setup) {
  const { route } = useLocation();
  const [entries, setEntries] = useState<Entries>(begin);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const [unreadable, setUnreadable] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<"device" | "server" | "failed" | null>(null);
  const held = useRef(existing);
  const [key, setKey] = useState(newKey);
  const device = useDevice(plan.code, actor, held, (kept) => {
    setEntries(kept);
    setSaved("device");
  });

  const type = (field: string, text: string): void => {
    const next = { ...entries, [field]: text };
    setEntries(next);
    setProblem(null);
    device.keep(next, () => setSaved("device"));
  };
  const gathered = gather(entries, plan.settings.age_groups, lang, held.current?.report ?? null);

  /** Create or change; the answer is held, so that what follows is about this very version. */
  const store = async (): Promise<boolean> => {
    const wanted = blanks(entries, held.current !== null);
    setMissing(wanted);
    setUnreadable(gathered.unreadable);
    if (wanted.length > 0 || gathered.unreadable.length > 0) return false;
    const before = held.current;
    const body = { ...gathered.body, plan: plan.code, actor } as NewActivityReport;
    const answered: Answer<ActivityReport> =
      before === null
        ? await createActivity(body, key)
        : await changeActivity(before.report.id, before.etag, gathered.body);
    if (answered.ok) held.current = { report: answered.data, etag: answered.etag ?? "" };
    // Only silence leaves the outcome open; any answer settles it and frees the key.
    else if (slugOf(answered.problem) !== "offline") setKey(newKey());
    setProblem(answered.ok ? null : answered.problem);
    setSaved(answered.ok ? "server" : "failed");
    if (answered.ok) await device.forget();
    return answered.ok;
  };

  // A file that was chosen once is sent much later: what is typed by then goes before it.
  const latest = useRef(store);
  latest.current = store;
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const turn = queue.current.then(async () => {
      setBusy(true);
      const done = await work();
      setBusy(false);
      return done;
    });
    queue.current = turn.catch(() => setBusy(false));
    return turn;
  };
  /** Change the report's files: it goes to the portal first, so that there is something to carry them. */
  const during: InTurn = (work) =>
    inTurn(async () => {
      const stored = await latest.current();
      const before = held.current;
      if (!stored || before === null) return { ok: false, problem: localProblem("not-saved") };
      const done = await work(before.report.id);
      // A version that skips a number is someone else's change as well.
      if (done.ok && done.data.subject_version === before.report.version + 1) {
        const version = done.data.subject_version;
        held.current = { report: { ...before.report, version }, etag: `"v${version}"` };
      }
      return done;
    });
  const save = (): Promise<void> => inTurn(async () => void (await store()));
  const send = (event: Event): Promise<void> => {
    event.preventDefault();
    return inTurn(async () => {
      if (!(await store()) || held.current === null) return;
      const { report, etag } = held.current;
      const sent = await moveActivity(report.id, etag, { action: "submit" });
      setProblem(sent.ok ? null : sent.problem);
      if (sent.ok) route(`${paths.activity(plan.code, report.id)}?sent=1`);
    });
  };
  const blank: FieldError[] = missing.map((field) => ({ field, text: t("problem.missing") }));
  const errors = [...blank, ...errorsOf(problem, gathered.fields, unreadable)];
  const { restored } = device;
  return { entries, problem, errors, busy, saved, restored, type, save, send, during, held };
}

/** What this device keeps of the form: written a moment after each change, read once at the start. */
function useDevice(
  plan: string,
  actor: string,
  held: { readonly current: Setup["existing"] },
  bring: (entries: Entries) => void,
) {
  const { url } = useLocation();
  const [restored, setRestored] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const user = me.value?.id ?? "";
  const draftOf = (): string =>
    [user, plan, "activity", actor, held.current?.report.id ?? "new"].join(" ");
  const draft = useMemo(draftOf, [user, plan, actor]);
  useEffect(() => {
    const report = held.current?.report ?? null;
    void deviceDrafts.read(draft).then((kept) => {
      // What changed on the server since goes before what an old device remembers.
      if (kept === undefined || kept.user !== user) return;
      if (report !== null && report.version > (kept.base ?? 0)) return;
      bring(kept.entries);
      setRestored(true);
    });
    return () => clearTimeout(timer.current);
  }, [draft]);
  const keep = (entries: Entries, done: () => void): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const report = held.current?.report ?? null;
      const address = report === null ? url : paths.correctActivity(plan, report.id);
      const kept = {
        key: draftOf(),
        user,
        plan,
        indicator: entries.title?.trim() || t("activity.one"),
        entries,
        narrative: "",
        savedAt: new Date().toISOString(),
        address: address.replace(/^\/[^/]+/, ""),
        base: report?.version ?? null,
        pending: null,
      };
      void deviceDrafts.write(kept).then(done);
    }, DEVICE_PAUSE);
  };
  // What was begun as new is kept by the report's own id once it has one.
  const forget = async (): Promise<void> => {
    clearTimeout(timer.current);
    await deviceDrafts.remove(draft);
    await deviceDrafts.remove(draftOf());
  };
  return { restored, keep, forget };
}
