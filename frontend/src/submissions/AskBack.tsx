/** Return or reopen a submission: why, until when, and what about single figures. */
import { useState } from "preact/hooks";
import type { Submission, Transition } from "../api/types";
import { AskReason } from "../implementation/AskReason";
import { TextField } from "../kit/Field";
import { t } from "../kit/i18n";
import { groupWords } from "../plans/SeriesTable";

interface Props {
  action: "return" | "reopen";
  /** Whose single figures a return may point at; none when many are returned together. */
  submission?: Submission;
  busy: boolean;
  send: (transition: Transition) => void;
  cancel: () => void;
}

export function AskBack({ action, submission, busy, send, cancel }: Props) {
  const [remarks, setRemarks] = useState<Record<number, string>>({});
  const said = (): Transition["cells"] =>
    (submission?.values ?? []).flatMap(({ sex, age }, index) => {
      const note = (remarks[index] ?? "").trim();
      return note === "" ? [] : [{ sex, age, note }];
    });
  const sendBack = (reason: string, deadline: string | null): void => {
    const cells = said() ?? [];
    send({
      action,
      reason,
      ...(deadline === null ? {} : { deadline }),
      ...(cells.length === 0 ? {} : { cells }),
    });
  };
  return (
    <AskReason
      label={t(`ask.${action}.send`)}
      asks={action === "reopen" ? "dayNeeded" : "day"}
      words={{
        why: t(`ask.${action}.reason`),
        help: t("ask.reasonHelp"),
        until: t(`ask.${action}.deadline`),
      }}
      busy={busy}
      send={sendBack}
      cancel={cancel}
    >
      {action === "return" && submission !== undefined && submission.values.length > 0 && (
        <details>
          <summary>{t("entry.remarks.title")}</summary>
          <p class="hint">{t("entry.remarks.help")}</p>
          {submission.values.map(({ sex, age }, index) => (
            <TextField
              key={`${sex} ${age}`}
              id={`remark-${index}`}
              label={groupWords(sex, age)}
              value={remarks[index] ?? ""}
              onValue={(note) => setRemarks({ ...remarks, [index]: note })}
            />
          ))}
        </details>
      )}
    </AskReason>
  );
}
