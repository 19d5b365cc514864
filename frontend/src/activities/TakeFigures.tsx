/** In the form of a countable indicator: take the figures from approved activity reports. */
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Countable, CountableReport, Indicator } from "../api/types";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Words } from "../kit/Words";
import type { Report } from "../submissions/report";
import { ValuesTable } from "../submissions/SubmissionValues";
import { addedUp } from "./counted";
import { fetchCountable, type OfFact } from "./queries";
import { activityKind, days, shown } from "./words";

interface Props {
  plan: string;
  indicator: Indicator;
  fact: OfFact;
  report: Report;
}

export function TakeFigures(props: Props) {
  const { plan, indicator, fact } = props;
  const { actor, period, area } = fact;
  const [resource] = useResource(
    `countable ${plan} ${indicator.code} ${actor} ${period} ${area}`,
    () => fetchCountable(plan, indicator.code, { actor, period, area }),
  );
  // The form stands without it: who has no reports to count has nothing to read here.
  if (resource.status !== "ready" || resource.data.reports.length === 0) return null;
  return <Choose {...props} countable={resource.data} />;
}

function Choose({ plan, indicator, report, countable }: Props & { countable: Countable }) {
  const { route } = useLocation();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const chosen = countable.reports.filter((each) => !left.has(each.id));
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const send = async (): Promise<void> => {
    setBusy(true);
    const sent = await report.submitCounted(chosen.map((each) => each.id));
    setBusy(false);
    if (sent !== null) route(`${paths.submission(plan, sent.id)}?sent=1`);
  };
  return (
    <details class="notice">
      <summary>{t("activity.take", { count: countable.reports.length })}</summary>
      <p class="hint">{t("activity.takeHelp")}</p>
      <ul class="plain-list">
        {countable.reports.map((each) => (
          <li key={each.id}>
            <Choice
              plan={plan}
              report={each}
              chosen={!left.has(each.id)}
              toggle={() => toggle(each.id)}
            />
          </li>
        ))}
      </ul>
      {countable.more && <p class="hint">{t("activity.takeMore")}</p>}
      {countable.lacking.map((dimension) => (
        <p class="hint" key={dimension}>
          {t("activity.lacking", { dimension: t(`dimension.${dimension}`) })}
        </p>
      ))}
      {chosen.length > 0 && (
        <>
          <ValuesTable kind="number" unit={indicator.unit} values={valuesOf(chosen)} />
          <button type="button" class="button" disabled={busy} onClick={() => void send()}>
            {t("activity.takeSend", { count: chosen.length })}
          </button>
        </>
      )}
    </details>
  );
}

/** The figures as the table of a submission takes them. */
function valuesOf(chosen: readonly CountableReport[]) {
  const nothing = { numerator: null, denominator: null, yes: null, text: null };
  return addedUp(chosen).map((cell) => ({ ...nothing, ...cell }));
}

function Choice({
  plan,
  report,
  chosen,
  toggle,
}: {
  plan: string;
  report: CountableReport;
  chosen: boolean;
  toggle: () => void;
}) {
  const total = report.cells.find((cell) => cell.sex === null && cell.age === null);
  return (
    <>
      <label class="radio">
        <input type="checkbox" checked={chosen} onChange={toggle} />
        <span>
          <Words text={report.title} /> – {shown(total?.value ?? null)}
        </span>
      </label>
      <span class="cell-note">
        {activityKind(report.kind)} · <Words text={report.actor.title} /> · {days(report)} ·{" "}
        <a href={paths.activity(plan, report.id)}>{t("work.see")}</a>
      </span>
    </>
  );
}
