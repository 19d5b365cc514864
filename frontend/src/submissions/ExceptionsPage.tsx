/** Exceptions to a closed period: which there are, and giving or ending one. */
import { useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { SignInFirst } from "../access/SignInFirst";
import type { Exception, Period, Plan, Problem } from "../api/types";
import { formatDate, formatMoment, formatPeriod } from "../kit/dates";
import { SelectField } from "../kit/Field";
import { t } from "../kit/i18n";
import { Empty, Failure, Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { Tag, type Tone } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { PlanScope } from "../plans/PlanScope";
import { fetchPeriods } from "../plans/queries";
import { endException, fetchExceptions } from "./entryQueries";
import { GiveException } from "./GiveException";

const TONES: Record<Exception["state"], Tone> = { open: "good", ended: "plain", revoked: "plain" };

export default function ExceptionsPage() {
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
  const [resource, reload] = useResource(`periods ${plan.code}`, () => fetchPeriods(plan.code));
  return (
    <Page title={t("entry.exceptions.title")} lead={t("entry.exceptions.lead")}>
      <Loaded resource={resource} reload={reload}>
        {(periods) => <Choose plan={plan.code} periods={locking(periods)} />}
      </Loaded>
    </Page>
  );
}

/** The periods that close one day, those that are closed already first, the newest of them first. */
function locking(periods: readonly Period[]): Period[] {
  const order = (period: Period): string =>
    `${period.state === "locked" ? 1 : 0} ${period.end} ${period.start}`;
  return periods
    .filter((period) => period.locks_on !== null && period.state !== "upcoming")
    .sort((a, b) => order(b).localeCompare(order(a)));
}

function Choose({ plan, periods }: { plan: string; periods: Period[] }) {
  const [query, change] = useQuery();
  const [first] = periods;
  if (first === undefined) return <Empty title={t("entry.exceptions.noLock")} />;
  const chosen = periods.find((period) => period.code === query.period) ?? first;
  return (
    <>
      <SelectField
        id="x-period"
        label={t("entry.exceptions.period")}
        value={chosen.code}
        choices={periods.map((period) => ({
          value: period.code,
          label: t("entry.exceptions.closed", {
            period: formatPeriod(period.code),
            day: formatDate(period.locks_on ?? ""),
          }),
        }))}
        onValue={(period) => change({ period })}
      />
      <OfPeriod key={chosen.code} plan={plan} period={chosen} />
    </>
  );
}

function OfPeriod({ plan, period }: { plan: string; period: Period }) {
  const [resource, reload] = useResource(`exceptions ${plan} ${period.code}`, () =>
    fetchExceptions(plan, period.code),
  );
  return (
    <>
      <Loaded resource={resource} reload={reload}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t("entry.exceptions.none")}>{t("entry.exceptions.noneHelp")}</Empty>
          ) : (
            <ul class="cards">
              {[...found].reverse().map((each) => (
                <Item key={each.id} exception={each} done={reload} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <GiveException plan={plan} period={period.code} done={reload} />
    </>
  );
}

function Item({ exception, done }: { exception: Exception; done: () => void }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const end = async (): Promise<void> => {
    const ended = await endException(exception.id);
    if (ended.ok) done();
    else setProblem(ended.problem);
  };
  const { state, indicator } = exception;
  return (
    <li class="card">
      <p class="card-title">
        <Words text={exception.actor.title} />
      </p>
      <p class="card-facts">
        <Tag tone={TONES[state]}>{t(`entry.exceptions.state.${state}`)}</Tag>
        <span>{t("entry.exceptions.openUntil", { at: formatMoment(exception.until) })}</span>
        {indicator === null ? (
          <span>{t("entry.exceptions.allIndicators")}</span>
        ) : (
          <span>
            <Words text={indicator.title} /> <Code>{indicator.code}</Code>
          </span>
        )}
      </p>
      <p>
        <bdi>{exception.reason}</bdi>
      </p>
      <p class="cell-note">
        {t("entry.exceptions.by", {
          name: exception.given_by,
          at: formatMoment(exception.given_at),
        })}
        {exception.revoked_by !== null && exception.revoked_at !== null && (
          <>
            {" – "}
            {t("entry.exceptions.endedBy", {
              name: exception.revoked_by,
              at: formatMoment(exception.revoked_at),
            })}
          </>
        )}
      </p>
      {problem !== null && <Failure problem={problem} />}
      {state === "open" && (
        <button type="button" class="button button-quiet" onClick={() => void end()}>
          {t("entry.exceptions.end")}
        </button>
      )}
    </li>
  );
}
