/** Where reports may tell of one thing twice: what waits for this person, and everything else. */
import { useRoute } from "preact-iso";
import { SignInFirst } from "../access/SignInFirst";
import type { Overlap, Plan } from "../api/types";
import { formatPeriod } from "../kit/dates";
import { SelectField } from "../kit/Field";
import { t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { PlanScope } from "../plans/PlanScope";
import { amountWords } from "./amounts";
import { isUndecided } from "./OverlapsWaiting";
import { OVERLAP_TONES } from "./overlap";
import { fetchOverlaps } from "./queries";

const SHOWN = ["waiting", "open", "all"] as const;
type Shown = (typeof SHOWN)[number];

export default function OverlapsPage() {
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
  const [query, change] = useQuery();
  const shown: Shown = SHOWN.find((each) => each === query.show) ?? "open";
  const [resource, reload] = useResource(`overlaps ${plan.code} ${shown === "waiting"}`, () =>
    fetchOverlaps({ plan: plan.code, ...(shown === "waiting" ? { waiting: true } : {}) }),
  );
  return (
    <Page title={t("overlap.title")} lead={t("overlap.lead")}>
      <SelectField
        id="show"
        label={t("overlap.show")}
        value={shown}
        choices={SHOWN.map((value) => ({ value, label: t(`overlap.shown.${value}`) }))}
        onValue={(value) => change({ show: value })}
      />
      <Loaded resource={resource} reload={reload}>
        {(overlaps) => (
          <List
            plan={plan.code}
            overlaps={shown === "open" ? overlaps.filter(isUndecided) : overlaps}
          />
        )}
      </Loaded>
    </Page>
  );
}

function List({ plan, overlaps }: { plan: string; overlaps: Overlap[] }) {
  if (overlaps.length === 0)
    return <Empty title={t("overlap.none")}>{t("overlap.noneHelp")}</Empty>;
  return (
    <More items={overlaps}>
      {(shown) => (
        <ul class="cards">
          {shown.map((each) => (
            <Card key={each.id} plan={plan} overlap={each} />
          ))}
        </ul>
      )}
    </More>
  );
}

function Card({ plan, overlap }: { plan: string; overlap: Overlap }) {
  const { indicator } = overlap;
  return (
    <li class="card">
      <p class="card-title">
        <Words text={indicator.title} /> <Code>{indicator.code}</Code>
      </p>
      <p class="card-facts">
        <Tag tone={OVERLAP_TONES[overlap.state]}>{t(`overlap.state.${overlap.state}`)}</Tag>
        <span>{formatPeriod(overlap.period)}</span>
        <span>{levelWords(overlap.side)}</span>
      </p>
      <ul>
        {overlap.members.map((member) => (
          <li key={member.submission}>
            <Words text={member.actor.title} />: {amountWords(indicator.kind, member)}
          </li>
        ))}
      </ul>
      <p>
        <a class="button button-quiet" href={paths.overlap(plan, overlap.id)}>
          {overlap.allowed.includes("dismiss") ? t("overlap.open") : t("overlap.see")}
        </a>
      </p>
    </li>
  );
}

/** Within which government, or between both. */
export function levelWords(side: Overlap["side"]): string {
  return side === "national"
    ? t("overlap.between")
    : t("overlap.within", { scope: t(`scope.${side}`) });
}
