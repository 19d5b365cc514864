/** The form of an activity report: what, where and when, who took part, and what came of it. */
import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import { me } from "../access/session";
import { newKey } from "../api/client";
import type { ActivityReport, Area, Language, Node, Plan } from "../api/types";
import { Attach } from "../evidence/Attach";
import { SheetForm, type Typing } from "../implementation/SheetForm";
import { AreaField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { paths } from "../kit/paths";
import type { Entries } from "../submissions/cells";
import { deviceDrafts } from "../submissions/drafts";
import { KINDS } from "./entries";
import { Choose, Line } from "./fields";
import { activitySheet, fieldsOf } from "./filling";
import { ParticipantFields } from "./ParticipantFields";
import { activityKind } from "./words";

interface Props {
  plan: Plan;
  actor: string;
  nodes: readonly Node[];
  areas: readonly Area[];
  existing: ActivityReport | null;
  lang: Language;
  begin: Entries;
}

export function ActivityForm({ plan, nodes, areas, ...rest }: Props) {
  const { url, route } = useLocation();
  const user = me.value?.id ?? "";
  const ages = plan.settings.age_groups;
  const sheet = useMemo(() => {
    const address = url.replace(/^\/[^/]+/, "");
    const setup = { ...rest, user, plan: plan.code, ages, address, newKey };
    return activitySheet(setup, deviceDrafts);
  }, [user, plan.code, rest.actor, rest.existing?.id]);
  return (
    <SheetForm
      sheet={sheet}
      fields={fieldsOf(sheet.entries.value, ages)}
      send={t("report.send")}
      sent={(report) => route(`${paths.activity(plan.code, report.id)}?sent=1`)}
    >
      {(form) => (
        <>
          <p class="hint">{t("activity.noNames")}</p>
          <What form={form} nodes={nodes} actor={rest.actor} />
          <Where form={form} areas={areas} />
          <ParticipantFields form={form} ages={ages} />
          {form.entries.kind === "training" && <KnowledgeFields form={form} />}
          <AreaField
            id="result"
            label={t("activity.result")}
            hint={t("activity.resultHelp")}
            error={form.errorOf("result")}
            value={form.entries.result ?? ""}
            onValue={form.type("result")}
          />
          <Attach
            kind="activity_report"
            held={() => sheet.held?.id ?? null}
            again={sheet.problem.value}
            inTurn={(work) => sheet.during(work)}
          />
        </>
      )}
    </SheetForm>
  );
}

function What({ form, nodes, actor }: { form: Typing; nodes: readonly Node[]; actor: string }) {
  const chosen = nodes.find((node) => node.code === form.entries.node);
  const named = chosen?.responsibilities.some((part) => part.actor === actor) ?? true;
  return (
    <>
      <Line form={form} id="title" label={t("activity.name")} hint={t("activity.nameHelp")} />
      <Choose
        form={form}
        id="kind"
        label={t("activity.kindOf")}
        choices={[
          { value: "", label: t("activity.choose") },
          ...KINDS.map((kind) => ({ value: kind, label: activityKind(kind) })),
        ]}
      />
      <Choose
        form={form}
        id="node"
        label={t("activity.node")}
        hint={t("activity.nodeHelp")}
        choices={[
          { value: "", label: t("activity.noNode") },
          ...nodes.map((node) => ({ value: node.code, label: `${node.code} ${say(node.title)}` })),
        ]}
      />
      {!named && <p class="notice">{t("activity.notNamed")}</p>}
    </>
  );
}

function Where({ form, areas }: { form: Typing; areas: readonly Area[] }) {
  return (
    <>
      <Choose
        form={form}
        id="area"
        label={t("activity.area")}
        hint={t("activity.areaHelp")}
        choices={[
          { value: "", label: t("activity.choose") },
          ...areas.map((area) => ({ value: area.code, label: say(area.title) })),
        ]}
      />
      <Line form={form} id="place" label={t("activity.place")} hint={t("activity.placeHelp")} />
      <div class="part-grid">
        <Line form={form} id="start" type="date" label={t("activity.start")} />
        <Line form={form} id="end" type="date" label={t("activity.end")} />
      </div>
    </>
  );
}

function KnowledgeFields({ form }: { form: Typing }) {
  return (
    <fieldset class="parts">
      <legend>{t("activity.knowledge")}</legend>
      <p class="hint">{t("activity.knowledgeHelp")}</p>
      <div class="part-grid">
        <Line form={form} id="assessed" label={t("activity.assessed")} />
        <Line form={form} id="before" label={t("activity.before")} />
        <Line form={form} id="after" label={t("activity.after")} />
      </div>
    </fieldset>
  );
}
