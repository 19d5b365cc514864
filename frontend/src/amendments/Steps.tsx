/** Everything that happened to an amendment, the newest first. */
import type { Amendment } from "../api/types";
import { formatMoment } from "../kit/dates";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { useResource } from "../kit/resource";
import { fetchSteps } from "./queries";

export function Steps({ amendment }: { amendment: Amendment }) {
  const key = `amendment steps ${amendment.id} ${amendment.version}`;
  const [resource, reload] = useResource(key, () => fetchSteps(amendment.id));
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t("history.title")}</h2>
      <Loaded resource={resource} reload={reload}>
        {(steps) => (
          <ol class="history">
            {[...steps].reverse().map((step) => (
              <li key={step.sequence}>
                <p>
                  <strong>{t(`amend.done.${step.action}`)}</strong>
                </p>
                <p class="cell-note">
                  {t("queue.by", { name: step.by.name, at: formatMoment(step.at) })}
                </p>
                {step.reason !== null && (
                  <p>
                    <bdi>{step.reason}</bdi>
                  </p>
                )}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}
