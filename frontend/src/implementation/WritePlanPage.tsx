/** Position No. 2 as a form: guidance beside each field, a step for every year, kept as it is typed. */

import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import { me } from "../access/session";
import type { AssignmentDetail, ImplementationPlan } from "../api/types";
import { AreaField, TextField } from "../kit/Field";
import { language, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Code, Words } from "../kit/Words";
import { deviceDrafts } from "../submissions/drafts";
import { emptyPlan, stepsIn, yearsLeft } from "./content";
import { fetchPlan } from "./queries";
import { assignmentRead } from "./reads";
import { Scope } from "./Scope";
import { SheetForm, type Typing } from "./SheetForm";
import { AskedFor } from "./Steps";
import { planServer } from "./servers";
import { Sheet } from "./sheet";

export default function WritePlanPage() {
  return <Scope>{(plan, id) => <Screen key={id} plan={plan} id={id} />}</Scope>;
}

function Screen({ plan, id }: { plan: string; id: string }) {
  const [resource, reload] = useResource(...assignmentRead(id));
  const crumbs = [
    { href: paths.work(plan), label: t("nav.work") },
    { href: paths.assignment(plan, id), label: t("position.assignment") },
  ];
  return (
    <Page title={t("position.plan")} crumbs={crumbs}>
      <Loaded resource={resource} reload={reload}>
        {(assignment) => (
          <>
            <p class="lead">
              <Words text={assignment.node.title} /> <Code>{assignment.node.code}</Code>
            </p>
            {assignment.implementation_plan === null ? (
              <Form plan={plan} assignment={assignment} existing={null} />
            ) : (
              <Existing
                plan={plan}
                assignment={assignment}
                id={assignment.implementation_plan.id}
              />
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

function Existing({ id, ...props }: Props & { id: string }) {
  const [resource, reload] = useResource(`implementation plan ${id}`, () => fetchPlan(id));
  return (
    <Loaded resource={resource} reload={reload}>
      {(existing) =>
        existing.allowed.includes("edit") ? (
          <>
            {existing.state === "change_requested" && <AskedFor {...existing} />}
            <Form {...props} existing={existing} />
          </>
        ) : (
          <p class="notice">
            {t("position.planClosed")}{" "}
            <a href={paths.implementationPlan(props.plan, id)}>{t("work.see")}</a>
          </p>
        )
      }
    </Loaded>
  );
}

function Form({ plan, assignment, existing }: Props & { existing: ImplementationPlan | null }) {
  const { url, route } = useLocation();
  const user = me.value?.id ?? "";
  // One sheet for as long as the form stands: a new object would drop what is being typed.
  const sheet = useMemo(
    () =>
      new Sheet<ImplementationPlan>(
        {
          key: `${user} position-2 ${assignment.id}`,
          user,
          plan,
          indicator: assignment.node.code,
          address: url.replace(/^\/[^/]+/, ""),
          about: {
            kind: "implementation_plan",
            language: language.peek(),
            assignment: assignment.id,
          },
        },
        planServer(assignment.id, language.peek()),
        deviceDrafts,
        existing,
        emptyPlan(assignment.years),
      ),
    [user, assignment.id],
  );
  const fields = new Map([
    ...["mechanism", "units", "own_part", "support_required"].map(
      (name) => [`/${name}`, name] as const,
    ),
    ["/steps", "from-0"] as const,
    ...Array.from({ length: stepsIn(sheet.entries.value) }, (_, place) => [
      [`/steps/${place}`, `from-${place}`] as const,
      [`/steps/${place}/until`, `until-${place}`] as const,
    ]).flat(),
  ]);
  return (
    <SheetForm
      sheet={sheet}
      fields={fields}
      send={t("position.sendPlan")}
      sent={(held) => route(paths.implementationPlan(plan, held.id, { sent: "1" }))}
    >
      {(typing) => (
        <>
          <Area typing={typing} name="mechanism" />
          <Timing typing={typing} years={assignment.years} sheet={sheet} />
          <Area typing={typing} name="units" />
          {assignment.shared && <Area typing={typing} name="own_part" />}
          {assignment.shared && <Others assignment={assignment} />}
          <Area typing={typing} name="support_required" />
        </>
      )}
    </SheetForm>
  );
}

function Area({
  typing,
  name,
}: {
  typing: Typing;
  name: "mechanism" | "units" | "own_part" | "support_required";
}) {
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

/** Who else holds the activity, so that parts do not overlap. */
function Others({ assignment }: { assignment: AssignmentDetail }) {
  return (
    <p class="hint">
      {t("position.sharedWith")}{" "}
      {assignment.shared_with.map((other, place) => (
        <span key={other.actor.code}>
          {place > 0 && "· "}
          <Words text={other.actor.title} />{" "}
        </span>
      ))}
    </p>
  );
}

interface TimingProps {
  typing: Typing;
  years: readonly number[];
  sheet: Sheet<ImplementationPlan>;
}

function Timing({ typing, years, sheet }: TimingProps) {
  const count = stepsIn(typing.entries);
  const left = yearsLeft(years, typing.entries);
  return (
    <fieldset class="parts">
      <legend>{t("position.field.steps")}</legend>
      <p class="hint">{t("position.hint.steps")}</p>
      {Array.from({ length: count }, (_, place) => (
        <Step key={place} typing={typing} place={place} />
      ))}
      {left.length > 0 && (
        <p class="notice notice-warn" role="status">
          {t("position.yearsLeft", { years: left.join(", ") })}
        </p>
      )}
      <p>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => sheet.type("steps", String(count + 1))}
        >
          {t("position.addStep")}
        </button>
      </p>
    </fieldset>
  );
}

function Step({ typing, place }: { typing: Typing; place: number }) {
  const { entries, errorOf, type } = typing;
  return (
    <fieldset class="field">
      <legend>{t("position.step", { number: place + 1 })}</legend>
      <div class="part-grid">
        {(["from", "until"] as const).map((name) => (
          <TextField
            key={name}
            id={`${name}-${place}`}
            type="date"
            label={t(`position.field.${name}`)}
            value={entries[`${name}-${place}`] ?? ""}
            error={errorOf(`${name}-${place}`)}
            onValue={type(`${name}-${place}`)}
          />
        ))}
      </div>
      <AreaField
        id={`text-${place}`}
        label={t("position.field.text")}
        value={entries[`text-${place}`] ?? ""}
        error={errorOf(`text-${place}`)}
        onValue={type(`text-${place}`)}
      />
    </fieldset>
  );
}
