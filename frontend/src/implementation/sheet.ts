/**
 * A form that is kept as it is typed: on this device at once, in the portal after a pause.
 *
 * It follows the report form: the device's copy goes when the server has confirmed it, a creation
 * whose answer was lost is sent again under its own key, and a stale version never overwrites what
 * somebody else wrote: the person chooses.
 */
import { signal } from "@preact/signals";
import { type Answer, localProblem, slugOf } from "../api/answers";
import type { Problem } from "../api/types";
import type { Creating, Draft, DraftStore } from "../submissions/drafts";

export type Entries = Readonly<Record<string, string>>;
export type Saved = "untouched" | "device" | "saving" | "server" | "failed";

const DEVICE_PAUSE = 300;
const SERVER_PAUSE = 4000;

export interface Kept {
  id: string;
  version: number;
}

export interface SheetServer<T extends Kept> {
  create: (entries: Entries, key: string) => Promise<Answer<T>>;
  change: (held: T, etag: string, entries: Entries) => Promise<Answer<T>>;
  fetch: (id: string) => Promise<Answer<T>>;
  /** Hands it in; a form without it is done with what is saved. */
  submit?: (id: string, etag: string) => Promise<Answer<T>>;
  entries: (held: T) => Entries;
  newKey: () => string;
}

/** Where the draft belongs, as this device remembers it. */
export type SheetPlace = Pick<Draft, "key" | "user" | "plan" | "indicator" | "address">;

export interface SheetOptions<T extends Kept> {
  /** Saved when told to and never by itself: others see it at once, or it has to be whole first. */
  onlyWhenTold?: boolean;
  /** One of several forms of one thing: what the others change is nothing that is typed here. */
  partial?: boolean;
  /** Where the draft belongs by now: by its own id and address once the portal has it. */
  where?: (held: T | null, entries: Entries) => Partial<SheetPlace>;
}

/** What a form refuses by itself, told like the portal's refusals: which field, and why. */
export const cannotSend = (faults: readonly { field: string; slug: string }[]): Answer<never> => ({
  ok: false,
  problem: {
    ...localProblem("invalid-request", 422),
    errors: faults.map(({ field, slug }) => ({ pointer: `/${field}`, slug, params: {} })),
  },
});

const fingerprintOf = (entries: Entries): string => JSON.stringify(Object.entries(entries).sort());
const etagOf = (held: Kept): string => `"v${held.version}"`;

