/** A device that keeps drafts in memory. */
import type { Draft, DraftStore } from "@client/submissions/drafts";

export class FakeDrafts implements DraftStore {
  kept = new Map<string, Draft>();
  read = async (key: string) => this.kept.get(key);
  write = async (draft: Draft) => {
    this.kept.set(draft.key, draft);
  };
  remove = async (key: string) => {
    this.kept.delete(key);
  };
  ofUser = async () => [...this.kept.values()];
}
