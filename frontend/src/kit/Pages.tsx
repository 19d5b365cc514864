/** A long list that the server hands out a page at a time: more of it on request. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Answer } from "../api/answers";
import type { Problem } from "../api/types";
import { t } from "./i18n";
import { Failure, Loaded } from "./Loaded";
import { useResource } from "./resource";

interface PageOf<T> {
  items: T[];
  next: string | null;
}

interface Props<T> {
  /** What the list is, with everything that narrows it. */
  of: string;
  fetchPage: (cursor?: string) => Promise<Answer<PageOf<T>>>;
  children: (items: readonly T[], reload: () => void) => ComponentChildren;
}

export function Pages<T>({ of, fetchPage, children }: Props<T>) {
  const [resource, reload] = useResource(of, () => fetchPage());
  return (
    <Loaded resource={resource} reload={reload}>
      {(first) => (
        <Further first={first} fetchPage={fetchPage}>
          {(items) => children(items, reload)}
        </Further>
      )}
    </Loaded>
  );
}

interface FurtherProps<T> {
  first: PageOf<T>;
  fetchPage: Props<T>["fetchPage"];
  children: (items: readonly T[]) => ComponentChildren;
}

function Further<T>({ first, fetchPage, children }: FurtherProps<T>) {
  const [added, setAdded] = useState({ to: first, items: first.items, next: first.next });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  // What was added to another first page is of another list, or of an older state of this one.
  const held = added.to === first ? added : { to: first, items: first.items, next: first.next };
  const more = async (cursor: string): Promise<void> => {
    setBusy(true);
    const got = await fetchPage(cursor);
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok)
      setAdded({ to: first, items: [...held.items, ...got.data.items], next: got.data.next });
  };
  const { next } = held;
  return (
    <>
      {children(held.items)}
      {problem !== null && <Failure problem={problem} />}
      {next !== null && (
        <button
          type="button"
          class="button button-quiet"
          disabled={busy}
          onClick={() => void more(next)}
        >
          {t("list.more")}
        </button>
      )}
    </>
  );
}
