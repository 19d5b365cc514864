/**
 * One report being filled: what is typed, where it is saved, what stands against it.
 *
 * Every change is kept on the device within a moment and on the server after a pause. Saves to the
 * server run one after another. A creation whose answer never came is sent again as it was, with the
 * same key, before anything newer, so that a lost line never makes two reports. A stale version is
 * never overwritten: the person sees both and chooses.
 */
import { type Signal, signal } from "@preact/signals";
import { type Answer, localProblem, slugOf } from "../api/answers";
import type { Checks, Language, NewSubmission, Problem, Submission } from "../api/types";
import { type Action, begin, type Waiting } from "../offline/queue";
import { type Entries, entriesOf, gather, type Shape } from "./cells";
import { type Doubt, doubtsOf, type Notes, notesOf, unanswered } from "./doubts";
import { type About, type Draft, type DraftStore, draftKey, type Sending } from "./drafts";
import type { Change } from "./queries";

export type Saved = "untouched" | "device" | "saving" | "server" | "failed";

export interface Server {
  create: (body: NewSubmission, key: string) => Promise<Answer<Submission>>;
  change: (id: string, etag: string, change: Change) => Promise<Answer<Submission>>;
  fetch: (id: string) => Promise<Answer<Submission>>;
  submit: (id: string, etag: string, notes: Note[], key: string) => Promise<Answer<Submission>>;
  check: (body: NewSubmission) => Promise<Answer<Checks>>;
  newKey: () => string;
}

export type Note = { slug: string; note: string };

export interface Setup {
  user: string;
  language: Language;
  address: string;
  what: Omit<NewSubmission, "values" | "narrative">;
  shape: Shape;
  existing: { submission: Submission; etag: string } | null;
  prefill: Entries;
}

const DEVICE_PAUSE = 300;
const SERVER_PAUSE = 4000;
const CHECK_PAUSE = 1200;

export class Report {
  readonly entries: Signal<Entries>;
  readonly narrative: Signal<string>;
  readonly saved = signal<Saved>("untouched");
  readonly problem = signal<Problem | null>(null);
  readonly unreadable = signal<string[]>([]);
  /** The server's version when it is newer than what this form began with. */
  readonly conflict = signal<{ submission: Submission; etag: string } | null>(null);
  readonly restored = signal<string | null>(null);
  /** What stands out of the figures, and why it is right; kept until the figures change. */
  readonly doubts = signal<readonly Doubt[]>([]);
  readonly notes = signal<Notes>({});
  /** Slugs of the warnings whose note was missing when the report was to be sent. */
  readonly wanted = signal<readonly string[]>([]);
  /** Set while it waits in the outbox; whatever is typed takes it out of there. */
  readonly waiting = signal<Waiting | null>(null);
  submission: Submission | null;
  private etag: string | null;
  private pending: Draft["pending"] = null;
  private sending: Sending | null = null;
  /** A submission that this device made, of which the form was not given the server's version. */
  private made: { id: string; base: number } | null = null;
  readonly key: string;
  private sent: string;
  private queue: Promise<unknown> = Promise.resolve();
  private deviceTimer: ReturnType<typeof setTimeout> | undefined;
  private serverTimer: ReturnType<typeof setTimeout> | undefined;
  private checkTimer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;

  constructor(
    private readonly setup: Setup,
    private readonly server: Server,
    private readonly drafts: DraftStore,
  ) {
    this.submission = setup.existing?.submission ?? null;
    this.etag = setup.existing?.etag ?? null;
    const held = this.submission === null ? setup.prefill : entriesOf(this.submission.values);
    this.entries = signal(held);
    this.narrative = signal(this.submission?.narrative?.[setup.language] ?? "");
    this.key = draftKey(setup.user, setup.what);
    this.sent = this.submission === null ? "" : this.fingerprint();
  }

  /** Bring back what this device kept; a newer version on the server becomes a conflict. */
  async restore(): Promise<void> {
    const draft = await this.drafts.read(this.key);
    if (draft === undefined || draft.user !== this.setup.user) return;
    this.entries.value = draft.entries;
    this.narrative.value = draft.narrative;
    this.pending = draft.pending;
    this.sending = draft.sending ?? null;
    this.notes.value = draft.notes ?? {};
    this.waiting.value = draft.waiting ?? null;
    this.restored.value = draft.savedAt;
    this.saved.value = "device";
    const { existing } = this.setup;
    const base = draft.base ?? 0;
    if (existing !== null) this.compare(existing, base);
    else if (draft.id) this.made = { id: draft.id, base };
  }

