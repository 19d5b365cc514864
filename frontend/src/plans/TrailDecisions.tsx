/** What was decided on overlaps among the reports behind a figure: each decision once, with why. */
import type { Kind, Part } from "../api/types";
import { formatMoment } from "../kit/dates";
import { t } from "../kit/i18n";
import { amountWords } from "../submissions/amounts";
import { decisionsOf } from "../submissions/overlap";

export function TrailDecisions({ kind, parts }: { kind: Kind; parts: readonly Part[] }) {
  const decisions = decisionsOf(parts);
  if (decisions.length === 0) return null;
  return (
    <>
      <h3>{t("overlap.trail")}</h3>
      <p>{t("overlap.trailHelp")}</p>
      <ul class="history">
        {decisions.map((each) => (
          <li key={each.overlap}>
            <p>
              <strong>{t(`overlap.told.${each.resolution}`)}</strong>
              {" – "}
              {each.jurisdiction === "national"
                ? t("overlap.between")
                : t("overlap.within", { scope: t(`scope.${each.jurisdiction}`) })}
            </p>
            {each.resolution === "stated" && (
              <p>{t("overlap.instead", { figure: amountWords(kind, each) })}</p>
            )}
            <p>
              <bdi>{each.reason}</bdi>
            </p>
            <p class="cell-note">
              {formatMoment(each.decided_at)}
              {each.decided_by !== null && (
                <>
                  {" – "}
                  <bdi>{each.decided_by}</bdi>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
