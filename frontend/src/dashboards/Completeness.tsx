/** What is missing, said before what is achieved. */
import type { Completeness as Counts } from "../api/types";
import { language, t } from "../kit/i18n";
import { formatNumber } from "../kit/numbers";

interface Props {
  counts: Counts;
  /** Where a click on what is missing or late leads. */
  link: (show: "missing" | "late") => string;
  /** Where the late bodies are named, for those who may see them. */
  who?: string;
}

export function Completeness({ counts, link, who }: Props) {
  const missing = Math.max(0, counts.expected - counts.approved);
  if (counts.expected === 0) return <p class="empty">{t("completeness.nothingExpected")}</p>;
  return (
    <div class="completeness">
      <p class="big-sentence">
        {missing === 0 ? (
          t("completeness.all", { count: counts.expected })
        ) : (
          <a href={link("missing")}>
            {t("completeness.missing", { count: missing, expected: counts.expected })}
          </a>
        )}
      </p>
      <CompletenessBar counts={counts} />
      <ul class="counts">
        <Count name={t("completeness.late")} value={counts.late} href={link("late")} tone="bad" />
        {counts.reported !== null && (
          <Count name={t("completeness.reported")} value={counts.reported} />
        )}
        <Count name={t("completeness.approved")} value={counts.approved} tone="good" />
        <Count name={t("completeness.expected")} value={counts.expected} />
      </ul>
      {who !== undefined && counts.late > 0 && (
        <p>
          <a href={who}>{t("completeness.who", { count: counts.late })}</a>
        </p>
      )}
      <p class="hint">{t("completeness.explained")}</p>
    </div>
  );
}

function Count({
  name,
  value,
  href,
  tone,
}: {
  name: string;
  value: number;
  href?: string;
  tone?: string;
}) {
  const figure = <span class="count-figure">{formatNumber(value, language.value)}</span>;
  return (
    <li class={tone === undefined ? "count" : `count count-${tone}`}>
      {href !== undefined && value > 0 ? <a href={href}>{figure}</a> : figure}
      <span class="count-name">{name}</span>
    </li>
  );
}

/** Approved, reported and missing as one bar; the counts below say the same in figures. */
function CompletenessBar({ counts }: { counts: Counts }) {
  const rtl = language.value !== "en";
  const approved = (100 * counts.approved) / counts.expected;
  const reported = Math.max(
    approved,
    (100 * (counts.reported ?? counts.approved)) / counts.expected,
  );
  const at = (start: number, width: number): number => (rtl ? 100 - start - width : start);
  return (
    <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-missing" x="0" y="0" width="100" height="6" />
      <rect class="bar-reported" x={at(0, reported)} y="0" width={reported} height="6" />
      <rect class="bar-approved" x={at(0, approved)} y="0" width={approved} height="6" />
    </svg>
  );
}

/** "12 of 40" for a table cell. */
export function approvedOf(counts: Counts): string {
  return t("completeness.of", { approved: counts.approved, expected: counts.expected });
}
