/** Words of activity reports. */
import type { ActivityKind, ActivityReport } from "../api/types";
import { formatDate } from "../kit/dates";
import { language, t } from "../kit/i18n";
import { formatNumber } from "../kit/numbers";

export const activityKind = (kind: ActivityKind): string => t(`activity.kind.${kind}`);

/** The day or the days on which it took place. */
export function days({ start, end }: Pick<ActivityReport, "start" | "end">): string {
  if (start === end) return formatDate(start);
  return t("activity.days", { start: formatDate(start), end: formatDate(end) });
}

/** How many took part, or that it is hidden. */
export function tookPart(report: ActivityReport): string {
  return report.total === null
    ? t("activity.hidden")
    : t("activity.people", { count: report.total });
}

export const shown = (count: number | null): string =>
  count === null ? t("activity.hidden") : formatNumber(count, language.value);
