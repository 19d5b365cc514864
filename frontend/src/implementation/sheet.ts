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
import { type Action, begin, type Waiting } from "../offline/queue";
import type { About, Creating, Draft, DraftStore, Sending } from "../submissions/drafts";

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
  submit?: (id: string, etag: string, key: string) => Promise<Answer<T>>;
  entries: (held: T) => Entries;
  newKey: () => string;
  /** What entries come to, however they were typed; as they stand where it is missing. */
  says?: (entries: Entries) => string;
  /** What of it cannot be sent as it stands; nothing where it is missing. */
  faults?: (entries: Entries, held: T | null) => readonly FormFault[];
}

/** A field that cannot be sent as it stands, and why. */
export interface FormFault {
  field: string;
  slug: string;
}

/** Where the draft belongs, as this device remembers it. */
export type SheetPlace = Pick<Draft, "key" | "user" | "plan" | "indicator" | "address"> & {
  /** What the outbox needs to send it; a form without it waits for the line with the person. */
  about?: About;
};

export interface SheetOptions<T extends Kept> {
  /** Saved when told to and never by itself: others see it at once, or it has to be whole first. */
  onlyWhenTold?: boolean;
  /** One of several forms of one thing: what the others change is nothing that is typed here. */
  partial?: boolean;
  /** Where the draft belongs by now: by its own id and address once the portal has it. */
  where?: (held: T | null, entries: Entries) => Partial<SheetPlace>;
}

/** What a form refuses by itself, told like the portal's refusals: which field, and why. */
export const cannotSend = (faults: readonly FormFault[]): { ok: false; problem: Problem } => ({
  ok: false,
  problem: {
    ...localProblem("invalid-request", 422),
    errors: faults.map(({ field, slug }) => ({ pointer: `/${field}`, slug, params: {} })),
  },
});

/** A field left blank says as much as one that is not there. */
const fingerprintOf = (entries: Entries): string =>
  JSON.stringify(
    Object.entries(entries)
      .filter(([, text]) => text !== "")
      .sort(),
  );
const etagOf = (held: Kept): string => `"v${held.version}"`;

