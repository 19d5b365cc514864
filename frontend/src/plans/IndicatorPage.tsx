/** One indicator: what it measures, where it stands and why, its series, and the trail of a figure. */

import { useRoute } from "preact-iso";
import { CountingRule } from "../activities/CountingRule";
import type { Indicator, Plan, Scope } from "../api/types";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { Code, Words } from "../kit/Words";
import { MeetingCount } from "../meetings/MeetingCount";
import { IndicatorFacts } from "./IndicatorFacts";
import { IndicatorStanding } from "./IndicatorStanding";
import { PlanScope } from "./PlanScope";
import { indicatorRead } from "./reads";
import { SeriesTable } from "./SeriesTable";
import { Trail } from "./Trail";

const SCOPES: readonly Scope[] = ["national", "federal", "krg"];

export default function IndicatorPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => <Screen plan={plan} code={params.code ?? ""} />}
    </PlanScope>
  );
}

function Screen({ plan, code }: { plan: Plan; code: string }) {
  const [resource, reload] = useResource(...indicatorRead(plan.code, code));
  if (resource.status !== "ready") {
    return (
      <Page title={code}>
        <Loaded resource={resource} reload={reload}>
          {() => null}
        </Loaded>
      </Page>
    );
  }
  return <Body key={code} plan={plan.code} indicator={resource.data} />;
}

function Body({ plan, indicator }: { plan: string; indicator: Indicator }) {
  const [query] = useQuery();
  const scope = SCOPES.find((each) => each === query.scope) ?? "national";
  return (
    <Page
      title={say(indicator.title)}
      crumbs={[
        { href: paths.logframe(plan), label: t("nav.logframe") },
        { href: paths.node(plan, indicator.node), label: <Code>{indicator.node}</Code> },
      ]}
      shown={
        <>
          <span class="eyebrow">
            {t("indicator.eyebrow")} <Code>{indicator.code}</Code>
          </span>
          <Words text={indicator.title} />
        </>
      }
    >
      {indicator.definition !== null && (
        <p class="lead">
          <Words text={indicator.definition} />
        </p>
      )}
      <ScopeLinks plan={plan} code={indicator.code} scope={scope} />
      <IndicatorStanding plan={plan} indicator={indicator} scope={scope} />
      <SeriesTable plan={plan} indicator={indicator} scope={scope} />
      <Trail plan={plan} indicator={indicator} scope={scope} period={query.period} />
      <CountingRule plan={plan} indicator={indicator.code} />
      <MeetingCount plan={plan} indicator={indicator.code} unit={indicator.unit} />
      <IndicatorFacts plan={plan} indicator={indicator} />
    </Page>
  );
}

function ScopeLinks({ plan, code, scope }: { plan: string; code: string; scope: Scope }) {
  return (
    <nav class="tabs" aria-label={t("indicator.scopes")}>
      {SCOPES.map((each) => (
        <a
          key={each}
          href={paths.indicator(plan, code, { scope: each })}
          aria-current={each === scope ? "page" : undefined}
        >
          {t(`scope.${each}`)}
        </a>
      ))}
    </nav>
  );
}
