/** One update, challenge or recommendation: what was said, by whom, and what it is about. */
import { useRoute } from "preact-iso";
import type { MeetingRecord, Plan } from "../api/types";
import { formatDate } from "../kit/dates";
import { type Fact, Facts } from "../kit/Facts";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Code, SourceMark, Words } from "../kit/Words";
import { PlanScope } from "../plans/PlanScope";
import { CONFIDENCE_TONES, confidenceWord } from "../plans/words";
import { FollowUp } from "./FollowUp";
import { fetchRecord } from "./queries";
import { RecordSteps } from "./RecordSteps";
import { levelWord, recordKindWord, sectorWord } from "./words";

export default function RecordPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => <Screen plan={plan} id={params.id ?? ""} />}
    </PlanScope>
  );
}

function Screen({ plan, id }: { plan: Plan; id: string }) {
  const [resource, reload] = useResource(`record ${id}`, () => fetchRecord(id));
  const kind = resource.status === "ready" ? resource.data.kind : null;
  const code = resource.status === "ready" ? resource.data.code : null;
  const name = kind === null ? t("meetings.recordsTitle") : recordKindWord(kind);
  return (
    <Page
      title={code === null ? name : `${name} ${code}`}
      crumbs={[
        { href: paths.coordination(plan.code), label: t("nav.coordination") },
        { href: paths.records(plan.code, { kind: kind ?? undefined }), label: name },
      ]}
    >
      <Loaded resource={resource} reload={reload}>
        {(record, etag) => (
          <>
            <p class="big-sentence">
              <Words text={record.text} />
            </p>
            <Facts facts={factsOf(plan.code, record)} />
            <RecordSteps
              key={record.version}
              plan={plan.code}
              record={record}
              etag={etag ?? ""}
              done={reload}
            />
            {record.follow_up !== null && record.state === "approved" && (
              <FollowUp plan={plan.code} id={record.id} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function factsOf(plan: string, record: MeetingRecord): Fact[] {
  return [
    {
      name: t("meetings.sectorLabel"),
      value:
        record.sectors.length === 0
          ? t("meetings.allSectors")
          : record.sectors.map(sectorWord).join(" · "),
    },
    { name: t("meetings.levelLabel"), value: record.level && levelWord(record.level) },
    {
      name: t("meetings.body"),
      value: (
        <a href={paths.body(plan, record.body)}>
          <Words text={record.body_title} /> <Code>{record.body}</Code>
        </a>
      ),
    },
    ...(record.meeting === null
      ? []
      : [
          {
            name: t("coordination.meeting"),
            value: (
              <a href={paths.meeting(plan, record.meeting)}>{t("coordination.openMeeting")}</a>
            ),
          },
        ]),
    { name: t("meetings.notedOn"), value: record.noted_on && formatDate(record.noted_on) },
    { name: t("meetings.names"), value: <Named plan={plan} record={record} /> },
    { name: t("meetings.aboutNodes"), value: <Nodes plan={plan} record={record} /> },
    {
      name: t("node.confidence"),
      value: (
        <>
          <Tag tone={CONFIDENCE_TONES[record.confidence]}>{confidenceWord(record.confidence)}</Tag>{" "}
          <SourceMark source={record.source} />
          {record.note !== null && (
            <bdi class="cell-note" lang="en" dir="ltr">
              {record.note}
            </bdi>
          )}
        </>
      ),
    },
  ];
}

function Named({ plan, record }: { plan: string; record: MeetingRecord }) {
  if (record.actors.length === 0) return <span class="missing">{t("meetings.namesNobody")}</span>;
  return (
    <ul class="inline-list">
      {record.actors.map((actor) => (
        <li key={actor.code}>
          <a href={paths.actor(plan, actor.code)}>
            <Words text={actor.title} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Nodes({ plan, record }: { plan: string; record: MeetingRecord }) {
  if (record.nodes.length === 0) return <span class="missing">{t("meetings.noNodes")}</span>;
  return (
    <ul class="inline-list">
      {record.nodes.map((node) => (
        <li key={node}>
          <a href={paths.node(plan, node)}>
            <Code>{node}</Code>
          </a>
        </li>
      ))}
    </ul>
  );
}
