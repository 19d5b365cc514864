/** Above a form whose work waits in the outbox: it stays here while the form is open. */
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { explain } from "../kit/problems";
import type { Waiting } from "./queue";

export function InOutbox({ waiting }: { waiting: Waiting | null }) {
  if (waiting === null || waiting.state === "conflict") return null;
  const { state, problem } = waiting;
  return (
    <p class={state === "refused" ? "notice notice-bad" : "notice"} role="status">
      {problem === null ? t("outbox.open") : explain(problem)}{" "}
      <a href={paths.outbox()}>{t("outbox.title")}</a>
    </p>
  );
}
