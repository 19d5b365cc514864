/** What was said in meetings: updates, challenges and recommendations, narrowed by filters. */
import { useRoute } from "preact-iso";
import { keepsRecords, seesDrafts } from "../access/can";
import type { MeetingRecord, Plan, RecordFilter } from "../api/types";
import { SelectField, TextField } from "../kit/Field";
import { t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { matches } from "../kit/text";
import { PlanScope } from "../plans/PlanScope";
import { allWords } from "../plans/words";
import { fetchRecords } from "./queries";
import { RecordList } from "./RecordList";
import { KINDS, LEVELS, levelWord, recordKindWord, SECTORS, sectorWord } from "./words";

const STATES = ["draft", "approved"] as const;

export default function RecordsPage() {
  const { params } = useRoute();
  return <PlanScope code={params.plan ?? ""}>{(plan) => <Screen plan={plan} />}</PlanScope>;
}

/** The filter that the server applies, of what stands in the address. */
function filterOf(query: Record<string, string>): RecordFilter {
  return {
    body: query.body,
    kind: KINDS.find((each) => each === query.kind),
    sector: SECTORS.find((each) => each === query.sector),
    level: LEVELS.find((each) => each === query.level),
    state: STATES.find((each) => each === query.state),
  };
}

function Screen({ plan }: { plan: Plan }) {
  const [query] = useQuery();
  const filter = filterOf(query);
  const [resource, reload] = useResource(`records ${JSON.stringify(filter)}`, () =>
    fetchRecords(filter),
  );
  return (
    <Page
      title={t("meetings.recordsTitle")}
      lead={t("meetings.recordsLead")}
      crumbs={[{ href: paths.coordination(plan.code), label: t("nav.coordination") }]}
    >
      {keepsRecords() && (
        <p>
          <a class="button" href={paths.newRecord(plan.code, { body: query.body })}>
            {t("coordination.noteRecord")}
          </a>
        </p>
      )}
      <Filters />
      <Loaded resource={resource} reload={reload}>
        {(records) => <Found plan={plan.code} records={records} />}
      </Loaded>
    </Page>
  );
}

function Found({ plan, records }: { plan: string; records: MeetingRecord[] }) {
  const [{ q, open }] = useQuery();
  const found = records.filter(
    (record) =>
      (!open || record.follow_up === "open" || record.follow_up === "assigned") &&
      (!q || matches(q, record.code, allWords(record.text))),
  );
  return (
    <>
      <p role="status">{t("meetings.records", { count: found.length })}</p>
      {found.length === 0 ? (
        <Empty title={t("filter.none")}>{t("filter.noneHelp")}</Empty>
      ) : (
        <More items={found}>{(shown) => <RecordList plan={plan} records={shown} />}</More>
      )}
    </>
  );
}

function Filters() {
  const [query, change] = useQuery();
  const all = { value: "", label: t("filter.all") };
  return (
    <search class="filters">
      <TextField
        id="r-q"
        type="search"
        label={t("meetings.search")}
        value={query.q ?? ""}
        onValue={(q) => change({ q })}
      />
      <SelectField
        id="r-kind"
        label={t("meetings.kindOfRecord")}
        value={query.kind ?? ""}
        choices={[all, ...KINDS.map((kind) => ({ value: kind, label: recordKindWord(kind) }))]}
        onValue={(kind) => change({ kind, open: undefined })}
      />
      <SelectField
        id="r-sector"
        label={t("meetings.sectorLabel")}
        value={query.sector ?? ""}
        choices={[all, ...SECTORS.map((sector) => ({ value: sector, label: sectorWord(sector) }))]}
        onValue={(sector) => change({ sector })}
      />
      <SelectField
        id="r-level"
        label={t("meetings.levelLabel")}
        value={query.level ?? ""}
        choices={[all, ...LEVELS.map((level) => ({ value: level, label: levelWord(level) }))]}
        onValue={(level) => change({ level })}
      />
      {seesDrafts() && (
        <SelectField
          id="r-state"
          label={t("meetings.state")}
          value={query.state ?? ""}
          choices={[
            all,
            { value: "draft", label: t("coordination.draft") },
            { value: "approved", label: t("coordination.approved") },
          ]}
          onValue={(state) => change({ state })}
        />
      )}
      <SelectField
        id="r-open"
        label={t("meetings.standing")}
        value={query.open ?? ""}
        choices={[all, { value: "yes", label: t("meetings.stillOpen") }]}
        onValue={(open) => change({ open })}
      />
    </search>
  );
}
