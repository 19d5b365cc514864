/** How recent this device's copy of one's work is, and a way to renew it. */
import { useEffect, useState } from "preact/hooks";
import { me } from "../access/session";
import { formatMoment } from "../kit/dates";
import { t } from "../kit/i18n";
import { currentCode } from "../plans/current";
import { fetchAhead, keptSince } from "./ahead";

export function KeptHere() {
  const plan = currentCode.value;
  const user = me.value?.id ?? null;
  const [at, setAt] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const look = async (): Promise<void> => {
    if (plan !== null && user !== null) setAt(await keptSince(user, plan));
  };
  useEffect(() => void look(), [plan, user]);
  if (plan === null || user === null) return null;
  const renew = async (): Promise<void> => {
    setBusy(true);
    await fetchAhead(user, plan);
    await look();
    setBusy(false);
  };
  return (
    <section aria-labelledby="kept-here">
      <h2 id="kept-here">{t("outbox.kept.title")}</h2>
      <p>{at === null ? t("outbox.kept.never") : t("outbox.kept.at", { at: formatMoment(at) })}</p>
      <p>
        <button
          type="button"
          class="button button-quiet"
          disabled={busy}
          onClick={() => void renew()}
        >
          {busy ? t("outbox.kept.busy") : t("outbox.kept.renew")}
        </button>
      </p>
    </section>
  );
}
