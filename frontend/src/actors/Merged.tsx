/** That an entry was merged into another: where it points, and how it is taken back. */
import { useRef, useState } from "preact/hooks";
import { mergesActors } from "../access/can";
import { newKey } from "../api/client";
import type { Actor, Problem } from "../api/types";
import { t } from "../kit/i18n";
import { Failure } from "../kit/Loaded";
import { paths } from "../kit/paths";
import { Code } from "../kit/Words";
import { unmergeActor } from "./queries";

interface Props {
  plan: string;
  actor: Actor;
  etag: string;
  done: () => void;
}

export function Merged({ plan, actor, etag, done }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  // Sent again after a lost line, it is the same step.
  const key = useRef({ of: "", key: "" });
  const takeBack = async (): Promise<void> => {
    if (key.current.of !== etag) key.current = { of: etag, key: newKey() };
    setBusy(true);
    const back = await unmergeActor(actor.code, etag, key.current.key);
    setBusy(false);
    setProblem(back.ok ? null : back.problem);
    if (back.ok || back.problem.status === 412) done();
  };
  if (actor.merged_into === null) return null;
  return (
    <section class="notice" aria-label={t("registry.status.merged")}>
      <p>
        {t("registry.mergedInto")}{" "}
        <a href={paths.actor(plan, actor.merged_into)}>
          <Code>{actor.merged_into}</Code>
        </a>
      </p>
      {mergesActors(actor.jurisdiction) && (
        <>
          <p class="hint">{t("registry.takeBackHelp")}</p>
          {problem !== null && <Failure problem={problem} />}
          <button
            type="button"
            class="button button-quiet"
            disabled={busy}
            onClick={() => void takeBack()}
          >
            {t("registry.takeBack")}
          </button>
        </>
      )}
    </section>
  );
}
