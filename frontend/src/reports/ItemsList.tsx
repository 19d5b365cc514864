/** The items of a newsletter: which are shown, and in which order within their section. */
import type { ReportItem } from "../api/types";
import { say, t } from "../kit/i18n";
import { Words } from "../kit/Words";
import { raised } from "./items";
import { itemSectionWord } from "./words";

interface Props {
  items: ReportItem[];
  change: (items: ReportItem[]) => void;
}

export function ItemsList({ items, change }: Props) {
  const sections = [...new Set(items.map(({ section }) => section))];
  return (
    <section aria-labelledby="items">
      <h2 id="items">{t("planReport.items")}</h2>
      <p class="hint">{items.length === 0 ? t("planReport.noItems") : t("planReport.itemsHelp")}</p>
      {sections.map((section) => (
        <fieldset key={section}>
          <legend>{itemSectionWord(section)}</legend>
          {items
            .filter((item) => item.section === section)
            .map((item, place) => (
              <Line key={item.id} item={item} first={place === 0} items={items} change={change} />
            ))}
        </fieldset>
      ))}
    </section>
  );
}

function Line({ item, first, items, change }: Props & { item: ReportItem; first: boolean }) {
  const turn = (): void =>
    change(items.map((each) => (each.id === item.id ? { ...each, shown: !each.shown } : each)));
  return (
    <p class="row">
      <label class="radio">
        <input type="checkbox" checked={item.shown} onChange={turn} />
        <Words text={item.text} />
      </label>
      {!first && (
        <button
          type="button"
          class="link-button"
          aria-label={t("planReport.moveUp", { item: say(item.text) })}
          onClick={() => change(raised(items, item.id))}
        >
          <span aria-hidden="true">↑</span>
        </button>
      )}
    </p>
  );
}
