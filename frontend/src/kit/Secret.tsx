/** A secret that is shown once: to be read, or copied by a button where the browser lets us. */
import { useState } from "preact/hooks";
import { TextField } from "./Field";
import { t } from "./i18n";

interface Props {
  id: string;
  label: string;
  hint: string;
  value: string;
}

export function Secret({ id, label, hint, value }: Props) {
  const [said, setSaid] = useState<"copied" | "notCopied" | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      setSaid("copied");
    } catch {
      setSaid("notCopied");
    }
  };
  return (
    <div class="notice notice-warn">
      <TextField
        id={id}
        label={label}
        hint={hint}
        value={value}
        onValue={() => undefined}
        latin
        readonly
      />
      <p class="form-end">
        <button type="button" class="button button-quiet" onClick={() => void copy()}>
          {t("admin.copy")}
        </button>
        <span role="status">{said !== null && t(`admin.${said}`)}</span>
      </p>
    </div>
  );
}
