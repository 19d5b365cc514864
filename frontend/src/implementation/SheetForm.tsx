/** What every form that is kept as it is typed says of itself: wrong where, saved where, in conflict. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { formatMoment } from "../kit/dates";
import { ErrorSummary } from "../kit/ErrorSummary";
import { errorsOf } from "../kit/faults";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { InOutbox } from "../offline/InOutbox";
import { holdOpen } from "../offline/locks";
import type { Entries, Kept, Sheet } from "./sheet";

export interface Typing {
  entries: Entries;
  errorOf: (field: string) => string | null;
  type: (field: string) => (text: string) => void;
}

interface Props<T extends Kept> {
  sheet: Sheet<T>;
  /** The field of each JSON pointer that a refusal may name. */
  fields: ReadonlyMap<string, string>;
  send: string;
  sent: (held: T) => void;
  children: (typing: Typing) => ComponentChildren;
}

export function SheetForm<T extends Kept>({ sheet, fields, send, sent, children }: Props<T>) {
  const { route } = useLocation();
  const [sending, setSending] = useState(false);
  useEffect(() => {
    const letGo = holdOpen(sheet.place.key);
    void sheet.restore();
    return () => letGo(sheet.leave());
  }, [sheet]);
  if (sheet.conflict.value !== null) return <TwoVersions sheet={sheet} />;
  const errors = errorsOf(sheet.problem.value, fields, []);
  const typing: Typing = {
    entries: sheet.entries.value,
    errorOf: (field) => errors.find((error) => error.field === field)?.text ?? null,
    type: (field) => (text) => sheet.type(field, text),
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setSending(true);
    const held = await sheet.submit();
    setSending(false);
    if (held !== null) sent(held);
    else if (sheet.lost) await sheet.wait("submit").then(() => route(paths.outbox()));
  };
  const save = async (): Promise<void> => {
    if (!(await sheet.save()) && sheet.lost) await sheet.wait("save");
  };
  return (
    <form class="report" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} />
      {sheet.restored.value !== null && (
        <p class="notice" role="status">
          {t("report.restored", { at: formatMoment(sheet.restored.value) })}
        </p>
      )}
      <InOutbox waiting={sheet.waiting.value} />
      {children(typing)}
      <div class="form-end">
        <button type="submit" class="button" disabled={sending}>
          {sending ? t("report.sending") : send}
        </button>
        {sheet.handsIn && (
          <button type="button" class="button button-quiet" onClick={() => void save()}>
            {t("report.save")}
          </button>
        )}
        <SavedLine saved={sheet.saved.value} />
      </div>
    </form>
  );
}

export function SavedLine({ saved }: { saved: Sheet<Kept>["saved"]["value"] }) {
  return (
    <p class={saved === "failed" ? "saved saved-failed" : "saved"} role="status">
      {saved === "untouched" ? "" : t(`saved.${saved}`)}
    </p>
  );
}

/** Somebody else changed it: nothing is sent before the person has chosen. */
function TwoVersions<T extends Kept>({ sheet }: { sheet: Sheet<T> }) {
  return (
    <div class="notice notice-warn" role="alert">
      <h2>{t("position.twoVersions")}</h2>
      <p>{t("position.twoVersionsText")}</p>
      <p class="row">
        <button type="button" class="button" onClick={() => void sheet.settle("mine")}>
          {t("conflict.keepMine")}
        </button>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => void sheet.settle("theirs")}
        >
          {t("conflict.takeTheirs")}
        </button>
      </p>
    </div>
  );
}
