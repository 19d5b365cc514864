/** Status: its tone, its word, and the sentence that says how it came about. */
import type { DashboardNode, Status, StatusCode } from "../api/types";
import { language, maybe, t } from "../kit/i18n";
import { formatShare } from "../kit/numbers";
import type { Tone } from "../kit/Tag";

export const STATUS_CODES: readonly StatusCode[] = [
  "no_data",
  "behind",
  "at_risk",
  "no_target",
  "reported",
  "on_track",
  "achieved",
];

export const STATUS_TONES: Record<StatusCode, Tone> = {
  achieved: "good",
  on_track: "good",
  at_risk: "warn",
  behind: "bad",
  reported: "info",
  no_target: "plain",
  no_data: "plain",
};

export const statusWord = (code: StatusCode): string => t(`status.${code}.title`);

/** Statuses whose own sentence says already why there is no progress. */
const SAID: Partial<Record<StatusCode, string>> = { no_data: "no-data", no_target: "no-target" };

/** Why the status is what it is, with the numbers it was judged by. */
export function statusDetails(status: Status): string {
  const { reason } = status;
  const why =
    reason === null || SAID[status.code] === reason ? null : maybe(`status.reason.${reason}`);
  return why === null ? judged(status) : `${judged(status)} ${t("status.why", { reason: why })}`;
}

/** Why a pillar or objective has its status: it takes the worst of its indicators'. */
export function nodeDetails({ status }: DashboardNode): string {
  if (status.code === "no_data") return t("status.no_data.details");
  return t("status.ofNode", { status: statusWord(status.code) });
}

function judged(status: Status): string {
  const share = (value: number | null): string =>
    value === null ? "–" : formatShare(Number(value), language.value);
  return t(`status.${status.code}.details`, {
    progress: share(status.progress),
    elapsed: share(status.elapsed),
    threshold: share(status.threshold),
  });
}
