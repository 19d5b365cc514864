/** Which of two entries stays, why they are one, and what a merge would be refused for. */
import { useRef, useState } from "preact/hooks";
import { newKey } from "../api/client";
import type { Actor, MergeOutlook, Problem } from "../api/types";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { AreaField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { explain } from "../kit/problems";
import { Radios } from "../kit/Radios";
import { useResource } from "../kit/resource";
import { Code } from "../kit/Words";
import { fetchOutlook, mergeActor } from "./queries";
import { clashWord } from "./words";

interface Going {
  actor: Actor;
  etag: string;
}

interface Props {
  actors: readonly Actor[];
  stays: string;
  choose: (code: string) => void;
  /** The one that would become a pointer, once it is chosen which one stays. */
  going: Going | null;
  done: () => void;
}

export function MergeForm({ actors, stays, choose, going, done }: Props) {
  const choices = actors.map(({ code, title }) => ({
    value: code,
    label: `${say(title)} (${code})`,
  }));
  return (
    <section class="decide" aria-labelledby="merging">
      <h2 id="merging">{t("registry.merge.title")}</h2>
      <p class="hint">{t("registry.merge.help")}</p>
      <Radios
        id="m-stays"
        legend={t("registry.merge.stays")}
        value={stays}
        choices={choices}
        onValue={choose}
      />
      {going !== null && <Judged key={stays} stays={stays} going={going} done={done} />}
    </section>
  );
}

interface JudgedProps {
  stays: string;
  going: Going;
  done: () => void;
}

function Judged({ stays, going, done }: JudgedProps) {
  const { code } = going.actor;
  const [outlook, reload] = useResource(`merge ${code} ${stays} ${going.etag}`, () =>
    fetchOutlook(code, stays),
  );
  return (
    <Loaded resource={outlook} reload={reload}>
      {(told) =>
        told.possible ? (
          <Reason stays={stays} going={going} done={done} look={reload} />
        ) : (
          <Against outlook={told} />
        )
      }
    </Loaded>
  );
}

/** What stands against it: that the one cannot be the other, or what has to be settled first. */
function Against({ outlook }: { outlook: MergeOutlook }) {
  return (
    <div class="notice notice-bad" role="status">
      <p>
        {outlook.why === null
          ? t("registry.merge.clashes", { number: outlook.clash_count })
          : t(`registry.merge.why.${outlook.why}`)}
      </p>
      {outlook.clashes.length > 0 && (
        <ul>
          {outlook.clashes.map(({ kind, merged, into }) => (
            <li key={`${kind} ${merged} ${into}`}>
              {clashWord(kind)} <Code>{merged}</Code> <Code>{into}</Code>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Reason({ stays, going, done, look }: JudgedProps & { look: () => void }) {
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  // Sent again after a lost line, it is the same step.
  const key = useRef({ of: "", key: "" });
  const errors: FieldError[] = [
    ...(missing ? [{ field: "m-reason", text: t("problem.reason-required") }] : []),
    ...(problem === null ? [] : [{ field: null, text: explain(problem) }]),
  ];
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() === "") return;
    const wanted = {
      code: going.actor.code,
      etag: going.etag,
      into: stays,
      reason: reason.trim(),
    };
    const of = JSON.stringify(wanted);
    if (key.current.of !== of) key.current = { of, key: newKey() };
    setBusy(true);
    const merged = await mergeActor(wanted, key.current.key);
    setBusy(false);
    setProblem(merged.ok ? null : merged.problem);
    // Refused all the same: what stands against it has come since, and is told anew.
    if (merged.ok) done();
    else if (merged.problem.status === 409) look();
  };
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errors} />
      <p>{t("registry.merge.what", { going: going.actor.code, stays })}</p>
      <AreaField
        id="m-reason"
        label={t("registry.merge.reason")}
        value={reason}
        error={missing ? t("problem.reason-required") : null}
        onValue={setReason}
      />
      <button type="submit" class="button" disabled={busy}>
        {t("registry.merge.send", { stays })}
      </button>
    </form>
  );
}
