/** That overlaps wait: for this person's decision, or undecided between the two governments. */
import type { Overlap } from "../api/types";
import { type Key, t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { fetchOverlaps } from "./queries";

/** Above the review queue: the other things that wait for the same person. */
export function OverlapsWaiting({ plan }: { plan: string }) {
  const [resource] = useResource(`overlaps waiting ${plan}`, () =>
    fetchOverlaps({ plan, waiting: true }),
  );
  const count = resource.status === "ready" ? resource.data.length : 0;
  return <Notice plan={plan} words="overlap.count" count={count} tone="notice" />;
}

/** On the national dashboard: where the two governments may have reported one thing. */
export function UndecidedOverlaps({ plan }: { plan: string }) {
  const [resource] = useResource(`overlaps between ${plan}`, () =>
    fetchOverlaps({ plan, side: "national" }),
  );
  const found = resource.status === "ready" ? resource.data : [];
  const count = found.filter(isUndecided).length;
  return <Notice plan={plan} words="overlap.undecided" count={count} tone="notice notice-warn" />;
}

export const isUndecided = ({ state }: Overlap): boolean =>
  state === "found" || state === "outdated";

interface Props {
  plan: string;
  words: Extract<Key, "overlap.count" | "overlap.undecided">;
  count: number;
  tone: string;
}

function Notice({ plan, words, count, tone }: Props) {
  if (count === 0) return null;
  return (
    <p class={tone} role="status">
      {words === "overlap.count"
        ? t("overlap.count", { count })
        : t("overlap.undecided", { count })}{" "}
      <a href={paths.overlaps(plan)}>{t("overlap.seeAll")}</a>
    </p>
  );
}
