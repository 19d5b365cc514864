/** The form of a body: its name, mandate and chair, where it stands, and how often it is to meet. */
import { useLocation } from "preact-iso";
import { keepsRecordOf, ownSide } from "../access/can";
import { newKey } from "../api/client";
import type { Jurisdiction } from "../api/types";
import { SheetForm, type Typing } from "../implementation/SheetForm";
import { cannotSend, type SheetServer } from "../implementation/sheet";
import { language, say, t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { sideWord } from "../plans/words";
import {
  BODY_KINDS,
  bodyChange,
  bodyEntries,
  bodyFaults,
  newBody,
  promisesEntry,
} from "./founding";
import { Choose, Line, Long } from "./lines";
import { findActors, learn } from "./names";
import { PromisesField } from "./PromisesField";
import { fetchBodies } from "./queries";
import { Search } from "./Search";
import { Texts } from "./Texts";
import { fieldsFor, listOf } from "./typed";
import { useKept } from "./useKept";
import { bodyKindWord } from "./words";
import { changeBody, createBody, fetchKeptBody, type KeptBody } from "./writing";

const serverOf = (plan: string): SheetServer<KeptBody> => ({
  create: async (entries, key) => {
    const wrong = bodyFaults(entries, true);
    return wrong.length > 0 ? cannotSend(wrong) : createBody(newBody(entries, plan), key);
  },
  change: async (held, etag, entries) => {
    const wrong = bodyFaults(entries, false);
    return wrong.length > 0
      ? cannotSend(wrong)
      : changeBody(held.code, etag, bodyChange(entries, held));
  },
  fetch: fetchKeptBody,
  entries: bodyEntries,
  newKey,
});
const TEXTS = ["title", "mandate", "chair_title"];
const LINES = [
  ...["code", "kind", "jurisdiction", "parent", "actor", "mandate_reference", "chair"],
  ...["begins_on", "ends_on", "promises", "note"],
];

interface Props {
  plan: string;
  /** The body above a new one. */
  parent: string;
  existing: KeptBody | null;
}

export function BodyForm({ plan, parent, existing }: Props) {
  const { route } = useLocation();
  if (existing?.chair) learn([existing.chair]);
  const sheet = useKept<KeptBody>({
    plan,
    form: "body",
    about: parent,
    label: t("coordination.newBody"),
    existing,
    server: serverOf(plan),
    empty: { parent, promises: promisesEntry([]) },
    again: ({ code }) => paths.editBody(plan, code),
  });
  return (
    <SheetForm
      sheet={sheet}
      fields={fieldsFor(language.value, TEXTS, LINES)}
      send={t("coordination.save")}
      sent={({ code }) => route(paths.body(plan, code))}
    >
      {(form) => (
        <>
          {existing === null && <Fixed form={form} />}
          <Texts form={form} name="title" label={t("coordination.nameOfBody")} />
          <Parent form={form} plan={plan} own={existing?.code ?? null} />
          <Mandate form={form} />
          <div class="part-grid">
            <Line form={form} id="begins_on" type="date" label={t("coordination.firstDay")} />
            <Line form={form} id="ends_on" type="date" label={t("coordination.endsOn")} />
          </div>
          <PromisesField form={form} />
          <Long form={form} id="note" label={t("coordination.note")} />
        </>
      )}
    </SheetForm>
  );
}

/** What is given once and stays. */
function Fixed({ form }: { form: Typing }) {
  const sides: (Jurisdiction | null)[] = [null, "federal", "krg"];
  const choices = sides
    .filter((side) => keepsRecordOf(side) || side === ownSide())
    .map((side) => ({ value: side ?? "", label: sideWord(side) }));
  return (
    <>
      <Line
        form={form}
        id="code"
        label={t("coordination.code")}
        hint={t("coordination.codeHelp")}
      />
      <div class="part-grid">
        <Choose
          form={form}
          id="kind"
          label={t("meetings.kindOfBody")}
          choices={[
            { value: "", label: t("meetings.choose") },
            ...BODY_KINDS.map((kind) => ({ value: kind, label: bodyKindWord(kind) })),
          ]}
        />
        <Choose form={form} id="jurisdiction" label={t("logframe.side")} choices={choices} />
      </div>
    </>
  );
}

function Parent({ form, plan, own }: { form: Typing; plan: string; own: string | null }) {
  const [resource] = useResource(`bodies ${plan}`, () => fetchBodies(plan));
  const bodies = resource.status === "ready" ? resource.data : [];
  const choices = bodies
    .filter(({ code }) => code !== own)
    .map(({ code, title }) => ({ value: code, label: say(title) }));
  return (
    <Choose
      form={form}
      id="parent"
      label={t("coordination.parent")}
      choices={[{ value: "", label: t("coordination.noParent") }, ...choices]}
    />
  );
}

function Mandate({ form }: { form: Typing }) {
  const { entries, errorOf, type } = form;
  return (
    <>
      <Texts form={form} name="mandate" label={t("meetings.mandate")} long />
      <Line form={form} id="mandate_reference" label={t("meetings.order")} />
      <Search
        id="chair"
        label={t("meetings.chair")}
        hint={t("coordination.searchHelp")}
        error={errorOf("chair")}
        chosen={listOf(entries, "chair")}
        single
        search={findActors}
        onChosen={(codes) => type("chair")(codes[0] ?? "")}
      />
      <Texts form={form} name="chair_title" label={t("coordination.chairTitle")} />
    </>
  );
}
