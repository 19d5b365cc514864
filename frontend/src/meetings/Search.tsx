/**
 * Choosing by search: what is chosen stands above with a button to take it away, what is found below
 * with a button to choose it. Plain fields and buttons, so that any keyboard and any reader can use it.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import { TextField } from "../kit/Field";
import { t } from "../kit/i18n";
import { Code, Words } from "../kit/Words";
import { type Named, namesOf } from "./names";

const PAUSE = 250;
const MOST = 12;

interface Props {
  id: string;
  label: string;
  hint?: string;
  error: string | null;
  chosen: readonly string[];
  /** Only one can be chosen: another takes its place. */
  single?: boolean;
  search: (words: string) => Promise<Named[]>;
  onChosen: (codes: string[]) => void;
}

export function Search({ chosen, single = false, search, onChosen, ...field }: Props) {
  const [typed, setTyped] = useState("");
  const found = useFound(typed, search);
  const left = found?.filter(({ code }) => !chosen.includes(code)).slice(0, MOST);
  const choose = (code: string): void => {
    onChosen(single ? [code] : [...chosen, code]);
    setTyped("");
    document.getElementById(field.id)?.focus();
  };
  const first = left?.[0];
  return (
    <div class="search-choice">
      <TextField
        {...field}
        type="search"
        value={typed}
        onValue={setTyped}
        onEnter={() => first !== undefined && choose(first.code)}
      />
      <p class="hint" role="status">
        {left === undefined ? "" : t("coordination.found", { count: left.length })}
      </p>
      {left !== undefined && left.length > 0 && (
        <ul class="plain-list">
          {left.map(({ code, title }) => (
            <li key={code}>
              <button type="button" class="link-button" onClick={() => choose(code)}>
                <Words text={title} /> <Code>{code}</Code>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Chosen
        codes={chosen}
        away={(code) => onChosen(chosen.filter((each) => each !== code))}
        label={field.label}
      />
    </div>
  );
}

interface ChosenProps {
  codes: readonly string[];
  away: (code: string) => void;
  label: string;
}

function Chosen({ codes, away, label }: ChosenProps) {
  if (codes.length === 0) return null;
  return (
    <ul class="plain-list" aria-label={t("coordination.chosenOf", { what: label })}>
      {codes.map((code) => (
        <li key={code}>
          <NameOf code={code} />{" "}
          <button type="button" class="link-button" onClick={() => away(code)}>
            {t("coordination.remove")}
            <span class="hidden"> {code}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Something chosen, by its title where that is known, and its code. */
export function NameOf({ code }: { code: string }) {
  const title = namesOf.value.get(code);
  return (
    <>
      {title !== undefined && <Words text={title} />} <Code>{code}</Code>
    </>
  );
}

/** What is found for the words last typed; undefined until it is. Late answers are dropped. */
function useFound(typed: string, search: Props["search"]): Named[] | undefined {
  const [found, setFound] = useState<Named[] | undefined>(undefined);
  const latest = useRef(search);
  latest.current = search;
  const words = typed.trim();
  useEffect(() => {
    setFound(undefined);
    if (words === "") return;
    let current = true;
    const timer = setTimeout(async () => {
      const answered = await latest.current(words);
      if (current) setFound(answered);
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [words]);
  return found;
}
