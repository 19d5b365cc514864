/** Planning a meeting of a body. */
import { keepsRecords } from "../access/can";
import { Scope } from "../implementation/Scope";
import { t } from "../kit/i18n";
import { Empty } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { useQuery } from "../kit/query";
import { MeetingForm } from "./MeetingForm";
import { meetingCrumbs } from "./MeetingPage";

export default function NewMeetingPage() {
  return <Scope>{(plan) => <Screen plan={plan} />}</Scope>;
}

function Screen({ plan }: { plan: string }) {
  const [{ body = "" }] = useQuery();
  return (
    <Page title={t("coordination.planMeeting")} crumbs={meetingCrumbs(plan)}>
      {keepsRecords() ? (
        <MeetingForm key={body} plan={plan} body={body} existing={null} />
      ) : (
        <Empty title={t("coordination.notYours")}>{t("coordination.notYoursHelp")}</Empty>
      )}
    </Page>
  );
}
