/** One implementation report (Position No. 3): what was done, what may be decided, what the unit finds. */
import { ownSide } from "../access/can";
import type { ImplementationReport, ReportContent, ReportMove } from "../api/types";
import { EvidencePart } from "../evidence/EvidencePart";
import { formatDate, formatMoment } from "../kit/dates";
import { Facts } from "../kit/Facts";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { Assessments } from "./Assessments";
import { Moves } from "./Moves";
import { fetchReport, fetchReportHistory, moveReport } from "./queries";
import { Scope } from "./Scope";
import { AskedFor, Steps } from "./Steps";
import { coverageWord, REPORT_TONES, reportWord } from "./words";

export default function ReportPage() {
  return <Scope>{(plan, id) => <Screen key={id} plan={plan} id={id} />}</Scope>;
}

function Screen({ plan, id }: { plan: string; id: string }) {
  const [resource, reload] = useResource(`implementation report ${id}`, () => fetchReport(id));
  const [query] = useQuery();
  const crumb = ownSide()
    ? { href: paths.positions(plan), label: t("position.title") }
    : { href: paths.work(plan), label: t("nav.work") };
  return (
    <Page title={t("position.report")} crumbs={[crumb]}>
      {query.sent === "1" && (
        <p class="notice notice-good" role="status">
          {t("position.reportSent")}
        </p>
      )}
      <Loaded resource={resource} reload={reload}>
        {(found, etag) => <Body plan={plan} found={found} etag={etag ?? ""} reload={reload} />}
      </Loaded>
    </Page>
  );
}

interface BodyProps {
  plan: string;
  found: ImplementationReport;
  etag: string;
  reload: () => void;
}

function Body({ plan, found, etag, reload }: BodyProps) {
  const key = `report history ${found.id} ${found.version}`;
  const [history, retry] = useResource(key, () => fetchReportHistory(found.id));
  return (
    <>
      {found.allowed.includes("edit") && <AskedFor {...found} />}
      <ReportFacts plan={plan} found={found} />
      <ReportText content={found.content} />
      <EvidencePart kind="implementation_report" of={found} />
      {found.allowed.includes("edit") && (
        <p>
          <a class="button" href={paths.writeReport(plan, found.assignment, { report: found.id })}>
            {t("work.goOn")}
          </a>
        </p>
      )}
      <Moves<ReportMove["action"]>
        allowed={found.allowed}
        plain={["accept"]}
        asking={{ return: "day", reopen: "dayNeeded" }}
        move={(action, reason, deadline) =>
          moveReport(found.id, etag, { action, reason, deadline })
        }
        done={reload}
      />
      {found.submitted_at !== null && (
        <Assessments
          report={found.id}
          etag={etag}
          may={found.allowed.includes("assess")}
          stale={reload}
        />
      )}
      <Loaded resource={history} reload={retry}>
        {(told) => (
          <Steps steps={told}>
            {(step) => (
              <>
                {step.evidence !== null && (
                  <p>
                    <bdi>{step.evidence.name}</bdi>
                  </p>
                )}
                <details>
                  <summary>{t("position.revision", { revision: step.revision })}</summary>
                  <ReportText content={step.content} />
                </details>
              </>
            )}
          </Steps>
        )}
      </Loaded>
    </>
  );
}

function ReportFacts({ plan, found }: { plan: string; found: ImplementationReport }) {
  const { submitted_by: by, submitted_at: at } = found;
  return (
    <Facts
      facts={[
        {
          name: t("submission.state"),
          value: <Tag tone={REPORT_TONES[found.state]}>{reportWord(found.state)}</Tag>,
        },
        {
          name: t("level.activity"),
          value: (
            <a href={paths.node(plan, found.node.code)}>
              <Code>{found.node.code}</Code> {say(found.node.title)}
            </a>
          ),
        },
        {
          name: t("trail.actor"),
          value: (
            <a href={paths.assignment(plan, found.assignment)}>
              <Words text={found.actor.title} />
            </a>
          ),
        },
        { name: t("position.field.covers"), value: coverageWord(found, []) },
        {
          name: t("submission.by"),
          value:
            by === null || at === null
              ? null
              : t("queue.by", { name: by.name, at: formatMoment(at) }),
        },
      ]}
    />
  );
}

function ReportText({ content }: { content: ReportContent }) {
  const { done_from: from, done_until: until } = content;
  const days =
    from === null || until === null
      ? null
      : t("position.fromUntil", { from: formatDate(from), until: formatDate(until) });
  return (
    <Facts
      facts={[
        { name: t("position.field.when"), value: days },
        ...(["done", "obstacles", "suggestions"] as const).map((name) => ({
          name: t(`position.field.${name}`),
          value:
            content[name] === null ? (
              <span class="missing">{t("position.notSaid")}</span>
            ) : (
              <Words text={content[name]} />
            ),
        })),
        {
          name: t("position.completes"),
          value: content.completes ? t("answer.yes") : t("answer.no"),
        },
      ]}
    />
  );
}
