/** Having the due dates in one's own calendar program: the plan's public ones, or one's own. */
import { useState } from "preact/hooks";
import { endFeed, fetchFeed, makeFeed } from "../access/queries";
import { me } from "../access/session";
import type { Answer } from "../api/answers";
import type { Problem } from "../api/types";
import { formatMoment } from "../kit/dates";
import { TextField } from "../kit/Field";
import { language, t } from "../kit/i18n";
import { Failure, Loaded } from "../kit/Loaded";
import { useResource } from "../kit/resource";

export function Subscribe({ plan }: { plan: string }) {
  const address = `/api/v1/plans/${encodeURIComponent(plan)}/calendar.ics?language=${language.value}`;
  return (
    <section aria-labelledby="subscribe">
      <h2 id="subscribe">{t("reporting.calendar.subscribe")}</h2>
      <p>{t("reporting.calendar.subscribeHelp")}</p>
      <p>
        <a href={address} download={`${plan}.ics`}>
          {t("reporting.calendar.public")}
        </a>
      </p>
      {me.value && <OwnFeed />}
    </section>
  );
}

function OwnFeed() {
  const [resource, reload] = useResource("calendar feed", fetchFeed);
  const [address, setAddress] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const keep = <T,>(answer: Answer<T>, then: (data: T) => void): void => {
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) {
      then(answer.data);
      reload();
    }
  };
  const make = async (): Promise<void> =>
    keep(await makeFeed(), (made) => setAddress(made.address));
  const end = async (): Promise<void> => keep(await endFeed(), () => setAddress(null));
  return (
    <>
      <h3>{t("reporting.calendar.own")}</h3>
      <p>{t("reporting.calendar.ownHelp")}</p>
      {problem !== null && <Failure problem={problem} />}
      <Loaded resource={resource} reload={reload}>
        {({ created_at }) => (
          <>
            {address !== null && (
              <div class="notice" role="status">
                <TextField
                  id="feed"
                  type="text"
                  label={t("reporting.calendar.address")}
                  hint={t("reporting.calendar.once")}
                  value={address}
                  onValue={() => undefined}
                  readonly
                />
              </div>
            )}
            {created_at !== null && address === null && (
              <p>{t("reporting.calendar.made", { date: formatMoment(created_at) })}</p>
            )}
            <p class="form-end">
              <button type="button" class="button" onClick={() => void make()}>
                {created_at === null ? t("reporting.calendar.make") : t("reporting.calendar.renew")}
              </button>
              {created_at !== null && (
                <button type="button" class="button button-quiet" onClick={() => void end()}>
                  {t("reporting.calendar.end")}
                </button>
              )}
            </p>
          </>
        )}
      </Loaded>
    </>
  );
}
