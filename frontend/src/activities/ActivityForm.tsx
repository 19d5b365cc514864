/** The form of an activity report: what, where and when, who took part, and what came of it. */
import type { ActivityReport, Area, Language, Node, Plan } from "../api/types";
import { Attach } from "../evidence/Attach";
import { SavedLine } from "../implementation/SheetForm";
import { ErrorSummary } from "../kit/ErrorSummary";
import { AreaField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { InOutbox } from "../offline/InOutbox";
import type { Entries } from "../submissions/cells";
import { KINDS } from "./entries";
import { Choose, errorOf, type FieldsProps, Line } from "./fields";
import { useFilling } from "./filling";
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
  const form = useFilling({ plan, ...rest });
  const fields = { form, ages: plan.settings.age_groups };
  return (
    <form class="report" noValidate onSubmit={(event) => void form.send(event)}>
      <ErrorSummary errors={form.errors} />
      {form.sheet.restored.value !== null && <p class="notice">{t("activity.restored")}</p>}
      <InOutbox waiting={form.sheet.waiting.value} />
      <p class="hint">{t("activity.noNames")}</p>
      <What {...fields} nodes={nodes} actor={rest.actor} />
      <Where {...fields} areas={areas} />
      <ParticipantFields {...fields} />
      {form.entries.kind === "training" && <KnowledgeFields {...fields} />}
      <AreaField
        id="result"
        label={t("activity.result")}
        hint={t("activity.resultHelp")}
        error={errorOf(form.errors, "result")}
        value={form.entries.result ?? ""}
        onValue={(text) => form.type("result", text)}
      />
      <Attach
        kind="activity_report"
        held={() => form.sheet.held?.id ?? null}
        again={form.sheet.problem.value}
        inTurn={(work) => form.sheet.during(work)}
      />
      <div class="form-end">
        <button type="submit" class="button" disabled={form.busy}>
          {form.busy ? t("report.sending") : t("report.send")}
        </button>
        <button
          type="button"
          class="button button-quiet"
          disabled={form.busy}
          onClick={() => void form.save()}
        >
          {t("report.save")}
        </button>
        <SavedLine saved={form.sheet.saved.value} />
      </div>
    </form>
  );
}

function What({ form, nodes, actor }: FieldsProps & { nodes: readonly Node[]; actor: string }) {
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

function Where({ form, areas }: FieldsProps & { areas: readonly Area[] }) {
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

function KnowledgeFields({ form }: FieldsProps) {
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