export class Sheet<T extends Kept> {
  readonly entries = signal<Entries>({});
  readonly saved = signal<Saved>("untouched");
  readonly problem = signal<Problem | null>(null);
  readonly conflict = signal<T | null>(null);
  readonly restored = signal<string | null>(null);
  /** Set while it waits in the outbox; whatever is typed takes it out of there. */
  readonly waiting = signal<Waiting | null>(null);
  held: T | null;
  private sent: string;
  private readonly empty: string;
  /** A creation sent whose answer never came: sent again as it was, with the key it had. */
  private pending: Creating | null = null;
  private sending: Sending | null = null;
  /** What this device made in the portal, of which the form was not given the portal's version. */
  private made: { id: string; base: number } | null = null;
  private deviceTimer: ReturnType<typeof setTimeout> | undefined;
  private serverTimer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly place: SheetPlace,
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
    this.sending = draft.sending ?? null;
    this.waiting.value = draft.waiting ?? null;
    const base = draft.base ?? 0;
    if (theirs !== null) this.compare(theirs, base, sent);
    else if (draft.id) this.made = { id: draft.id, base };
    else this.pending = sent;
  }

  /** A version newer than the one that was changed here is a conflict, unless it came from here. */
  private compare(theirs: T, base: number, sent: Creating | null): void {
    const ours =
      this.sending !== null ||
      this.same(theirs, this.entries.value) ||
      (sent !== null && this.same(theirs, sent.entries));
    if (theirs.version > base && !ours) this.conflict.value = theirs;
  }

  /** Whether the portal's version says what is typed. */
  private same(theirs: T, typed: Entries): boolean {
    const says = this.server.says ?? fingerprintOf;
    return says(this.server.entries(theirs)) === says(typed);
  }

  /** Learn where the portal stands with what this device made and then lost sight of. */
  private async takeUp(): Promise<boolean> {
    if (this.held !== null || this.made === null) return true;
    const { id, base } = this.made;
    const now = await this.server.fetch(id);
    if (!now.ok) {
      this.problem.value = now.problem;
      return false;
    }
    this.made = null;
    this.held = now.data;
    this.compare(now.data, base, null);
    return this.conflict.value === null;
  }

  /** Whether the last try ended in silence, and it may wait in the outbox. */
  get lost(): boolean {
    const { problem, place } = this;
    return (
      place.about !== undefined && problem.value !== null && slugOf(problem.value) === "offline"
    );
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

  /** Leave it to the outbox to do what the person asked for. */
  async wait(action: Action): Promise<void> {
    this.stop();
    this.problem.value = null;
    this.waiting.value = begin(action, Date.now());
    await this.keepOnDevice();
  }

  type(field: string, text: string): void {
    this.fill({ [field]: text });
  }

  fill(entries: Entries): void {
    this.entries.value = { ...this.entries.value, ...entries };
    this.problem.value = null;
    this.waiting.value = null;
    this.stop();
    this.deviceTimer = setTimeout(() => void this.keepOnDevice(), DEVICE_PAUSE);
    if (!this.options.onlyWhenTold)
      this.serverTimer = setTimeout(() => void this.saveIfWhole(), SERVER_PAUSE);
  }

  /** What is not whole yet stays on the device; nobody is told of what they are still typing. */
  private async saveIfWhole(): Promise<void> {
    if (this.faults().length === 0) await this.save();
  }

  private faults(): readonly FormFault[] {
    return this.server.faults?.(this.entries.value, this.held) ?? [];
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
      base: this.held?.version ?? this.made?.base ?? null,
      pending: null,
      creating: this.pending,
      id: this.held?.id ?? this.made?.id ?? null,
      sending: this.sending,
      waiting: this.waiting.value,
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
    const faults = this.faults();
    if (faults.length > 0) {
      this.problem.value = cannotSend(faults).problem;
      await this.keepOnDevice();
      return false;
    }
    if (this.held !== null && this.fingerprint() === this.sent) {
      this.saved.value = "server";
      return true;
    }
    this.saved.value = "saving";
    await this.keepOnDevice();
    const answer = await this.send();
    if (answer === null || (!answer.ok && !(await this.refused(answer.problem)))) {
      this.saved.value = "failed";
      await this.write();
      return false;
    }
    this.problem.value = null;
    this.saved.value = "server";
    // Only a copy that the server confirmed, with nothing typed since, may leave the device.
    if (this.fingerprint() === this.sent) await this.forget();
    return true;
  }

  /** Create or change it; null when something stands in the way of asking. */
  private async send(): Promise<Answer<T> | null> {
    if (!(await this.takeUp())) return null;
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
        // Which fields stand in the way is told above the form; the file is told that it has to wait.
        const told = this.faults().length > 0 ? null : this.problem.value;
        return { ok: false, problem: told ?? localProblem("not-saved") };
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

  /**
   * What exists already, or was changed meanwhile, is fetched and shown beside what is typed. True when it
   * says the same: then it is our own change, whose answer was lost.
   */
  private async refused(problem: Problem): Promise<boolean> {
    const slug = slugOf(problem);
    const params = problem.params as Record<string, unknown> | undefined;
    const other = params?.implementation_plan ?? params?.implementation_report;
    const id = slug === "stale-version" ? this.held?.id : slug.endsWith("-exists") ? other : null;
    if (slug !== "offline") this.pending = null;
    if (typeof id !== "string") {
      this.problem.value = problem;
      return false;
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
    } else if (this.held !== null && this.same(theirs.data, this.entries.value)) {
      this.held = theirs.data;
      this.sent = this.fingerprint();
      return true;
    } else {
      this.conflict.value = theirs.data;
    }
    return false;
  }

  /** Settle a conflict: what is typed here goes on top of the portal's version, or gives way to it. */
  async settle(choice: "mine" | "theirs"): Promise<void> {
    const theirs = this.conflict.value;
    if (theirs === null) return;
    this.held = theirs;
    this.conflict.value = null;
    this.restored.value = null;
    this.waiting.value = null;
    this.sending = null;
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
    const repeated = this.sending?.fingerprint === this.fingerprint();
    if (!repeated) this.sending = null;
    const ready = repeated ? await this.takeUp() : await this.save();
    if (!ready || this.held === null) return null;
    if (this.server.submit === undefined) return this.held;
    this.sending ??= {
      key: this.server.newKey(),
      etag: etagOf(this.held),
      fingerprint: this.fingerprint(),
    };
    const { key, etag } = this.sending;
    // Before it is sent: a browser closed meanwhile must find the key again.
    await this.write();
    const sent = await this.server.submit(this.held.id, etag, key);
    if (sent.ok || slugOf(sent.problem) !== "offline") this.sending = null;
    if (!sent.ok) {
      await this.refused(sent.problem);
      return null;
    }
    this.held = sent.data;
    this.sent = this.fingerprint();
    this.stop();
    await this.forget();
    return sent.data;
  }

  private stop(): void {
    clearTimeout(this.deviceTimer);
    clearTimeout(this.serverTimer);
  }

  /** Leave the form: what is typed but not yet kept goes to the device at once. */
  async leave(): Promise<void> {
    this.stop();
    const typed = this.fingerprint();
    const untouched = typed === this.sent || (this.held === null && typed === this.empty);
    if (!untouched) await this.keepOnDevice();
  }
}
