/** The submissions behind a figure: who reported it, for where, and when it was approved. */
import { CountedReports } from "../activities/CountedReports";
import { slugOf } from "../api/answers";
import type { Indicator, Part, Scope } from "../api/types";
import { valueWords } from "../dashboards/figures";
import { useAnchor } from "../kit/anchor";
import { formatMoment, formatPeriod } from "../kit/dates";
import { t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { type Column, Table } from "../kit/Table";
import { Tag } from "../kit/Tag";
import { SourceMark, Words } from "../kit/Words";
import { MeetingsBehind } from "../meetings/MeetingsBehind";
import { AreaName } from "./AreaName";
import { fetchParts } from "./queries";
import { TrailDecisions } from "./TrailDecisions";

interface Props {
  plan: string;
  indicator: Indicator;
  scope: Scope;
  period: string | undefined;
}

export function Trail({ plan, indicator, scope, period }: Props) {
  const key = `parts ${plan} ${indicator.code} ${scope} ${period ?? ""}`;
  const [resource, reload] = useResource(key, () =>
    fetchParts(plan, indicator.code, scope, period),
  );
  useAnchor("trail");
  // Single reports on a protected indicator are there only for those who approve and oversee.
  const hidden =
    indicator.sensitivity === "restricted" &&
    resource.status === "failed" &&
    slugOf(resource.problem) === "not-found";
  return (
    <section aria-labelledby="trail">
      <h2 id="trail">{t("trail.title")}</h2>
      <p>
        {period === undefined
          ? t("trail.all", { scope: t(`scope.${scope}`) })
          : t("trail.period", { scope: t(`scope.${scope}`), period: formatPeriod(period) })}{" "}
        {period !== undefined && (
          <a href={`${paths.indicator(plan, indicator.code, { scope })}#trail`}>
            {t("trail.showAll")}
          </a>
        )}
      </p>
      {hidden ? (
        <Empty title={t("trail.protected")}>{t("trail.protectedHelp")}</Empty>
      ) : (
        <Loaded resource={resource} reload={reload}>
          {(parts) =>
            parts.length === 0 ? (
              <Empty title={t("trail.none")}>{t("trail.noneHelp")}</Empty>
            ) : (
              <>
                <Parts plan={plan} indicator={indicator} parts={parts} />
                <TrailDecisions kind={indicator.kind} parts={parts} />
              </>
            )
          }
        </Loaded>
      )}
    </section>
  );
}

function Parts({ plan, indicator, parts }: { plan: string; indicator: Indicator; parts: Part[] }) {
  const columns: Column<Part>[] = [
    {
      name: t("trail.actor"),
      head: true,
      cell: (part) => (
        <>
          <a href={paths.submission(plan, part.submission)}>
            <Words text={part.actor.title} />
          </a>
          {part.activity_reports.length > 0 && (
            <CountedReports plan={plan} reports={part.activity_reports} />
          )}
          {part.meetings.length > 0 && <MeetingsBehind plan={plan} meetings={part.meetings} />}
        </>
      ),
    },
    { name: t("series.period"), cell: (part) => formatPeriod(part.period) },
    { name: t("series.area"), cell: (part) => <AreaName code={part.area} /> },
    {
      name: t("series.value"),
      numeric: true,
      cell: (part) =>
        part.value === null ? t("figure.none") : valueWords(indicator.kind, part.value),
    },
    // Where no decision stands between the reports and the figure, all of them count.
    ...(parts.some((part) => part.decisions.length > 0)
      ? [
          {
            name: t("overlap.part.counts"),
            cell: (part: Part) =>
              part.counts ? t("overlap.part.yes") : <Tag tone="warn">{t("overlap.part.no")}</Tag>,
          },
        ]
      : []),
    {
      name: t("trail.approved"),
      cell: (part) =>
        part.approved_at === null ? t("common.unknown") : formatMoment(part.approved_at),
    },
    { name: t("trail.source"), cell: (part) => <SourceMark bare source={part.source} /> },
  ];
  return (
    <Table
      quiet
      dense
      caption={t("trail.title")}
      columns={columns}
      rows={parts}
      id={(part) => part.submission}
    />
  );
}
