/** A resource on screen: a quiet placeholder, the thing itself, or what went wrong and a way on. */
import type { ComponentChildren, JSX } from "preact";
import type { Problem } from "../api/types";
import { t } from "./i18n";
import { explain } from "./problems";
import type { Resource } from "./resource";

interface Props<T> {
  resource: Resource<T>;
  reload: () => void;
  children: (data: T, etag: string | null) => ComponentChildren;
}

export function Loaded<T>({ resource, reload, children }: Props<T>): JSX.Element {
  if (resource.status === "loading") return <Waiting />;
  if (resource.status === "failed") return <Failure problem={resource.problem} retry={reload} />;
  return <>{children(resource.data, resource.etag)}</>;
}

export function Waiting() {
  return (
    <div class="waiting" role="status">
      <span class="hidden">{t("common.loading")}</span>
      <span class="bone" />
      <span class="bone" />
      <span class="bone" />
    </div>
  );
}

export function Failure({ problem, retry }: { problem: Problem; retry?: () => void }) {
  return (
    <div class="notice notice-bad" role="alert">
      <p>{explain(problem)}</p>
      {retry !== undefined && (
        <button type="button" class="button button-quiet" onClick={retry}>
          {t("action.retry")}
        </button>
      )}
    </div>
  );
}

/** Nothing here, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children !== undefined && <p>{children}</p>}
    </div>
  );
}
