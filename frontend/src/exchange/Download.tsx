/** The workbook to fill in: for which body and period, and the file itself. */
import { useState } from "preact/hooks";
import type { Me, Problem, Work } from "../api/types";
import { formatPeriod } from "../kit/dates";
import { SelectField } from "../kit/Field";
import { language, say, t } from "../kit/i18n";
import { Failure } from "../kit/Loaded";
import { offer } from "../kit/offer";
import { periodsOf } from "../submissions/work";
import { fetchWorkbook } from "./queries";

export interface Body {
  code: string;
  title: string;
}

/** The bodies that a person reports for. */
export function bodiesOf(me: Me): Body[] {
  const found = new Map<string, Body>();
  for (const { role, actor } of me.grants) {
    if (actor !== null && (role === "focal_point" || role === "reporter"))
      found.set(actor.code, { code: actor.code, title: say(actor.title) });
  }
  return [...found.values()];
}

interface Props {
  plan: string;
  work: Work;
  bodies: readonly Body[];
  actor: string;
  period: string;
  choose: (chosen: { actor?: string; period?: string }) => void;
}

export function Download({ plan, work, bodies, actor, period, choose }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (): Promise<void> => {
    setBusy(true);
    const got = await fetchWorkbook({ plan, actor, period }, language.peek());
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) offer(got.data.name, got.data.content);
  };
  return (
    <section aria-labelledby="download">
      <h2 id="download">{t("workbook.download")}</h2>
      <p>{t("workbook.downloadHelp")}</p>
      {bodies.length > 1 && (
        <SelectField
          id="x-actor"
          label={t("workbook.body")}
          value={actor}
          choices={bodies.map(({ code, title }) => ({ value: code, label: title }))}
          onValue={(code) => choose({ actor: code })}
        />
      )}
      <SelectField
        id="x-period"
        label={t("work.period")}
        value={period}
        choices={periodsOf(work).map(({ code }) => ({ value: code, label: formatPeriod(code) }))}
        onValue={(code) => choose({ period: code })}
      />
      {problem !== null && <Failure problem={problem} />}
      <p>
        <button type="button" class="button" disabled={busy} onClick={() => void take()}>
          {t("workbook.take")}
        </button>
      </p>
    </section>
  );
}
