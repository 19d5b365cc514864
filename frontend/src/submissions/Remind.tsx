/** Reminding the people of chosen bodies now, and what became of it. */
import { useRef, useState } from "preact/hooks";
import { newKey } from "../api/client";
import type { Problem, RemindersMade } from "../api/types";
import { AreaField } from "../kit/Field";
import { language, t } from "../kit/i18n";
import { Failure } from "../kit/Loaded";
import { Code } from "../kit/Words";
import { remind } from "./queries";

interface Props {
  plan: string;
  period: string;
  actors: string[];
  done: () => void;
}

const MOST_LETTERS = 500;

export function Remind({ plan, period, actors, done }: Props) {
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [made, setMade] = useState<RemindersMade | null>(null);
  // A retry of the same wish carries the key it was first sent with.
  const sent = useRef({ wish: "", key: "" });
  const send = async (): Promise<void> => {
    const text = note.trim();
    const wish = JSON.stringify([period, actors, text]);
    if (sent.current.wish !== wish) sent.current = { wish, key: newKey() };
    setBusy(true);
    const answer = await remind(
      plan,
      { period, actors, note: text ? { [language.value]: text } : null },
      sent.current.key,
    );
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    setMade(answer.ok ? answer.data : null);
    if (!answer.ok) return;
    sent.current = { wish: "", key: "" };
    setNote("");
    done();
  };
  return (
    <section aria-labelledby="remind">
      <h2 id="remind">{t("reporting.remind.title")}</h2>
      <p class="hint">{t("reporting.remind.help")}</p>
      {problem !== null && <Failure problem={problem} />}
      {made !== null && <Outcome made={made} />}
      <div class="narrow">
        <AreaField
          id="remind-note"
          label={t("reporting.remind.note")}
          hint={t("reporting.remind.noteHelp")}
          error={note.length > MOST_LETTERS ? t("reporting.remind.noteLong") : null}
          value={note}
          onValue={setNote}
        />
      </div>
      <button
        type="button"
        class="button"
        disabled={busy || actors.length === 0 || note.length > MOST_LETTERS}
        onClick={() => void send()}
      >
        {actors.length === 0
          ? t("reporting.remind.chooseFirst")
          : t("reporting.remind.send", { count: actors.length })}
      </button>
    </section>
  );
}

/** Each outcome with the bodies it befell; most often there is one. */
function Outcome({ made }: { made: RemindersMade }) {
  const outcomes = ["reminded", "already-reminded", "nobody", "nothing-missing"] as const;
  return (
    <div class="notice" role="status">
      {outcomes.map((outcome) => {
        const bodies = made.bodies.filter((each) => each.outcome === outcome);
        if (bodies.length === 0) return null;
        return (
          <p key={outcome}>
            {t(`reporting.remind.outcome.${outcome}`, { count: bodies.length })}{" "}
            {bodies.map(({ actor }) => (
              <span key={actor}>
                <Code>{actor}</Code>{" "}
              </span>
            ))}
          </p>
        );
      })}
    </div>
  );
}
