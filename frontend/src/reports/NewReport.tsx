/** A new draft: of which kind, about which days, about whose bodies. */

import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { newKey } from "../api/client";
import type { Problem } from "../api/types";
import { ErrorSummary } from "../kit/ErrorSummary";
import { SelectField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { ABOUT_FIELDS, type About, AboutFields, askedFor } from "./AboutFields";
import { createReport } from "./queries";
import { KINDS, kindWord, knownKind, offeredKinds } from "./words";

export function NewReport({ plan }: { plan: string }) {
  const { route } = useLocation();
  const [kind, setKind] = useState<string>(() => offeredKinds()[0] ?? KINDS[0]);
  const [about, setAbout] = useState<About>({ side: "both", period: "", since: "", until: "" });
  const [problem, setProblem] = useState<Problem | null>(null);
  // A draft whose answer was lost is asked for again under its own key.
  const key = useRef({ of: "", key: "" });
  const errors = errorsOf(problem, ABOUT_FIELDS, []);
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const wish = { kind: knownKind(kind) ?? KINDS[0], ...askedFor(about) };
    const of = JSON.stringify(wish);
    if (key.current.of !== of) key.current = { of, key: newKey() };
    const made = await createReport(plan, wish, key.current.key);
    setProblem(made.ok ? null : made.problem);
    if (made.ok) route(paths.editReport(plan, made.data.id));
  };
  return (
    <form class="decide" noValidate onSubmit={(event) => void send(event)}>
      <h2>{t("planReport.new")}</h2>
      <ErrorSummary errors={errors} />
      <SelectField
        id="n-kind"
        label={t("planReport.kindLabel")}
        value={kind}
        choices={offeredKinds().map((each) => ({ value: each, label: kindWord(each) }))}
        onValue={setKind}
      />
      <AboutFields plan={plan} value={about} errorOf={errorOf} onValue={setAbout} />
      <p>
        <button type="submit" class="button">
          {t("planReport.create")}
        </button>
      </p>
    </form>
  );
}
