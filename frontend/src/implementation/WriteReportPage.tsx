/** Position No. 3 as a form: what was done of one's part, kept as it is typed. */

import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import { me } from "../access/session";
import type { AssignmentDetail, ImplementationReport } from "../api/types";
import { Attach } from "../evidence/Attach";
import { AreaField, TextField } from "../kit/Field";
import { language, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { Radios } from "../kit/Radios";
import { useResource } from "../kit/resource";
import { Code, Words } from "../kit/Words";
import { deviceDrafts } from "../submissions/drafts";
import { fetchReport } from "./queries";
import { assignmentRead, reportsOfRead } from "./reads";
import { Scope } from "./Scope";
import { SheetForm, type Typing } from "./SheetForm";
import { AskedFor } from "./Steps";
import { reportServer } from "./servers";
import { Sheet } from "./sheet";

const EMPTY = { covers: "whole", completes: "yes" };

export default function WriteReportPage() {
  return <Scope>{(plan, id) => <Screen key={id} plan={plan} id={id} />}</Scope>;
}

function Screen({ plan, id }: { plan: string; id: string }) {
  const [query] = useQuery();
  const [resource, reload] = useResource(...assignmentRead(id));
  const crumbs = [
    { href: paths.work(plan), label: t("nav.work") },
    { href: paths.assignment(plan, id), label: t("position.assignment") },
  ];
  return (
    <Page title={t("position.report")} crumbs={crumbs}>
      <Loaded resource={resource} reload={reload}>
        {(assignment) => (
          <>
            <p class="lead">
              <Words text={assignment.node.title} /> <Code>{assignment.node.code}</Code>
            </p>
            {query.report === undefined ? (
              <New plan={plan} assignment={assignment} />
            ) : (
              <Existing plan={plan} assignment={assignment} id={query.report} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface Props {
  plan: string;
  assignment: AssignmentDetail;
}

/** A new report; one on the whole that was begun is gone on with, and there is only one of those. */
function New(props: Props) {
  const { plan, assignment } = props;
  const [resource, reload] = useResource(...reportsOfRead(plan, assignment.id));
  return (
    <Loaded resource={resource} reload={reload}>
      {(reports) => {
        const whole = reports.find((report) => report.covers === "whole");
        if (whole?.allowed.includes("edit")) return <Existing {...props} id={whole.id} />;
        return <Form {...props} existing={null} again={whole !== undefined} />;
      }}
    </Loaded>
  );
}

function Existing({ id, ...props }: Props & { id: string }) {
  const [resource, reload] = useResource(`implementation report ${id}`, () => fetchReport(id));
  return (
    <Loaded resource={resource} reload={reload}>
      {(existing) =>
        existing.allowed.includes("edit") ? (
          <>
            <AskedFor {...existing} />
            <Form {...props} existing={existing} />
          </>
        ) : (
          <p class="notice">
            {t("report.closed")}{" "}
            <a href={paths.implementationReport(props.plan, id)}>{t("report.open")}</a>
          </p>
        )
      }
    </Loaded>
  );
}

interface FormProps extends Props {
  existing: ImplementationReport | null;
  /** Whether the whole was reported already, so that what is left is a part. */
  again?: boolean;
}

function Form({ plan, assignment, existing, again = false }: FormProps) {
  const { url, route } = useLocation();
  const user = me.value?.id ?? "";
  const sheet = useMemo(
    () =>
      new Sheet<ImplementationReport>(
        {
          key: `${user} position-3 ${assignment.id} ${existing?.id ?? "new"}`,
          user,
          plan,
          indicator: assignment.node.code,
          address: url.replace(/^\/[^/]+/, ""),
          about: {
            kind: "implementation_report",
            language: language.peek(),
            assignment: assignment.id,
          },
        },
        reportServer(assignment.id, language.peek()),
        deviceDrafts,
        existing,
        again ? { ...EMPTY, covers: "part" } : EMPTY,
      ),
    [user, assignment.id, existing?.id],
  );
  const names = ["covers", "part", "done_from", "done_until", "done", "completes"];
  const fields = new Map(names.map((name) => [`/${name}`, name] as const));
  return (
    <SheetForm
      sheet={sheet}
      fields={fields}
      send={t("position.sendReport")}
      sent={(held) => route(paths.implementationReport(plan, held.id, { sent: "1" }))}
    >
      {(typing) => (
        <>
          <Covers
            typing={typing}
            stages={assignment.stages}
            fixed={existing !== null && existing.submitted_at !== null}
          />
          <Days typing={typing} />
          <Area typing={typing} name="done" />
          <Area typing={typing} name="obstacles" />
          <Area typing={typing} name="suggestions" />
          <Radios
            id="completes"
            legend={t("position.field.completes")}
            hint={t("position.hint.completes")}
            value={typing.entries.completes ?? "no"}
            choices={[
              { value: "yes", label: t("answer.yes") },
              { value: "no", label: t("answer.no") },
            ]}
            onValue={typing.type("completes")}
          />
          <Attach
            kind="implementation_report"
            held={() => sheet.held?.id ?? null}
            again={sheet.problem.value}
            inTurn={(work) => sheet.during(work)}
          />
        </>
      )}
    </SheetForm>
  );
}

interface CoversProps {
  typing: Typing;
  stages: readonly string[];
  fixed: boolean;
}

/** What is reported on; once it was handed in that stays. */
function Covers({ typing, stages, fixed }: CoversProps) {
  const { entries, errorOf, type } = typing;
  if (fixed) return null;
  return (
    <>
      <Radios
        id="covers"
        legend={t("position.field.covers")}
        hint={t("position.hint.covers")}
        value={entries.covers ?? "whole"}
        error={errorOf("covers")}
        choices={[
          { value: "whole", label: t("position.covers.whole") },
          ...stages.map((stage, place) => ({
            value: `stage-${place + 1}`,
            label: t("position.coversStage", { stage }),
          })),
          { value: "part", label: t("position.covers.part") },
        ]}
        onValue={type("covers")}
      />
      {entries.covers === "part" && (
        <TextField
          id="part"
          label={t("position.field.part")}
          value={entries.part ?? ""}
          error={errorOf("part")}
          onValue={type("part")}
        />
      )}
    </>
  );
}

function Days({ typing }: { typing: Typing }) {
  return (
    <div class="part-grid">
      {(["done_from", "done_until"] as const).map((name) => (
        <TextField
          key={name}
          id={name}
          type="date"
          label={t(`position.field.${name}`)}
          value={typing.entries[name] ?? ""}
          error={typing.errorOf(name)}
          onValue={typing.type(name)}
        />
      ))}
    </div>
  );
}

function Area({ typing, name }: { typing: Typing; name: "done" | "obstacles" | "suggestions" }) {
  return (
    <AreaField
      id={name}
      label={t(`position.field.${name}`)}
      hint={t(`position.hint.${name}`)}
      value={typing.entries[name] ?? ""}
      error={typing.errorOf(name)}
      onValue={typing.type(name)}
    />
  );
}
