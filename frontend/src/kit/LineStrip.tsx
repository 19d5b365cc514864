/** Above every screen: what waits for the line, as of when the screen speaks, a newer version. */
import { me } from "../access/session";
import { newer, unsent } from "../offline/state";
import { formatMoment } from "./dates";
import { t } from "./i18n";
import { asOf, line } from "./line";
import { paths } from "./paths";

export function LineStrip() {
  const { waiting, stuck, others } = unsent.value;
  const kept = asOf.value;
  return (
    <div class="strip" role="status">
      {kept !== null && <p>{t("line.asOf", { at: formatMoment(kept) })}</p>}
      {kept === null && line.value === "down" && <p>{t("line.down")}</p>}
      {waiting > 0 && (
        <p>
          <a href={paths.outbox()}>{t("line.waiting", { count: waiting })}</a>
        </p>
      )}
      {stuck > 0 && (
        <p>
          <a href={paths.outbox()}>{t("line.stuck", { count: stuck })}</a>
        </p>
      )}
      {me.value === null && others > 0 && <p>{t("line.others", { count: others })}</p>}
      {newer.value !== "none" && (
        <p>
          {t("line.newer")}{" "}
          <button type="button" class="link-button" onClick={() => void takeUp()}>
            {t("line.take")}
          </button>
        </p>
      )}
    </div>
  );
}

async function takeUp(): Promise<void> {
  const versions = await import("../offline/versions");
  await versions.takeUp();
}
