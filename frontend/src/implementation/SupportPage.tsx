/** Support reports: one's own, a new one for an activity one's body supports, and one of them opened. */
import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import { ownBodies } from "../access/can";
import { me } from "../access/session";
import type { ActivityProgress, SupportReport } from "../api/types";
import { Facts } from "../kit/Facts";
import { AreaField, SelectField } from "../kit/Field";
import { language, say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { deviceDrafts } from "../submissions/drafts";
import { Moves } from "./Moves";
import { SupportCards } from "./Queue";
import { fetchImplementation, fetchSupport, fetchSupportReports, moveSupport } from "./queries";
import { Scope } from "./Scope";
import { SheetForm, type Typing } from "./SheetForm";
import { supportServer } from "./servers";
import { Sheet } from "./sheet";
import { SUPPORT_TONES, supportWord } from "./words";

export default function SupportPage() {
  return <Scope>{(plan) => <Screen plan={plan} />}</Scope>;
}

function Screen({ plan }: { plan: string }) {
  const [{ id, node, actor }] = useQuery();
  return (
    <Page
      title={t("position.support.title")}
      lead={t("position.support.lead")}
      crumbs={[{ href: paths.work(plan), label: t("nav.work") }]}
    >
      {id !== undefined ? (
        <Opened key={id} plan={plan} id={id} />
      ) : node !== undefined && actor !== undefined ? (
        <About key={`${node} ${actor}`} plan={plan} node={node} actor={actor} />
      ) : (
        <Own plan={plan} />
      )}
    </Page>
  );
}

/** The activities that one's bodies support, and what was told of them. */
function Own({ plan }: { plan: string }) {
  const [resource, reload] = useResource(`implementation ${plan}`, () =>
    fetchImplementation(plan, {}),
  );
  const [told, again] = useResource(`support ${plan}`, () => fetchSupportReports({ plan }));
  const { route } = useLocation();
  return (
    <>
      <Loaded resource={resource} reload={reload}>
        {({ activities }) => {
          const choices = supported(activities);
          if (choices.length === 0)
            return (
              <Empty title={t("position.support.none")}>{t("position.support.noneHelp")}</Empty>
            );
          return (
            <SelectField
              id="activity"
              label={t("position.support.activity")}
              value=""
              choices={[{ value: "", label: t("position.support.choose") }, ...choices]}
              onValue={(value) => {
                const [node = "", actor = ""] = value.split(" ");
                if (node) route(paths.support(plan, { node, actor }));
              }}
            />
          );
        }}
      </Loaded>
      <Loaded resource={told} reload={again}>
        {(reports) => <SupportCards plan={plan} reports={reports} />}
      </Loaded>
    </>
  );
}

/** Each activity with a body of this person's among its supporters. */
function supported(activities: readonly ActivityProgress[]) {
  const own = new Map(ownBodies().map((body) => [body.code, body.title]));
  return activities.flatMap((activity) =>
    activity.supporting
      .filter((body) => own.has(body.code))
      .map((body) => ({
        value: `${activity.node.code} ${body.code}`,
        label: `${activity.node.code} ${say(activity.node.title)}`,
      })),
  );
}

function Opened({ plan, id }: { plan: string; id: string }) {
  const [resource, reload] = useResource(`support ${id}`, () => fetchSupport(id));
  return (
    <Loaded resource={resource} reload={reload}>
      {(report, etag) =>
        report.allowed.includes("edit") ? (
          <About plan={plan} node={report.node.code} actor={report.actor.code} existing={report} />
        ) : (
          <>
            <Told plan={plan} report={report} />
            <Moves<"note">
              allowed={report.allowed}
              plain={["note"]}
              move={(action) => moveSupport(id, etag ?? "", action)}
              done={reload}
            />
          </>
        )
      }
    </Loaded>
  );
}

function Told({ plan, report }: { plan: string; report: SupportReport }) {
  return (
    <Facts
      facts={[
        {
          name: t("submission.state"),
          value: <Tag tone={SUPPORT_TONES[report.state]}>{supportWord(report.state)}</Tag>,
        },
        {
          name: t("level.activity"),
          value: (
            <a href={paths.node(plan, report.node.code)}>
              <Code>{report.node.code}</Code> {say(report.node.title)}
            </a>
          ),
        },
        { name: t("trail.actor"), value: <Words text={report.actor.title} /> },
        {
          name: t("position.support.leads"),
          value: report.leads.map((lead) => say(lead.title)).join(" · "),
        },
        ...(["support", "preparations", "suggestions"] as const).map((name) => ({
          name: t(`position.support.${name}`),
          value:
            report[name] === null ? (
              <span class="missing">{t("position.notSaid")}</span>
            ) : (
              <Words text={report[name]} />
            ),
        })),
      ]}
    />
  );
}

interface AboutProps {
  plan: string;
  node: string;
  actor: string;
  existing?: SupportReport;
}

/** The form needs the activity's leads, of whom those supported are chosen. */
function About({ plan, node, actor, existing }: AboutProps) {
  const [resource, reload] = useResource(`implementation ${plan} ${node}`, () =>
    fetchImplementation(plan, { node }),
  );
  return (
    <Loaded resource={resource} reload={reload}>
      {({ activities: [activity] }) =>
        activity === undefined ? (
          <Empty title={t("problem.not-found")} />
        ) : (
          <Form plan={plan} activity={activity} actor={actor} existing={existing ?? null} />
        )
      }
    </Loaded>
  );
}

interface FormProps {
  plan: string;
  activity: ActivityProgress;
  actor: string;
  existing: SupportReport | null;
}

function Form({ plan, activity, actor, existing }: FormProps) {
  const { url, route } = useLocation();
  const user = me.value?.id ?? "";
  const node = activity.node.code;
  const sheet = useMemo(
    () =>
      new Sheet<SupportReport>(
        {
          key: `${user} support ${node} ${actor} ${existing?.id ?? "new"}`,
          user,
          plan,
          indicator: node,
          address: url.replace(/^\/[^/]+/, ""),
          about: { kind: "support_report", language: language.peek(), node, actor },
        },
        supportServer({ plan, node, actor }, language.peek()),
        deviceDrafts,
        existing,
        {},
      ),
    [user, node, actor, existing?.id],
  );
  const fields = new Map(
    ["leads", "support", "preparations", "suggestions"].map((name) => [`/${name}`, name] as const),
  );
  return (
    <>
      <p class="lead">
        <Words text={activity.node.title} /> <Code>{node}</Code>
      </p>
      <SheetForm
        sheet={sheet}
        fields={fields}
        send={t("position.support.send")}
        sent={(held) => route(paths.support(plan, { id: held.id }))}
      >
        {(typing) => (
          <>
            <LeadChoice typing={typing} activity={activity} />
            {(["support", "preparations", "suggestions"] as const).map((name) => (
              <AreaField
                key={name}
                id={name}
                label={t(`position.support.${name}`)}
                hint={name === "support" ? undefined : t("position.optional")}
                value={typing.entries[name] ?? ""}
                error={typing.errorOf(name)}
                onValue={typing.type(name)}
              />
            ))}
          </>
        )}
      </SheetForm>
    </>
  );
}

function LeadChoice({ typing, activity }: { typing: Typing; activity: ActivityProgress }) {
  const chosen = (typing.entries.leads ?? "").split(" ").filter(Boolean);
  const error = typing.errorOf("leads");
  const toggle = (code: string): void =>
    typing.type("leads")(
      (chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]).join(
        " ",
      ),
    );
  return (
    <fieldset class={error === null ? "field" : "field field-wrong"}>
      <legend>{t("position.support.leads")}</legend>
      {error !== null && <p class="field-error">{error}</p>}
      {activity.leads
        .filter((lead) => lead.known)
        .map((lead, place) => (
          <label class="check" key={lead.actor.code}>
            <input
              type="checkbox"
              id={place === 0 ? "leads" : undefined}
              checked={chosen.includes(lead.actor.code)}
              onChange={() => toggle(lead.actor.code)}
            />
            <Words text={lead.actor.title} />
          </label>
        ))}
    </fieldset>
  );
}
