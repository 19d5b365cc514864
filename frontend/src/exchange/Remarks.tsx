/** A list of remarks, each with the cells it is about. */
import { t } from "../kit/i18n";
import { More } from "../kit/More";
import { Code } from "../kit/Words";
import { type Grouped, placeOf } from "./remarks";

interface Props {
  id: string;
  title: string;
  hint?: string;
  tone: "bad" | "warn" | "info";
  groups: readonly Grouped[];
}

export function Remarks({ id, title, hint, tone, groups }: Props) {
  if (groups.length === 0) return null;
  return (
    <section class={`notice notice-${tone}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint !== undefined && <p>{hint}</p>}
      <More items={groups} step={20}>
        {(shown) => (
          <ul class="remarks">
            {shown.map(({ text, places }) => (
              <li key={text}>
                {text}
                {places.length > 0 && <Places places={places} />}
              </li>
            ))}
          </ul>
        )}
      </More>
    </section>
  );
}

const MOST_PLACES = 12;

function Places({ places }: { places: readonly string[] }) {
  const left = places.length - MOST_PLACES;
  return (
    <span class="places">
      {places.slice(0, MOST_PLACES).map((address) => (
        <Place key={address} address={address} />
      ))}
      {left > 0 && <span>{t("workbook.morePlaces", { count: left })}</span>}
    </span>
  );
}

/** Where it stands: the sheet by its own name, the cell as the spreadsheet shows it. */
export function Place({ address }: { address: string }) {
  const { sheet, cell } = placeOf(address);
  if (sheet === "") return <bdi class="place">{cell}</bdi>;
  return (
    <span class="place">
      <bdi>{sheet}</bdi> <Code>{cell}</Code>
    </span>
  );
}
