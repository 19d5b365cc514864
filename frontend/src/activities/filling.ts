/**
 * One activity report being filled: a sheet like the forms of the positions, kept as it is typed.
 *
 * What it has of its own is that several fields must be filled before there is anything to keep in the
 * portal; until then it stays on this device.
 */
import { useEffect, useMemo, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { me } from "../access/session";
import type { ActivityReport, Language, Plan } from "../api/types";
import { Sheet } from "../implementation/sheet";
import type { FieldError } from "../kit/ErrorSummary";
import { errorsOf } from "../kit/faults";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { holdOpen } from "../offline/locks";
import type { Entries } from "../submissions/cells";
import { deviceDrafts } from "../submissions/drafts";
import { blanks, gather } from "./entries";
import { activityServer } from "./server";

export interface Setup {
  plan: Plan;
  actor: string;
  existing: ActivityReport | null;
  lang: Language;
  begin: Entries;
}

export function useFilling({ plan, actor, existing, lang, begin }: Setup) {
  const { route } = useLocation();
  const sheet = useActivity({ plan, actor, existing, lang, begin });
  const [busy, setBusy] = useState(false);
  const entries = sheet.entries.value;
  const problem = sheet.problem.value;
  const gathered = gather(entries, plan.settings.age_groups, lang, sheet.held);
  const wrong = sheet.wrong.value;
  const blank: FieldError[] = blanks(entries, sheet.held !== null)
    .filter((field) => wrong.includes(field))
    .map((field) => ({ field, text: t("problem.missing") }));
  const unreadable = gathered.unreadable.filter((field) => wrong.includes(field));
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const sent = await sheet.submit();
    setBusy(false);
    if (sent !== null) route(`${paths.activity(plan.code, sent.id)}?sent=1`);
    else if (sheet.lost) await sheet.wait("submit").then(() => route(paths.outbox()));
  };
  const save = async (): Promise<void> => {
    if (!(await sheet.save()) && sheet.lost) await sheet.wait("save");
  };
  return {
    sheet,
    entries,
    errors: [...blank, ...errorsOf(problem, gathered.fields, unreadable)],
    busy,
    type: (field: string, text: string) => sheet.type(field, text),
    save,
    send,
  };
}

/** The sheet, for as long as the form stands. */
function useActivity({ plan, actor, existing, lang, begin }: Setup): Sheet<ActivityReport> {
  const { url } = useLocation();
  const user = me.value?.id ?? "";
  const sheet = useMemo(() => {
    const place = {
      key: [user, plan.code, "activity", actor, existing?.id ?? "new"].join(" "),
      user,
      plan: plan.code,
      indicator: existing?.title[lang] ?? t("activity.one"),
      address: url.replace(/^\/[^/]+/, ""),
      about: { kind: "activity_report", language: lang, actor } as const,
    };
    const server = activityServer(plan, actor, lang);
    return new Sheet<ActivityReport>(place, server, deviceDrafts, existing, begin);
  }, [user, plan.code, actor, existing?.id, lang]);
  useEffect(() => {
    const letGo = holdOpen(sheet.place.key);
    void sheet.restore();
    return () => letGo(sheet.leave());
  }, [sheet]);
  return sheet;
}
