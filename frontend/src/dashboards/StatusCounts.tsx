/** How many indicators stand where, each count a link to those indicators. */
import type { DashboardIndicator, StatusCode } from "../api/types";
import { language, t } from "../kit/i18n";
import { formatNumber } from "../kit/numbers";
import { Tag } from "../kit/Tag";
import { STATUS_CODES, STATUS_TONES, statusWord } from "./status";

interface Props {
  indicators: readonly DashboardIndicator[];
  link: (status: StatusCode) => string;
}

export function StatusCounts({ indicators, link }: Props) {
  const counts = new Map<StatusCode, number>();
  for (const { status } of indicators) counts.set(status.code, (counts.get(status.code) ?? 0) + 1);
  return (
    <ul class="status-counts" aria-label={t("dashboard.statusCounts")}>
      {STATUS_CODES.filter((code) => counts.has(code)).map((code) => (
        <li key={code}>
          <a href={link(code)}>
            <span class="count-figure">{formatNumber(counts.get(code) ?? 0, language.value)}</span>
            <Tag tone={STATUS_TONES[code]}>{statusWord(code)}</Tag>
          </a>
        </li>
      ))}
    </ul>
  );
}
