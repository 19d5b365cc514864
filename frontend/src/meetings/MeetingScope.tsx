/** What the forms of one meeting begin with: who is signed in, the plan, and the meeting itself. */
import type { ComponentChildren } from "preact";
import { useRoute } from "preact-iso";
import { SignInFirst } from "../access/SignInFirst";
import type { Meeting } from "../api/types";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Words } from "../kit/Words";
import { PlanScope } from "../plans/PlanScope";
import { meetingCrumbs } from "./MeetingPage";
import { fetchMeeting } from "./writing";

interface Props {
  title: string;
  wide?: boolean;
  children: (plan: string, meeting: Meeting) => ComponentChildren;
}

export function MeetingScope(props: Props) {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => (
        <SignInFirst>
          <Screen {...props} plan={plan.code} id={params.id ?? ""} />
        </SignInFirst>
      )}
    </PlanScope>
  );
}

function Screen({ plan, id, title, wide = false, children }: Props & { plan: string; id: string }) {
  const [resource, reload] = useResource(`meeting ${id}`, () => fetchMeeting(id));
  const name = resource.status === "ready" ? say(resource.data.title) : t("coordination.meeting");
  const crumbs = [...meetingCrumbs(plan), { href: paths.meeting(plan, id), label: name }];
  return (
    <Page title={title} wide={wide} crumbs={crumbs}>
      <Loaded resource={resource} reload={reload}>
        {(meeting) =>
          meeting.allowed.includes("edit") ? (
            <>
              <p class="lead">
                <Words text={meeting.title} />
              </p>
              {children(plan, meeting)}
            </>
          ) : (
            <p class="notice">
              {t("coordination.notToChange")}{" "}
              <a href={paths.meeting(plan, id)}>{t("coordination.openMeeting")}</a>
            </p>
          )
        }
      </Loaded>
    </Page>
  );
}
