/** One queue: everything that waits for this person's decision, opened and decided in place. */

import { useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { weighs } from "../access/can";
import { SignInFirst } from "../access/SignInFirst";
import { TakenFrom } from "../activities/CountedReports";
import { OwnActivities } from "../activities/OwnActivities";
import type { Plan, Submission } from "../api/types";
import { EvidencePart } from "../evidence/EvidencePart";
import { formatMoment, formatPeriod } from "../kit/dates";
import { say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Code, Words } from "../kit/Words";
import { CountedFrom } from "../meetings/MeetingsBehind";
import { PlanScope } from "../plans/PlanScope";
import { Bulk, type Outcome, Outcomes } from "./BulkBar";
import { Changes } from "./Changes";
import { Decide } from "./Decide";
import { ToldDoubts } from "./DoubtNotes";
import { OverlapsWaiting } from "./OverlapsWaiting";
import { fetchSubmissions } from "./queries";
import { submissionRead } from "./reads";
import { StateTag } from "./StateTag";
import { SubmissionValues } from "./SubmissionValues";

export default function QueuePage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => (
        <SignInFirst>
          <Screen plan={plan} />
        </SignInFirst>
      )}
    </PlanScope>
  );
}

function Screen({ plan }: { plan: Plan }) {
  // Kept above the list: deciding on the last one leaves no list to tell it in.
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [resource, reload] = useResource(`queue ${plan.code}`, () =>
    fetchSubmissions({ plan: plan.code, waiting: true }),
  );
  return (
    <Page help="check" title={t("queue.title")} lead={t("queue.lead")}>
      {outcome !== null && <Outcomes outcome={outcome} close={() => setOutcome(null)} />}
      {weighs() && <OverlapsWaiting plan={plan.code} />}
      <OwnActivities plan={plan.code} />
      <Loaded resource={resource} reload={reload}>
        {(submissions) =>
          submissions.length === 0 ? (
            <Empty title={t("queue.none")}>{t("queue.noneHelp")}</Empty>
          ) : (
            <Queue
              plan={plan.code}
              submissions={submissions}
              reload={reload}
              decided={setOutcome}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

interface QueueProps {
  plan: string;
  submissions: readonly Submission[];
  reload: () => void;
  decided: (outcome: Outcome) => void;
}

function Queue({ plan, submissions, reload, decided }: QueueProps) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const chosen = submissions.filter(({ id }) => ids.includes(id));
  const toggle = (id: string): void =>
    setIds(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]);
  return (
    <>
      <p role="status">{t("queue.count", { count: submissions.length })}</p>
      <Bulk
        all={submissions}
        chosen={chosen}
        choose={setIds}
        done={(outcome) => {
          setIds([]);
          decided(outcome);
          reload();
        }}
      />
      <ul class="queue">
        {submissions.map((each) => (
          <Item
            key={each.id}
            plan={plan}
            submission={each}
            chosen={ids.includes(each.id)}
            choose={() => toggle(each.id)}
            done={reload}
          />
        ))}
      </ul>
    </>
  );
}

interface ItemProps {
  plan: string;
  submission: Submission;
  chosen: boolean;
  choose: () => void;
  done: () => void;
}

function Item({ plan, submission, chosen, choose, done }: ItemProps) {
  const [open, setOpen] = useState(false);
  return (
    <li class="queue-row">
      <input
        type="checkbox"
        class="queue-choice"
        aria-label={`${t("entry.bulk.choose")}: ${say(submission.indicator.title)}, ${say(submission.actor.title)}`}
        checked={chosen}
        onChange={choose}
      />
      <details class="queue-item" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="card-title">
            <Words text={submission.indicator.title} /> <Code>{submission.indicator.code}</Code>
          </span>
          <span class="card-facts">
            <StateTag state={submission.state} />
            <Words text={submission.actor.title} />
            <span>{formatPeriod(submission.period)}</span>
            {submission.submitted_by !== null && submission.submitted_at !== null && (
              <span>
                {t("queue.by", {
                  name: submission.submitted_by.name,
                  at: formatMoment(submission.submitted_at),
                })}
              </span>
            )}
          </span>
        </summary>
        {open && <Opened plan={plan} id={submission.id} done={done} />}
      </details>
    </li>
  );
}

/** The submission is read when it is opened: the decision then names the very version that was seen. */
function Opened({ plan, id, done }: { plan: string; id: string; done: () => void }) {
  const [resource, reload] = useResource(...submissionRead(id));
  return (
    <Loaded resource={resource} reload={reload}>
      {(submission, etag) => (
        <div class="queue-body">
          <SubmissionValues submission={submission} />
          <EvidencePart kind="submission" of={submission} />
          <Changes submission={submission} />
          <ToldDoubts submission={submission} />
          <TakenFrom plan={plan} submission={submission} />
          <CountedFrom plan={plan} submission={submission} />
          <Decide submission={submission} etag={etag ?? ""} done={done} stale={reload} />
          <p>
            <a href={paths.submission(plan, id)}>{t("queue.history")}</a>
          </p>
        </div>
      )}
    </Loaded>
  );
}
