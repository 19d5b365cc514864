/** Noting an update, a challenge or a recommendation, in a meeting or without one. */
import { keepsRecords } from "../access/can";
import { Scope } from "../implementation/Scope";
import { t } from "../kit/i18n";
import { Empty } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { RecordForm } from "./RecordForm";

export default function NewRecordPage() {
  return <Scope>{(plan) => <Screen plan={plan} />}</Scope>;
}

export const recordCrumbs = (plan: string) => [
  { href: paths.coordination(plan), label: t("nav.coordination") },
  { href: paths.records(plan), label: t("meetings.recordsTitle") },
];

function Screen({ plan }: { plan: string }) {
  const [{ body = "", meeting = "" }] = useQuery();
  return (
    <Page
      title={t("coordination.noteRecord")}
      lead={t("coordination.noteRecordLead")}
      crumbs={recordCrumbs(plan)}
    >
      {keepsRecords() ? (
        <RecordForm
          key={`${body} ${meeting}`}
          plan={plan}
          begin={{ body, meeting, kind: "recommendation" }}
          existing={null}
        />
      ) : (
        <Empty title={t("coordination.notYours")}>{t("coordination.notYoursHelp")}</Empty>
      )}
    </Page>
  );
}