export class Sheet<T extends Kept> {
  readonly entries = signal<Entries>({});
  readonly saved = signal<Saved>("untouched");
  readonly problem = signal<Problem | null>(null);
  readonly conflict = signal<T | null>(null);
  readonly restored = signal<string | null>(null);
  held: T | null;
  private sent: string;
  private readonly empty: string;
  /** A creation sent whose answer never came: sent again as it was, with the key it had. */
  private pending: Creating | null = null;
  private deviceTimer: ReturnType<typeof setTimeout> | undefined;
  private serverTimer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly place: SheetPlace,
    private readonly server: SheetServer<T>,
    private readonly drafts: DraftStore,
    existing: T | null,
    empty: Entries,
    private readonly options: SheetOptions<T> = {},
  ) {
    this.held = existing;
    this.entries.value = existing === null ? empty : server.entries(existing);
    this.empty = fingerprintOf(empty);
    this.sent = existing === null ? "" : this.fingerprint();
  }

  private fingerprint(): string {
    return fingerprintOf(this.entries.value);
  }

  /** Bring back what this device kept; a newer version in the portal becomes a conflict. */
  async restore(): Promise<void> {
    const draft = await this.drafts.read(this.place.key);
    if (draft === undefined || draft.user !== this.place.user) return;
    const theirs = this.held;
    this.entries.value = draft.entries;
    this.restored.value = draft.savedAt;
    this.saved.value = "device";
    const sent = draft.creating ?? null;
    if (theirs === null) this.pending = sent;
    else if (theirs.version > (draft.base ?? 0) && !this.isOurs(theirs, sent))
      this.conflict.value = theirs;
  }

  /** Whether it is what this device sent before it lost the line or was closed. */
  private isOurs(theirs: T, sent: Creating | null): boolean {
    return (
      sent !== null && fingerprintOf(this.server.entries(theirs)) === fingerprintOf(sent.entries)
    );
  }

  type(field: string, text: string): void {
    this.fill({ [field]: text });
  }

  fill(entries: Entries): void {
    this.entries.value = { ...this.entries.value, ...entries };
    this.problem.value = null;
    this.stop();
    this.deviceTimer = setTimeout(() => void this.keepOnDevice(), DEVICE_PAUSE);
    if (!this.options.onlyWhenTold)
      this.serverTimer = setTimeout(() => void this.save(), SERVER_PAUSE);
  }

  /** Whether it is handed in, beyond being saved. */
  get handsIn(): boolean {
    return this.server.submit !== undefined;
  }

  private get here(): SheetPlace {
    return { ...this.place, ...this.options.where?.(this.held, this.entries.value) };
  }

  /** Drop the device's copy, also the one from before the portal gave it an id. */
  private async forget(): Promise<void> {
    const { key } = this.here;
    await this.drafts.remove(key);
    if (key !== this.place.key) await this.drafts.remove(this.place.key);
  }

  private async keepOnDevice(): Promise<void> {
    await this.write();
    if (this.saved.value !== "saving") this.saved.value = "device";
  }

  private async write(): Promise<void> {
    await this.drafts.write({
      ...this.here,
      entries: this.entries.value,
      narrative: "",
      savedAt: new Date().toISOString(),
      base: this.held?.version ?? null,
      pending: null,
      creating: this.pending,
    });
  }

  /** Save to the portal, after any save still under way. True when it holds what is typed. */
  save(): Promise<boolean> {
    this.stop();
    const turn = this.queue.then(() => this.saveNow());
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async saveNow(): Promise<boolean> {
    if (this.conflict.value !== null) return false;
    if (this.held !== null && this.fingerprint() === this.sent) {
      this.saved.value = "server";
      return true;
    }
    this.saved.value = "saving";
    await this.keepOnDevice();
    const answer = await this.send();
    if (!answer.ok) {
      this.saved.value = "failed";
      await this.refused(answer.problem);
      await this.write();
      return false;
    }
    this.problem.value = null;
    this.saved.value = "server";
    // Only a copy that the server confirmed, with nothing typed since, may leave the device.
    if (this.fingerprint() === this.sent) await this.forget();
    return true;
  }

  private async send(): Promise<Answer<T>> {
    if (this.held === null) {
      this.pending ??= { key: this.server.newKey(), entries: this.entries.value };
      const { key, entries } = this.pending;
      // Before it is sent: a browser closed meanwhile must find the key again.
      await this.write();
      const made = await this.server.create(entries, key);
      if (!made.ok) return made;
      this.pending = null;
      this.held = made.data;
      this.sent = fingerprintOf(entries);
      if (this.here.key !== this.place.key) {
        await this.write();
        await this.drafts.remove(this.place.key);
      }
    }
    const { held, entries } = this;
    const typed = this.fingerprint();
    if (typed === this.sent) return { ok: true, data: held, etag: etagOf(held) };
    const changed = await this.change(held, entries.value);
    if (changed.ok) {
      this.held = changed.data;
      this.sent = typed;
    }
    return changed;
  }

  /** A change; one more try where only what stands in other forms was changed meanwhile. */
  private async change(held: T, entries: Entries): Promise<Answer<T>> {
    const changed = await this.server.change(held, etagOf(held), entries);
    if (changed.ok || !this.options.partial || slugOf(changed.problem) !== "stale-version")
      return changed;
    const theirs = await this.server.fetch(held.id);
    if (!theirs.ok) return theirs;
    if (fingerprintOf(this.server.entries(theirs.data)) !== this.sent) return changed;
    return this.server.change(theirs.data, etagOf(theirs.data), entries);
  }

  /**
   * Do something to the report that raises its version (attach a file, remove one), after any save under
   * way; one that is not in the portal yet is put there first.
   */
  during<R extends { subject_version: number }>(
    work: (id: string) => Promise<Answer<R>>,
  ): Promise<Answer<R>> {
    const turn = this.queue.then(async (): Promise<Answer<R>> => {
      const there = this.held !== null || (await this.saveNow());
      if (!there || this.held === null) {
        return { ok: false, problem: this.problem.value ?? localProblem("not-saved") };
      }
      const done = await work(this.held.id);
      // A version that skips a number is someone else's change as well.
      if (done.ok && done.data.subject_version === this.held.version + 1) {
        this.held = { ...this.held, version: done.data.subject_version };
      }
      return done;
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** What exists already, or was changed meanwhile, is fetched and shown beside what is typed. */
  private async refused(problem: Problem): Promise<void> {
    const slug = slugOf(problem);
    const params = problem.params as Record<string, unknown> | undefined;
    const other = params?.implementation_plan ?? params?.implementation_report;
    const id = slug === "stale-version" ? this.held?.id : slug.endsWith("-exists") ? other : null;
    if (slug !== "offline") this.pending = null;
    if (typeof id !== "string") {
      this.problem.value = problem;
      return;
    }
    const theirs = await this.server.fetch(id);
    if (!theirs.ok) {
      this.problem.value = theirs.problem;
    } else if (
      this.held !== null &&
      fingerprintOf(this.server.entries(theirs.data)) === this.sent
    ) {
      // Nothing that is typed here: only its files. The person looks at these and sends again.
      this.held = theirs.data;
      this.problem.value = localProblem("evidence-changed");
    } else {
      this.conflict.value = theirs.data;
    }
  }

  /** Settle a conflict: what is typed here goes on top of the portal's version, or gives way to it. */
  async settle(choice: "mine" | "theirs"): Promise<void> {
    const theirs = this.conflict.value;
    if (theirs === null) return;
    this.held = theirs;
    this.conflict.value = null;
    this.restored.value = null;
    if (choice === "mine") {
      this.sent = "";
      await this.save();
      return;
    }
    this.entries.value = this.server.entries(theirs);
    this.sent = this.fingerprint();
    this.saved.value = "server";
    await this.forget();
  }

  /** Save and send. The device's copy goes only once the server confirmed. */
  async submit(): Promise<T | null> {
    if (!(await this.save()) || this.held === null) return null;
    if (this.server.submit === undefined) return this.held;
    const sent = await this.server.submit(this.held.id, etagOf(this.held));
    if (!sent.ok) {
      await this.refused(sent.problem);
      return null;
    }
    this.held = sent.data;
    this.stop();
    await this.forget();
    return sent.data;
  }

  private stop(): void {
    clearTimeout(this.deviceTimer);
    clearTimeout(this.serverTimer);
  }

  /** Leave the form: what is typed but not yet kept goes to the device at once. */
  leave(): void {
    this.stop();
    const typed = this.fingerprint();
    const untouched = typed === this.sent || (this.held === null && typed === this.empty);
    if (!untouched) void this.keepOnDevice();
  }
}
