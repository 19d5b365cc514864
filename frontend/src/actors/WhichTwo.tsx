/** Two entries that somebody knows to be one body, named by their codes. */
import { useState } from "preact/hooks";
import { TextField } from "../kit/Field";
import { t } from "../kit/i18n";
import { useQuery } from "../kit/query";

export function WhichTwo({ first }: { first: string }) {
  const [, change] = useQuery();
  const [one, setOne] = useState(first);
  const [other, setOther] = useState("");
  return (
    <form
      class="decide"
      onSubmit={(event) => {
        event.preventDefault();
        change({ first: one.trim(), second: other.trim() });
      }}
    >
      <div class="part-row">
        <TextField id="m-first" label={t("registry.twins.oneCode")} value={one} onValue={setOne} />
        <TextField
          id="m-second"
          label={t("registry.twins.otherCode")}
          value={other}
          onValue={setOther}
        />
      </div>
      <button type="submit" class="button button-quiet" disabled={!one.trim() || !other.trim()}>
        {t("registry.twins.compare")}
      </button>
    </form>
  );
}
