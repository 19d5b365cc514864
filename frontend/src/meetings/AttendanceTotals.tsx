/** What is typed adds up to, as it is typed. */
import type { Entries } from "../implementation/sheet";
import { Facts } from "../kit/Facts";
import { language, t } from "../kit/i18n";
import { formatNumber } from "../kit/numbers";
import { SEXES } from "../submissions/cells";
import { totalsOf } from "./attending";

export function AttendanceTotals({ entries }: { entries: Entries }) {
  const totals = totalsOf(entries);
  const shown = (count: number): string => formatNumber(count, language.value);
  const asked = (count: number | null): string =>
    count === null ? t("coordination.notAskedOfAll") : shown(count);
  return (
    <section aria-labelledby="totals" aria-live="polite" class="attendance-totals">
      <h2 id="totals">{t("coordination.totals")}</h2>
      <Facts
        facts={[
          { name: t("coordination.count.people"), value: shown(totals.people) },
          ...SEXES.map((sex) => ({ name: t(`sex.${sex}`), value: shown(totals.bySex[sex]) })),
          { name: t("coordination.count.first_time"), value: asked(totals.firstTime) },
          { name: t("coordination.repeat"), value: asked(totals.repeat) },
          { name: t("coordination.count.uninvited"), value: shown(totals.uninvited) },
          { name: t("coordination.represented"), value: shown(totals.actors) },
        ]}
      />
    </section>
  );
}
