/** A file to be looked at before anything of it is kept. */
import type { ComponentChildren } from "preact";
import { t } from "../kit/i18n";

interface Props {
  label: string;
  hint: ComponentChildren;
  busy: boolean;
  file: File | null;
  /** Whether it was looked at: then what to do next stands below. */
  seen: boolean;
  onFile: (file: File | null) => void;
  look: (file: File) => void;
}

export function FileField({ label, hint, busy, file, seen, onFile, look }: Props) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (file !== null) look(file);
      }}
    >
      <div class="field">
        <label for="x-file">{label}</label>
        <p class="hint" id="x-file-hint">
          {hint}
        </p>
        <input
          id="x-file"
          type="file"
          accept=".xlsx,.xls,.ods,.csv"
          aria-describedby="x-file-hint"
          onClick={(event) => {
            // Else a file that was corrected could not be chosen again under its name.
            event.currentTarget.value = "";
          }}
          onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)}
        />
      </div>
      <p>
        <button
          type="submit"
          class={seen ? "button button-quiet" : "button"}
          disabled={busy || file === null}
        >
          {busy ? t("workbook.looking") : t("workbook.look")}
        </button>
      </p>
    </form>
  );
}

/** A browser gives up a file that was saved anew after it was chosen. */
export async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