  /** A version newer than the one that was changed here is a conflict, unless it came from here. */
  private compare(theirs: { submission: Submission; etag: string }, base: number): void {
    const ours = this.pending !== null || this.sending !== null || this.says(theirs.submission);
    if (theirs.submission.version > base && !ours) this.conflict.value = theirs;
  }

  /** Whether a submission says just what is typed here. */
  private says({ values, narrative }: Submission): boolean {
    const { language } = this.setup;
    const figures = gather(this.setup.shape, entriesOf(values)).values;
    const same = JSON.stringify(figures) === JSON.stringify(this.change().values);
    return same && (narrative?.[language] ?? "") === this.narrative.value.trim();
  }

  /** Learn where the server stands with what this device made and then lost sight of. */
  private async takeUp(): Promise<boolean> {
    if (this.submission !== null || this.made === null) return true;
    const { id, base } = this.made;
    const now = await this.server.fetch(id);
    if (!now.ok) {
      this.problem.value = now.problem;
      return false;
    }
    this.made = null;
    this.hold(now.data, now.etag);
    this.compare({ submission: now.data, etag: now.etag ?? "" }, base);
    return this.conflict.value === null;
  }

  type(field: string, text: string): void {
    this.entries.value = { ...this.entries.value, [field]: text };
    this.touched();
  }

  tell(text: string): void {
    this.narrative.value = text;
    this.touched();
  }

  /** Put the given entries in place of all that is typed. */
  fill(entries: Entries): void {
    this.entries.value = entries;
    this.touched();
  }

  private touched(): void {
    this.problem.value = null;
    this.waiting.value = null;
    clearTimeout(this.deviceTimer);
    clearTimeout(this.serverTimer);
    this.deviceTimer = setTimeout(() => void this.keepOnDevice(), DEVICE_PAUSE);
    this.serverTimer = setTimeout(() => void this.save(), SERVER_PAUSE);
    clearTimeout(this.checkTimer);
    this.checkTimer = setTimeout(() => void this.look(), CHECK_PAUSE);
  }

  explain(slug: string, note: string): void {
    this.notes.value = { ...this.notes.value, [slug]: note };
    this.wanted.value = this.wanted.value.filter((each) => each !== slug || note.trim() === "");
    if (this.wanted.value.length === 0) this.problem.value = null;
  }

  /** Ask what stands out, without saving. What cannot be asked is told when the report is sent. */
  async look(): Promise<void> {
    const gathered = gather(this.setup.shape, this.entries.value);
    const turn = ++this.turn;
    if (gathered.unreadable.length > 0) return;
    const body = { ...this.setup.what, values: gathered.values };
    const looked = gathered.values.length === 0 ? null : await this.server.check(body);
    // Answers may overtake each other; only the newest question counts.
    if (turn !== this.turn) return;
    this.doubts.value = looked?.ok ? looked.data.warnings : [];
    this.wanted.value = this.wanted.value.filter((slug) =>
      this.doubts.value.some((doubt) => doubt.slug === slug),
    );
  }

  private async keepOnDevice(): Promise<void> {
    await this.drafts.write({
      key: this.key,
      user: this.setup.user,
      plan: this.setup.what.plan,
      indicator: this.setup.what.indicator,
      entries: this.entries.value,
      narrative: this.narrative.value,
      savedAt: new Date().toISOString(),
      address: this.setup.address,
      base: this.submission?.version ?? this.made?.base ?? null,
      pending: this.pending,
      about: this.about(),
      id: this.submission?.id ?? this.made?.id ?? null,
      sending: this.sending,
      notes: this.notes.value,
      waiting: this.waiting.value,
    });
    if (this.saved.value !== "saving") this.saved.value = "device";
  }

  private about(): About {
    const { language, what } = this.setup;
    return { kind: "submission", language, what };
  }

  /** Whether the last try ended in silence, so that it may wait in the outbox. */
  get lost(): boolean {
    return this.problem.value !== null && slugOf(this.problem.value) === "offline";
  }

  /** Leave it to the outbox to do what the person asked for. */
  async wait(action: Action): Promise<void> {
    this.stop();
    this.problem.value = null;
    this.waiting.value = begin(action, Date.now());
    await this.keepOnDevice();
  }

  private change(): Change {
    const { values } = gather(this.setup.shape, this.entries.value);
    const before = this.submission?.narrative ?? { en: null, ar: null, ckb: null };
    const told = this.narrative.value.trim() || null;
    const narrative = { ...before, [this.setup.language]: told };
    const empty = Object.values(narrative).every((text) => text === null);
    return { values, narrative: empty ? null : narrative };
  }

