/** Circulate (Position No. 1): the whole plan, a pillar or one activity; first how many it reaches. */
import { useState } from "preact/hooks";
import type { ActivityProgress, Circulation, Jurisdiction, Problem, Text } from "../api/types";
import { AreaField, SelectField, TextField } from "../kit/Field";
import { language, say, t } from "../kit/i18n";
import { explain } from "../kit/problems";
import { Code } from "../kit/Words";
import { circulate } from "./queries";

interface Props {
  plan: string;
  side: Jurisdiction;
  activities: readonly ActivityProgress[];
  titles: ReadonlyMap<string, Text>;
  done: () => void;
}

const WHOLE = "";

export function Circulate({ plan, side, activities, titles, done }: Props) {
  const [node, setNode] = useState(WHOLE);
  const [note, setNote] = useState("");
  const [due, setDue] = useState("");
  const [preview, setPreview] = useState<Circulation | null>(null);
  const [made, setMade] = useState<Circulation | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (dryRun: boolean): Promise<void> => {
    setBusy(true);
    const text = note.trim();
    const answer = await circulate({
      plan,
      side,
      node: node || null,
      note: text ? { [language.peek()]: text } : null,
      due_on: due || null,
      dry_run: dryRun,
    });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setPreview(dryRun ? answer.data : null);
    setMade(dryRun ? null : answer.data);
    if (!dryRun) done();
  };
  const choose = (value: string): void => {
    setNode(value);
    setPreview(null);
    setMade(null);
  };
  return (
    <section aria-labelledby="circulate">
      <h2 id="circulate">{t("position.circulate.title")}</h2>
      <p class="hint">{t("position.circulate.help")}</p>
      {problem !== null && (
        <p class="notice notice-bad" role="alert">
          {explain(problem)}
        </p>
      )}
      {made !== null && (
        <p class="notice notice-good" role="status">
          {t("position.circulate.made", { count: made.circulated })}
        </p>
      )}
      <SelectField
        id="circulate-node"
        label={t("position.circulate.what")}
        value={node}
        choices={choicesOf(activities, titles)}
        onValue={choose}
      />
      {preview === null ? (
        <p>
          <button type="button" class="button" disabled={busy} onClick={() => void send(true)}>
            {t("position.circulate.preview")}
          </button>
        </p>
      ) : (
        <>
          <Preview found={preview} />
          {preview.circulated > 0 && (
            <>
              <AreaField
                id="circulate-note"
                label={t("position.circulate.note")}
                value={note}
                onValue={setNote}
              />
              <TextField
                id="circulate-due"
                type="date"
                label={t("position.circulate.due")}
                hint={t("position.circulate.dueHelp")}
                value={due}
                onValue={setDue}
              />
            </>
          )}
          <p class="row">
            {preview.circulated > 0 && (
              <button type="button" class="button" disabled={busy} onClick={() => void send(false)}>
                {t("position.circulate.send", { count: preview.circulated })}
              </button>
            )}
            <button type="button" class="button button-quiet" onClick={() => setPreview(null)}>
              {t("action.cancel")}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function Preview({ found }: { found: Circulation }) {
  return (
    <div class="notice" role="status">
      <p>
        {t("position.circulate.would", { count: found.circulated })}{" "}
        {t("position.circulate.already", { count: found.already })}
      </p>
      {found.without_actor.length > 0 && (
        <details>
          <summary>
            {t("position.circulate.without", { count: found.without_actor.length })}
          </summary>
          <ul class="inline-list">
            {found.without_actor.map((code) => (
              <li key={code}>
                <Code>{code}</Code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** The whole plan, each pillar, and each activity. */
function choicesOf(activities: readonly ActivityProgress[], titles: ReadonlyMap<string, Text>) {
  const pillars = [...new Set(activities.map((each) => each.pillar))];
  return [
    { value: WHOLE, label: t("position.circulate.whole") },
    ...pillars.map((code) => ({
      value: code,
      label: t("position.circulate.pillar", { title: say(titles.get(code)) || code }),
    })),
    ...activities.map((each) => ({
      value: each.node.code,
      label: `${each.node.code} ${say(each.node.title)}`,
    })),
  ];
}
