/** Whether the person is reminded by e-mail of what is due. */
import { useState } from "preact/hooks";
import type { Me, Problem } from "../api/types";
import { t } from "../kit/i18n";
import { Failure } from "../kit/Loaded";
import { changeAccount } from "./queries";

export function ReminderChoice({ person }: { person: Me }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState(false);
  const choose = async (reminders: boolean): Promise<void> => {
    setSaved(false);
    const changed = await changeAccount({ reminders });
    setProblem(changed.ok ? null : changed.problem);
    setSaved(changed.ok);
  };
  return (
    <fieldset class="field" aria-describedby="reminders-hint">
      <legend>{t("reporting.reminders.title")}</legend>
      <p class="hint" id="reminders-hint">
        {t("reporting.reminders.help")}
      </p>
      {problem !== null && <Failure problem={problem} />}
      <div>
        <label class="check">
          <input
            id="reminders"
            type="checkbox"
            checked={person.reminders}
            onChange={(event) => void choose(event.currentTarget.checked)}
          />
          {t("reporting.reminders.wanted")}
        </label>
      </div>
      <p class="saved" role="status">
        {saved ? t("reporting.reminders.saved") : ""}
      </p>
    </fieldset>
  );
}
