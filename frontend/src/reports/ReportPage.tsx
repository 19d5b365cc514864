/** One report: where it stands, its files, what it says, and what was corrected since. */

import { useEffect } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import type { Plan, PlanReport } from "../api/types";
import { Moves } from "../implementation/Moves";
import { formatMoment } from "../kit/dates";
import { type Fact, Facts } from "../kit/Facts";
import { LANGUAGE_NAMES, language, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { PlanScope } from "../plans/PlanScope";
import { Corrections } from "./Corrections";
import { DocumentView } from "./DocumentView";
import { deleteReport, fetchDocument, fetchReport, fileAddress, moveReport } from "./queries";
import { nameOf, STATE_TONES, sideWord, stateWord } from "./words";

const AGAIN = 2000;

export default function ReportPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => <Screen plan={plan} id={params.id ?? ""} />}
    </PlanScope>
  );
}

function Screen({ plan, id }: { plan: Plan; id: string }) {
  const [resource, reload] = useResource(`report ${id}`, () => fetchReport(id));
  const report = resource.status === "ready" ? resource.data : null;
  useEffect(() => {
    if (report?.state !== "issuing") return;
    const waiting = setTimeout(reload, AGAIN);
    return () => clearTimeout(waiting);
  }, [resource]);
  return (
    <Page
      title={report === null ? t("planReport.title") : nameOf(report)}
      crumbs={[{ href: paths.reports(plan.code), label: t("planReport.title") }]}
    >
      <Loaded resource={resource} reload={reload}>
        {(found, etag) => (
          <>
            <Facts facts={factsOf(found)} />
            <Steps plan={plan.code} report={found} etag={etag ?? ""} done={reload} />
            <Files report={found} />
            {found.state !== "withdrawn" && <Content report={found} />}
            {found.state === "issued" && <Corrections id={found.id} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function factsOf(report: PlanReport): Fact[] {
  const facts: Fact[] = [
    {
      name: t("planReport.stateLabel"),
      value: <Tag tone={STATE_TONES[report.state]}>{stateWord(report.state)}</Tag>,
    },
    { name: t("planReport.side"), value: sideWord(report.jurisdiction) },
  ];
  if (report.issued_at !== null)
    facts.push({ name: t("planReport.issuedOn"), value: formatMoment(report.issued_at) });
  if (report.as_of !== null)
    facts.push({ name: t("planReport.asOf"), value: formatMoment(report.as_of) });
  if (report.reason !== null)
    facts.push({ name: t("planReport.why"), value: <bdi>{report.reason}</bdi> });
  return facts;
}

interface StepsProps {
  plan: string;
  report: PlanReport;
  etag: string;
  done: () => void;
}

/** What may be done with it, and how far the making of its files is. */
function Steps({ plan, report, etag, done }: StepsProps) {
  const { route } = useLocation();
  return (
    <>
      {report.state === "issuing" && (
        <p class="notice" role="status">
          {report.failing
            ? t("planReport.failing")
            : t("planReport.making", {
                made: report.files.length,
                expected: report.files_expected,
              })}
        </p>
      )}
      {report.allowed.includes("issue") && (
        <p>
          <a href={paths.editReport(plan, report.id)}>{t("planReport.edit")}</a>{" "}
          <span class="hint">{t("planReport.issueHelp")}</span>
        </p>
      )}
      <Moves<"issue" | "cancel" | "withdraw">
        allowed={report.allowed}
        plain={["issue", "cancel"]}
        asking={{ withdraw: "reason" }}
        label={(action) => t(`planReport.do.${action}`)}
        move={(action, reason) => moveReport(report.id, etag, { action, reason })}
        done={done}
      />
      {report.allowed.includes("delete") && (
        <details>
          <summary>{t("planReport.deleteAsk")}</summary>
          <Moves<"delete">
            allowed={report.allowed}
            plain={["delete"]}
            label={(action) => t(`planReport.do.${action}`)}
            move={async () => {
              const gone = await deleteReport(report.id, etag);
              if (gone.ok) route(paths.reports(plan));
              return gone;
            }}
            done={() => undefined}
          />
        </details>
      )}
    </>
  );
}

function Files({ report }: { report: PlanReport }) {
  if (report.state !== "issued") return null;
  return (
    <section aria-labelledby="files" class="report-files">
      <h2 id="files">{t("planReport.take")}</h2>
      <ul class="inline-list">
        {report.files.map(({ language: lang, format }) => (
          <li key={`${lang}.${format}`}>
            <a href={fileAddress(report.id, lang, format)} download>
              {t("planReport.file", {
                language: LANGUAGE_NAMES[lang],
                format: format.toUpperCase(),
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Content({ report }: { report: PlanReport }) {
  const lang = language.value;
  const key = `report document ${report.id} ${lang} ${report.version}`;
  const [resource, reload] = useResource(key, () => fetchDocument(report.id, lang));
  return (
    <Loaded resource={resource} reload={reload}>
      {(document) => <DocumentView document={document} />}
    </Loaded>
  );
}
