/** Coordination of a plan: who sits together, what was said, and what sources publish about it. */
import { useRoute } from "preact-iso";
import { keepsRecords, seesDrafts } from "../access/can";
import type { BodySummary, MeetingRecord, Plan } from "../api/types";
import { language, say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { formatNumber } from "../kit/numbers";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { PlanScope } from "../plans/PlanScope";
import { DeviceDrafts } from "../submissions/DeviceDrafts";
import { BodyTree } from "./BodyTree";
import { PublishedFigures } from "./PublishedFigures";
import { fetchBodies, fetchBody, fetchRecords } from "./queries";
import { KINDS, recordKindsWord } from "./words";

export default function CoordinationPage() {
  const { params } = useRoute();
  return <PlanScope code={params.plan ?? ""}>{(plan) => <Screen plan={plan} />}</PlanScope>;
}

function Screen({ plan }: { plan: Plan }) {
  const [bodies, reload] = useResource(`bodies ${plan.code}`, () => fetchBodies(plan.code));
  return (
    <Page help="meeting" title={t("meetings.title")} lead={t("meetings.lead")}>
      <Doors plan={plan.code} />
      <Loaded resource={bodies} reload={reload}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t("meetings.noBodies")}>{t("meetings.noBodiesHelp")}</Empty>
          ) : (
            <Bodies plan={plan.code} bodies={found} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** Where to go on: the meetings for everybody, and what those who keep the record have to do. */
function Doors({ plan }: { plan: string }) {
  return (
    <>
      <ul class="inline-list">
        <li>
          <a href={paths.meetings(plan)}>{t("meetings.meetings")}</a>
        </li>
        {seesDrafts() && (
          <li>
            <a href={paths.records(plan, { state: "draft" })}>{t("coordination.toApprove")}</a>
          </li>
        )}
        {keepsRecords() && (
          <>
            <li>
              <a href={paths.newMeeting(plan)}>{t("coordination.planMeeting")}</a>
            </li>
            <li>
              <a href={paths.newRecord(plan)}>{t("coordination.noteRecord")}</a>
            </li>
            <li>
              <a href={paths.newBody(plan)}>{t("coordination.newBody")}</a>
            </li>
          </>
        )}
      </ul>
      {keepsRecords() && <DeviceDrafts plan={plan} />}
    </>
  );
}

function Bodies({ plan, bodies }: { plan: string; bodies: BodySummary[] }) {
  const series = bodies.filter((body) => body.records > 0);
  return (
    <>
      {series.map((body) => (
        <Said key={body.code} plan={plan} body={body} />
      ))}
      <section aria-labelledby="bodies">
        <h2 id="bodies">{t("meetings.bodies")}</h2>
        <BodyTree plan={plan} bodies={bodies} />
      </section>
    </>
  );
}

/** What was said in the meetings of a body, counted, and what a source publishes about them. */
function Said({ plan, body }: { plan: string; body: BodySummary }) {
  const [detail, reload] = useResource(`body ${body.code}`, () => fetchBody(body.code));
  const [records, again] = useResource(`records ${body.code}`, () =>
    fetchRecords({ body: body.code }),
  );
  return (
    <section aria-labelledby={`said-${body.code}`}>
      <h2 id={`said-${body.code}`}>
        <a href={paths.body(plan, body.code)}>{t("meetings.saidBy", { body: say(body.title) })}</a>
      </h2>
      <Loaded resource={records} reload={again}>
        {(found) => <Counts plan={plan} body={body.code} records={found} />}
      </Loaded>
      <Loaded resource={detail} reload={reload}>
        {(shown) => <PublishedFigures figures={shown.figures} />}
      </Loaded>
    </section>
  );
}

function Counts({ plan, body, records }: { plan: string; body: string; records: MeetingRecord[] }) {
  const open = records.filter(({ follow_up }) => follow_up === "open" || follow_up === "assigned");
  const shown = (count: number): string => formatNumber(count, language.value);
  return (
    <ul class="status-counts">
      {KINDS.map((kind) => (
        <li key={kind}>
          <a href={paths.records(plan, { body, kind })}>
            <span class="count-figure">
              {shown(records.filter((record) => record.kind === kind).length)}
            </span>
            {recordKindsWord(kind)}
          </a>
        </li>
      ))}
      <li>
        <a href={paths.records(plan, { body, kind: "recommendation", open: "yes" })}>
          <span class="count-figure">{shown(open.length)}</span>
          {t("meetings.stillOpen")}
        </a>
      </li>
    </ul>
  );
}
