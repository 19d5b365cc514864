/** What this device keeps for this person and the server does not have yet. */
import { useEffect, useState } from "preact/hooks";
import { me } from "../access/session";
import { formatMoment } from "../kit/dates";
import { language, t } from "../kit/i18n";
import { Code } from "../kit/Words";
import { type Draft, deviceDrafts } from "./drafts";

export function DeviceDrafts({ plan }: { plan: string }) {
  const [drafts, setDrafts] = useState<Draft[]>([]);
  const user = me.value?.id;
  useEffect(() => {
    if (user !== undefined) void deviceDrafts.ofUser(user).then(setDrafts);
  }, [user]);
  const here = drafts.filter((draft) => draft.plan === plan && !draft.waiting);
  if (here.length === 0) return null;
  return (
    <section class="notice" aria-labelledby="on-device">
      <h2 id="on-device">{t("work.onDevice", { count: here.length })}</h2>
      <ul>
        {here.map((draft) => (
          <li key={draft.key}>
            <a href={`/${language.value}${draft.address}`}>
              <Code>{draft.indicator}</Code>
            </a>{" "}
            <span class="cell-note">{formatMoment(draft.savedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
