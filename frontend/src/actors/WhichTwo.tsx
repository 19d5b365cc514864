/** Two entries that somebody knows to be one body, found by any of their names. */
import { useState } from "preact/hooks";
import { t } from "../kit/i18n";
import { useQuery } from "../kit/query";
import { findActors } from "../meetings/names";
import { Search } from "../meetings/Search";

export function WhichTwo({ first }: { first: string }) {
  const [, change] = useQuery();
  const [one, setOne] = useState(first);
  const [other, setOther] = useState("");
  return (
    <form
      class="decide"
      onSubmit={(event) => {
        event.preventDefault();
        change({ first: one, second: other });
      }}
    >
      <div class="part-row">
        <Entry id="m-first" label={t("registry.twins.one")} code={one} choose={setOne} />
        <Entry id="m-second" label={t("registry.twins.other")} code={other} choose={setOther} />
      </div>
      <button type="submit" class="button button-quiet" disabled={!one || !other}>
        {t("registry.twins.compare")}
      </button>
    </form>
  );
}

interface Props {
  id: string;
  label: string;
  code: string;
  choose: (code: string) => void;
}

function Entry({ id, label, code, choose }: Props) {
  return (
    <Search
      id={id}
      label={label}
      hint={t("coordination.searchHelp")}
      error={null}
      single
      chosen={code === "" ? [] : [code]}
      search={findActors}
      onChosen={([chosen]) => choose(chosen ?? "")}
    />
  );
}
