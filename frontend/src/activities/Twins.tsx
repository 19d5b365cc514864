/** What may tell of the same event as an activity report: side by side, why, and what was decided. */
import { useState } from "preact/hooks";
import type { ActivityReport, DuplicateStep, LikelyDuplicate } from "../api/types";
import { formatMoment } from "../kit/dates";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { useResource } from "../kit/resource";
import { fetchTwins } from "./queries";
import { TwinDecide } from "./TwinDecide";
import { TwinSides } from "./TwinSides";

interface Props {
  plan: string;
  report: ActivityReport;
}

export function Twins({ plan, report }: Props) {
  const [different, setDifferent] = useState(false);
  const key = `twins ${report.id} ${report.version} ${different}`;
  const [resource, reload] = useResource(key, () => fetchTwins(report.id, different));
  return (
    <section aria-labelledby="twins">
      <h2 id="twins">{t("twin.title")}</h2>
      <Loaded resource={resource} reload={reload}>
        {({ items, more }) => (
          <>
            <p class="hint">{items.length === 0 ? t("twin.none") : t("twin.lead")}</p>
            {items.map((twin) => (
              <Twin
                key={`${twin.report.id} ${twin.version}`}
                plan={plan}
                report={report}
                twin={twin}
                done={reload}
              />
            ))}
            {more && <p class="hint">{t("twin.more")}</p>}
          </>
        )}
      </Loaded>
      {!different && (
        <p>
          <button type="button" class="link-button" onClick={() => setDifferent(true)}>
            {t("twin.showAll")}
          </button>
        </p>
      )}
    </section>
  );
}

function Twin({ plan, report, twin, done }: Props & { twin: LikelyDuplicate; done: () => void }) {
  const heading = `twin-${twin.report.id}`;
  const aside = [report.id, twin.report.id].find((id) => id !== twin.counts) ?? "";
  return (
    <article aria-labelledby={heading}>
      <h3 id={heading}>
        <bdi>{say(twin.report.actor.title)}</bdi>
      </h3>
      {twin.reasons.length > 0 && (
        <>
          <p>{t("overlap.why")}</p>
          <ul>
            {twin.reasons.map((reason) => (
              <li key={reason}>{t(`twin.reason.${reason}`)}</li>
            ))}
          </ul>
        </>
      )}
      <TwinSides plan={plan} report={report} twin={twin} />
      {twin.state !== "open" && <p class="notice">{told(report, twin)}</p>}
      {twin.changed && <p class="notice notice-warn">{t("twin.changed")}</p>}
      {twin.state === "same" && twin.counted.includes(aside) && (
        <p class="notice notice-warn">{t("twin.counted")}</p>
      )}
      <TwinDecide report={report} twin={twin} done={done} />
      {twin.history.length > 0 && <Decisions steps={twin.history} />}
    </article>
  );
}

/** What holds now, in a sentence. */
function told(report: ActivityReport, twin: LikelyDuplicate): string {
  if (twin.state === "different") return t("twin.told.different");
  const chosen = twin.counts === report.id ? report : twin.report;
  return t("twin.told.same", { actor: say(chosen.actor.title) });
}

function Decisions({ steps }: { steps: readonly DuplicateStep[] }) {
  return (
    <details>
      <summary>{t("history.title")}</summary>
      <ol class="history">
        {[...steps].reverse().map((step) => (
          <li key={step.sequence}>
            <p>
              <strong>{t(`twin.step.${step.action}`)}</strong>
            </p>
            <p class="cell-note">
              {formatMoment(step.at)} – <bdi>{step.by.name}</bdi>
            </p>
            <p>
              <strong>{t("asked.reason")}</strong> <bdi>{step.reason}</bdi>
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