  private fingerprint(): string {
    return JSON.stringify(this.change());
  }

  /** Save to the server, after any save still under way. True when the server holds what is typed. */
  save(): Promise<boolean> {
    this.stop();
    const turn = this.queue.then(() => this.saveNow());
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async saveNow(): Promise<boolean> {
    if (this.conflict.value !== null) return false;
    this.unreadable.value = gather(this.setup.shape, this.entries.value).unreadable;
    if (this.unreadable.value.length > 0) return false;
    this.saved.value = "saving";
    await this.keepOnDevice();
    const kept = (await this.takeUp()) && (this.submission !== null || (await this.create()));
    const done = kept && (await this.bringUpToDate());
    this.saved.value = done ? "server" : "failed";
    // Only a copy that the server confirmed, with nothing typed since, may leave the device.
    if (done && this.fingerprint() === this.sent) await this.drafts.remove(this.key);
    return done;
  }

  private async create(): Promise<boolean> {
    this.pending ??= { key: this.server.newKey(), body: { ...this.setup.what, ...this.change() } };
    const { key, body } = this.pending;
    await this.keepOnDevice();
    const made = await this.server.create(body, key);
    if (!made.ok) {
      // Only silence leaves the outcome open; any answer settles it and frees the key.
      if (slugOf(made.problem) !== "offline") this.pending = null;
      const other = made.problem.params?.submission;
      // Begun elsewhere, on another device or by a colleague: two versions, and the person chooses.
      const exists = slugOf(made.problem) === "submission-exists" && typeof other === "string";
      if (exists) await this.meetConflict(other);
      else this.problem.value = made.problem;
      return false;
    }
    this.pending = null;
    this.hold(made.data, made.etag);
    this.sent = JSON.stringify({ values: body.values, narrative: body.narrative });
    return true;
  }

  private async bringUpToDate(): Promise<boolean> {
    const wanted = this.fingerprint();
    if (wanted === this.sent || this.submission === null) return true;
    const done = await this.put(this.change());
    if (done) this.sent = wanted;
    return done;
  }

  /**
   * Do something to the submission that raises its version (attach a file, remove one), after any save
   * under way; a report that is not on the server yet is put there first.
   */
  during<T extends { subject_version: number }>(
    work: (id: string) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    const turn = this.queue.then(async (): Promise<Answer<T>> => {
      const there = this.submission !== null || (await this.saveNow());
      if (!there || this.submission === null) {
        return { ok: false, problem: this.problem.value ?? localProblem("not-saved") };
      }
      const done = await work(this.submission.id);
      if (done.ok) this.moved(done.data.subject_version);
      return done;
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Take up the version after our own change; one that skips a number is someone else's as well. */
  private moved(version: number): void {
    if (this.submission?.version !== version - 1) return;
    const etag = this.etag?.replace(/[0-9]+/, String(version)) ?? null;
    this.hold({ ...this.submission, version }, etag);
  }

  /**
   * Whether only files came or went since the version that is held (ours, whose answer was lost, or a
   * colleague's). Then there is nothing to choose between, and the new version is taken up.
   */
  private async onlyFilesChanged(): Promise<boolean> {
    const held = this.submission;
    if (held === null) return false;
    const now = await this.server.fetch(held.id);
    if (!now.ok || told(now.data) !== told(held)) return false;
    this.hold(now.data, now.etag);
    return true;
  }

  private hold(submission: Submission, etag: string | null): void {
    this.submission = submission;
    this.etag = etag;
  }

  private async meetConflict(id: string): Promise<void> {
    const now = await this.server.fetch(id);
    if (now.ok) this.conflict.value = { submission: now.data, etag: now.etag ?? "" };
    else this.problem.value = now.problem;
  }

  /** Whether a change whose answer was lost did arrive: the server then says what is typed here. */
  private async arrived(): Promise<boolean> {
    const held = this.submission;
    if (held === null) return false;
    const now = await this.server.fetch(held.id);
    if (!now.ok || now.data.state !== held.state || !this.says(now.data)) return false;
    this.hold(now.data, now.etag);
    return true;
  }

  /** Settle a conflict: keep what is typed here, or take the server's version. */
  async settle(choice: "mine" | "theirs"): Promise<void> {
    const theirs = this.conflict.value;
    if (theirs === null) return;
    this.hold(theirs.submission, theirs.etag);
    this.conflict.value = null;
    this.restored.value = null;
    this.waiting.value = null;
    this.sending = null;
    if (choice === "mine") {
      // Nothing typed here has been sent on top of their version yet.
      this.sent = "";
      await this.save();
      return;
    }
    this.entries.value = entriesOf(theirs.submission.values);
    this.narrative.value = theirs.submission.narrative?.[this.setup.language] ?? "";
    this.sent = this.fingerprint();
    this.saved.value = "server";
    await this.drafts.remove(this.key);
  }

  /** Save and send for review. The device's copy goes only once the server confirmed. */
  async submit(): Promise<Submission | null> {
    const repeated = this.sending?.fingerprint === this.request();
    if (repeated && (await this.takeUp())) return this.sendNow();
    this.sending = null;
    return (await this.save()) ? this.sendNow() : null;
  }

  /** What a request to send for review says: the figures, the narrative, and the notes on doubts. */
  private request(): string {
    return JSON.stringify([this.change(), this.told()]);
  }

  private told(): Note[] {
    return notesOf(this.doubts.value, this.notes.value);
  }

  private async sendNow(): Promise<Submission | null> {
    if (this.submission === null) return null;
    this.sending ??= {
      key: this.server.newKey(),
      etag: this.etag ?? "",
      fingerprint: this.request(),
    };
    const { key, etag } = this.sending;
    // Before it is sent: a browser closed meanwhile must find the key again.
    await this.keepOnDevice();
    const notes = this.told();
    const sent = await this.server.submit(this.submission.id, etag, notes, key);
    if (sent.ok || slugOf(sent.problem) !== "offline") this.sending = null;
    if (!sent.ok && slugOf(sent.problem) === "needs-note") {
      const missing = doubtsOf(sent.problem.errors ?? []);
      const told = this.doubts.value.filter((doubt) => !unanswered([doubt], this.notes.value)[0]);
      this.doubts.value = [...told, ...missing];
      this.wanted.value = unanswered(this.doubts.value, this.notes.value);
      // The notes were written before; only that they are wanted was not known here.
      const answered = this.wanted.value.length === 0 && this.told().length > notes.length;
      if (!answered) this.problem.value = this.wanted.value.length > 0 ? null : sent.problem;
      return answered ? this.sendNow() : null;
    }
    if (!sent.ok) {
      if (!isStale(sent)) this.problem.value = sent.problem;
      // What is sent is what was seen, so the files are looked at again before it goes.
      else if (await this.onlyFilesChanged()) this.problem.value = localProblem("evidence-changed");
      else await this.meetConflict(this.submission.id);
      return null;
    }
    this.hold(sent.data, sent.etag);
    this.stop();
    this.saved.value = "server";
    await this.drafts.remove(this.key);
    return sent.data;
  }

  /** Send for review with the figures of activity reports, instead of those that are typed. */
  async submitCounted(reports: string[]): Promise<Submission | null> {
    this.stop();
    await this.queue;
    const counted = { activity_reports: reports, narrative: this.change().narrative ?? null };
    const same = JSON.stringify(reports);
    let taken = false;
    if (this.submission === null) {
      // As any creation: one whose answer never came is sent again as it was.
      this.pending ??= { key: this.server.newKey(), body: { ...this.setup.what, ...counted } };
      taken = JSON.stringify(this.pending.body.activity_reports) === same;
      if (!(await this.create())) return null;
    }
    if (!taken && !(await this.put(counted))) return null;
    return this.sendNow();
  }

  /** Change what the server holds; false when it was refused, which is then told. */
  private async put(change: Change): Promise<boolean> {
    if (this.submission === null) return false;
    let changed = await this.server.change(this.submission.id, this.etag ?? "", change);
    if (isStale(changed) && (await this.onlyFilesChanged())) {
      changed = await this.server.change(this.submission.id, this.etag ?? "", change);
    }
    if (isStale(changed) && (await this.arrived())) return true;
    if (changed.ok) this.hold(changed.data, changed.etag);
    else if (slugOf(changed.problem) === "stale-version")
      await this.meetConflict(this.submission.id);
    else this.problem.value = changed.problem;
    return changed.ok;
  }

  stop(): void {
    clearTimeout(this.deviceTimer);
    clearTimeout(this.serverTimer);
    clearTimeout(this.checkTimer);
  }

  /** Leave the form: what is typed but not yet kept goes to the device at once. */
  async leave(): Promise<void> {
    const untouched = this.saved.value === "untouched" && this.fingerprint() === this.sent;
    this.stop();
    if (!untouched && this.saved.value !== "server") await this.keepOnDevice();
  }
}

function isStale(answer: Answer<Submission>): boolean {
  return !answer.ok && slugOf(answer.problem) === "stale-version";
}

/** What a report says and where it stands, without its files. */
function told({ state, values, narrative }: Submission): string {
  return JSON.stringify([state, values, narrative]);
}
