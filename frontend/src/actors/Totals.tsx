/** How many the whole registry counts, and beside it how many sources publish: not the same, and never mixed. */
import type { RegistrySummary } from "../api/types";
import { language, t } from "../kit/i18n";
import { formatNumber } from "../kit/numbers";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { SourceMark } from "../kit/Words";
import { figureWord } from "../meetings/words";
import { fetchSummary } from "./queries";

const shown = (count: number): string => formatNumber(count, language.value);

export function Totals({ plan }: { plan: string }) {
  const [resource] = useResource("registry {}", () => fetchSummary({}));
  // Beside what the screen is for; that one tells what went wrong.
  if (resource.status !== "ready") return null;
  const summary = resource.data;
  return (
    <section class="totals" aria-label={t("registry.totals")}>
      <div>
        <h2>{t("registry.counted")}</h2>
        <p class="count-figure">{shown(summary.total)}</p>
        <p class="hint">{t("registry.collective", { number: summary.collective_entries })}</p>
      </div>
      {summary.published.length > 0 && <Published plan={plan} published={summary.published} />}
    </section>
  );
}

function Published({ plan, published }: { plan: string; published: RegistrySummary["published"] }) {
  const bodies = [...new Set(published.map(({ body }) => body))];
  return (
    <div>
      <h2>{t("meetings.published.title")}</h2>
      <ul>
        {published.map(({ body, what, value, source }) => (
          <li key={`${body} ${what}`}>
            {figureWord(what)}:{" "}
            <strong>{value === null ? t("common.unknown") : shown(value)}</strong>{" "}
            <SourceMark source={source} />
          </li>
        ))}
      </ul>
      <p class="hint">
        {t("registry.publishedHelp")}{" "}
        {bodies.map((body) => (
          <a key={body} href={paths.body(plan, body)}>
            {t("meetings.saidIn")}
          </a>
        ))}
      </p>
    </div>
  );
}
