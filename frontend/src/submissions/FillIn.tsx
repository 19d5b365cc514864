/** The form with its report behind it, for a new report as for a correction. */
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import { me } from "../access/session";
import { TakeFigures } from "../activities/TakeFigures";
import type { Indicator, NewSubmission, Plan, Submission } from "../api/types";
import { formatPeriod } from "../kit/dates";
import { language, say, t } from "../kit/i18n";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { Code, Words } from "../kit/Words";
import { type Entries, entriesOf, remarksOf, shapeOf } from "./cells";
import { deviceDrafts } from "./drafts";
import { ReportForm } from "./ReportForm";
import { Report } from "./report";
import { server } from "./server";

interface Props {
  plan: Plan;
  indicator: Indicator;
  what: Omit<NewSubmission, "values" | "narrative">;
  existing: { submission: Submission; etag: string } | null;
  before: Submission | null;
}

export function FillIn({ plan, indicator, what, existing, before }: Props) {
  const { url } = useLocation();
  const user = me.value?.id ?? "";
  const shape = useMemo(
    () => shapeOf(indicator.kind, indicator.disaggregation, plan.settings.age_groups),
    [indicator, plan],
  );
  const last = useMemo(
    () => (before === null ? null : { period: before.period, entries: entriesOf(before.values) }),
    [before],
  );
  // One report for as long as the form stands: a new object would drop what is being typed.
  const report = useMemo(() => {
    const prefill: Entries = last !== null && carriesOver(indicator) ? last.entries : {};
    const address = url.replace(/^\/[^/]+/, "");
    return new Report(
      { user, language: language.peek(), address, what, shape, existing, prefill },
      server,
      deviceDrafts,
    );
  }, [user, what.indicator, what.actor, what.period, what.area, existing?.submission.id]);
  return (
    <>
      {counts(indicator) && (
        <TakeFigures plan={plan.code} indicator={indicator} fact={what} report={report} />
      )}
      <ReportForm
        plan={plan.code}
        indicator={indicator}
        shape={shape}
        report={report}
        last={last}
        remarks={remarksOf(shape, existing?.submission ?? null)}
      />
    </>
  );
}

/** Whether activity reports may count towards it: a number that adds up over time. */
function counts(indicator: Indicator): boolean {
  return indicator.kind === "number" && indicator.aggregation_time === "sum";
}

/** A stock stays what it was until it changes, so its last figure is filled in. A count of what was done
 *  in a period begins anew: its last figure stands beside the field and is copied only on request. */
function carriesOver(indicator: Indicator): boolean {
  return indicator.aggregation_time === "last";
}

interface ShellProps {
  plan: string;
  indicator: Indicator | null;
  period: string;
  children: ComponentChildren;
}

export function ReportShell({ plan, indicator, period, children }: ShellProps) {
  const title = indicator === null ? t("report.title") : say(indicator.title);
  return (
    <Page
      title={title}
      crumbs={[{ href: paths.work(plan), label: t("nav.work") }]}
      shown={
        <>
          <span class="eyebrow">
            {t("report.title")} – {formatPeriod(period)}{" "}
            {indicator !== null && <Code>{indicator.code}</Code>}
          </span>
          {title}
        </>
      }
    >
      {indicator !== null && indicator.definition !== null && (
        <p class="lead">
          <Words text={indicator.definition} />
        </p>
      )}
      {indicator !== null && <p class="hint">{t(`report.how.${indicator.aggregation_time}`)}</p>}
      {children}
    </Page>
  );
}
