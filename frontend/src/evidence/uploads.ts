/**
 * Files on their way to the portal: which wait, how far one is, what went wrong with each.
 *
 * They go one after another, each with a key of its own. One that failed stays on screen with the reason
 * and can be sent again under the same key: a file whose answer was lost is not attached twice. Once the
 * server has it, it leaves this list.
 */
import { type Signal, signal } from "@preact/signals";
import { type Answer, localProblem } from "../api/answers";
import type { Evidence, Problem } from "../api/types";

export const MOST_BYTES = 10_000_000;
const TAKEN = /\.(pdf|jpe?g|jpe|jfif|png|webp|gif|docx|xlsx|pptx|odt|ods|odp)$/i;
/** What the chooser offers; "image/*" lets a telephone open its camera. */
export const ACCEPT =
  "image/*,application/pdf,.pdf,.jpg,.jpeg,.png,.webp,.gif,.docx,.xlsx,.pptx,.odt,.ods,.odp";

export interface Upload {
  id: number;
  file: File;
  caption: string;
  key: string;
  state: "waiting" | "sending" | "failed";
  /** From 0 to 1; 1 while the portal looks into the file. */
  share: number;
  problem: Problem | null;
}

export type Send = (upload: Upload, progress: (share: number) => void) => Promise<Answer<Evidence>>;

export class Uploads {
  readonly all: Signal<Upload[]> = signal([]);
  private last = 0;
  private busy = false;

  constructor(
    private readonly send: Send,
    private readonly newKey: () => string,
    private readonly arrived: (evidence: Evidence) => void,
  ) {}

  add(files: readonly File[], caption: string): void {
    const made = files.map((file): Upload => {
      this.last += 1;
      const problem = refuse(file);
      const state = problem === null ? "waiting" : "failed";
      const key = this.newKey();
      return { id: this.last, file, caption, key, state, share: 0, problem };
    });
    this.all.value = [...this.all.value, ...made];
    void this.goOn();
  }

  retry(id: number): void {
    const upload = this.find(id);
    if (upload === undefined || refuse(upload.file) !== null) return;
    this.change(id, { state: "waiting", problem: null, share: 0 });
    void this.goOn();
  }

  drop(id: number): void {
    this.all.value = this.all.value.filter((each) => each.id !== id || each.state === "sending");
  }

  private async goOn(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (;;) {
      const next = this.all.value.find((each) => each.state === "waiting");
      if (next === undefined) break;
      this.change(next.id, { state: "sending" });
      const sent = await this.send(next, (share) => this.change(next.id, { share }));
      if (sent.ok) {
        this.all.value = this.all.value.filter((each) => each.id !== next.id);
        this.arrived(sent.data);
      } else {
        this.change(next.id, { state: "failed", problem: sent.problem });
      }
    }
    this.busy = false;
  }

  private find(id: number): Upload | undefined {
    return this.all.value.find((each) => each.id === id);
  }

  private change(id: number, change: Partial<Upload>): void {
    this.all.value = this.all.value.map((each) => (each.id === id ? { ...each, ...change } : each));
  }
}

/** What is wrong with a file before it is sent; the portal looks into it itself. */
export function refuse(file: Pick<File, "name" | "size">): Problem | null {
  if (file.size === 0) return localProblem("file-empty");
  if (file.size > MOST_BYTES) return localProblem("file-too-large");
  if (!TAKEN.test(file.name)) return localProblem("file-type-not-taken");
  return null;
}

const FINAL = /\/(file-[\w-]+|evidence-exists|wrong-state|period-closed|not-permitted|not-found)$/;

/** Whether sending the same file again can help: not when something is wrong with the file itself. */
export function mayRetry(problem: Problem): boolean {
  return !FINAL.test(problem.type);
}
