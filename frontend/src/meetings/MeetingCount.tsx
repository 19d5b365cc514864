/** On an indicator's page: how it is counted from meetings and what they give, or why it is not. */
import type { MeetingCount as Count } from "../api/types";
import { formatPeriod } from "../kit/dates";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { SourceMark, Words } from "../kit/Words";
import { ValuesTable } from "../submissions/SubmissionValues";
import { MeetingsBehind } from "./MeetingsBehind";
import { fetchMeetingCount } from "./queries";

interface Props {
  plan: string;
  indicator: string;
  unit: string;
}

export function MeetingCount({ plan, indicator, unit }: Props) {
  const [resource] = useResource(`meeting count ${plan} ${indicator}`, () =>
    fetchMeetingCount(plan, indicator),
  );
  // The page stands without it: of most indicators there is nothing to say.
  if (resource.status !== "ready") return null;
  const { rule, not_counted: why } = resource.data;
  if (rule === null && why === null) return null;
  return (
    <section aria-labelledby="meeting-count">
      <h2 id="meeting-count">{t("meetingCount.title")}</h2>
      {why !== null && (
        <p>
          {t("meetingCount.not")} <Words text={why} />
        </p>
      )}
      {rule !== null && (
        <>
          <Rule plan={plan} rule={rule} />
          <Period plan={plan} unit={unit} count={resource.data} />
        </>
      )}
    </section>
  );
}

function Rule({ plan, rule }: { plan: string; rule: NonNullable<Count["rule"]> }) {
  return (
    <>
      <p>
        {t(`meetingCount.what.${rule.what}`)}{" "}
        {rule.bodies.map((body, at) => (
          <span key={body.code}>
            {at > 0 && " · "}
            <a href={paths.body(plan, body.code)}>
              <Words text={body.title} />
            </a>
          </span>
        ))}{" "}
        <SourceMark source={rule.source} />
      </p>
      <p class="hint">{t("meetingCount.how")}</p>
    </>
  );
}

/** What the record gives for the latest period that has begun. */
function Period({ plan, unit, count }: { plan: string; unit: string; count: Count }) {
  if (count.period === null) return null;
  const period = formatPeriod(count.period);
  if (count.lacking !== null) {
    return <p class="missing">{t(`meetingCount.lacking.${count.lacking}`, { period })}</p>;
  }
  const nothing = { age: null, numerator: null, denominator: null, yes: null, text: null };
  return (
    <>
      <h3>{count.ended ? period : t("meetingCount.soFar", { period })}</h3>
      <ValuesTable
        kind="number"
        unit={unit}
        values={count.cells.map((cell) => ({ ...nothing, ...cell }))}
      />
      <MeetingsBehind
        plan={plan}
        meetings={count.meetings.map((each) => ({
          ...each,
          value: each.cells.find((cell) => cell.sex === null)?.value ?? null,
        }))}
      />
    </>
  );
}
