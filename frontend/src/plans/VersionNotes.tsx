/** Which version of the logframe is on screen, and the way to another. */
import type { LogframeVersion, Plan } from "../api/types";
import { formatDate } from "../kit/dates";
import { SelectField } from "../kit/Field";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { fetchVersions } from "./queries";

/** The version that an address asks for; null for the one in force. */
export function askedVersion(plan: Plan, asked: string | undefined): number | null {
  const number = Number(asked);
  const known = Number.isInteger(number) && number >= 1 && number < plan.logframe_version;
  return known ? number : null;
}

interface ChoiceProps {
  plan: Plan;
  version: number | null;
  choose: (version: string | undefined) => void;
}

/** A choice of versions; nothing as long as there is one only. */
export function VersionChoice({ plan, version, choose }: ChoiceProps) {
  const [versions] = useResource(`versions ${plan.code}`, () => fetchVersions(plan.code));
  if (plan.logframe_version < 2 || versions.status !== "ready") return null;
  const label = (each: LogframeVersion): string =>
    t("amend.versionOf", { number: each.number, date: formatDate(each.effective_on) });
  const latest = plan.logframe_version;
  return (
    <div class="filters">
      <SelectField
        id="l-version"
        label={t("amend.version")}
        value={String(version ?? latest)}
        choices={[...versions.data]
          .reverse()
          .map((each) => ({ value: String(each.number), label: label(each) }))}
        onValue={(chosen) => choose(chosen === String(latest) ? undefined : chosen)}
      />
      <p>
        <a href={paths.versions(plan.code, { to: String(version ?? latest) })}>
          {t("amend.whatChanged")}
        </a>
      </p>
    </div>
  );
}

/** That what is on screen is not what is in force. */
export function EarlierVersion({ version, now }: { version: number; now: string }) {
  return (
    <p class="notice notice-warn">
      {t("amend.earlierShown", { version })} <a href={now}>{t("amend.seeNow")}</a>
    </p>
  );
}
