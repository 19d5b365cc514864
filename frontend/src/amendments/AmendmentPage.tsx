/** One amendment: what it changes, why, what is said of it, and its decision. */
import { useRoute } from "preact-iso";
import { me } from "../access/session";
import type { Amendment, Plan } from "../api/types";
import { formatDate, formatMoment } from "../kit/dates";
import { type Fact, Facts } from "../kit/Facts";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Code, Words } from "../kit/Words";
import { PlanScope } from "../plans/PlanScope";
import { AmendmentTag } from "./AmendmentList";
import { Compare } from "./Compare";
import { DecideAmendment } from "./DecideAmendment";
import { Discussion } from "./Discussion";
import { fetchAmendment } from "./queries";
import { Steps } from "./Steps";
import { kindWord } from "./words";

export default function AmendmentPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => <Screen plan={plan} id={params.id ?? ""} />}
    </PlanScope>
  );
}

function Screen({ plan, id }: { plan: Plan; id: string }) {
  const [resource, reload] = useResource(`amendment ${id}`, () => fetchAmendment(id));
  const found = resource.status === "ready" ? resource.data : null;
  const title =
    found === null ? t("amend.one") : `${kindWord(found.kind)}: ${say(found.node.title)}`;
  const crumbs = [{ href: paths.amendments(plan.code), label: t("amend.nav") }];
  return (
    <Page title={title} crumbs={crumbs}>
      <Loaded resource={resource} reload={reload}>
        {(amendment, etag) => (
          <Body plan={plan.code} amendment={amendment} etag={etag ?? ""} reload={reload} />
        )}
      </Loaded>
    </Page>
  );
}

interface Props {
  plan: string;
  amendment: Amendment;
  etag: string;
  reload: () => void;
}

function Body({ plan, amendment, etag, reload }: Props) {
  // Who takes part in it is told who proposed it; a draft is nobody else's.
  const takesPart = amendment.proposed_by !== null || amendment.state === "draft";
  return (
    <>
      <Standing plan={plan} amendment={amendment} />
      <AmendmentFacts plan={plan} amendment={amendment} />
      <section aria-labelledby="compare">
        <h2 id="compare">{t("amend.compare")}</h2>
        <Compare
          caption={t("amend.compare")}
          fields={amendment.fields}
          before={amendment.before}
          after={amendment.after}
        />
        <NewIndicators amendment={amendment} />
      </section>
      <section aria-labelledby="why">
        <h2 id="why">{t("amend.why")}</h2>
        <p>
          <Words text={amendment.reason} />
        </p>
      </section>
      <DecideAmendment plan={plan} amendment={amendment} etag={etag} done={reload} />
      {takesPart && me.value && amendment.state !== "draft" && <Discussion amendment={amendment} />}
      {takesPart && me.value && <Steps key={amendment.version} amendment={amendment} />}
    </>
  );
}

/** Where it stands and what comes next, in a sentence. */
function Standing({ plan, amendment }: { plan: string; amendment: Amendment }) {
  const { state, logframe_version: version, effective_on: day } = amendment;
  if (amendment.outdated) return <p class="notice notice-warn">{t("amend.outdatedHelp")}</p>;
  if (state === "draft") return <p class="notice">{t("amend.draftHelp")}</p>;
  if (state === "proposed" && !amendment.allowed.includes("accept"))
    return <p class="notice">{t(`amend.proposedHelp.${amendment.jurisdiction}`)}</p>;
  if (state === "accepted" && version === null && day !== null)
    return <p class="notice">{t("amend.scheduledHelp", { date: formatDate(day) })}</p>;
  if (version !== null)
    return (
      <p class="notice notice-good">
        {t("amend.inForce", { version })}{" "}
        <a href={paths.versions(plan, { to: String(version) })}>{t("amend.seeVersion")}</a>
      </p>
    );
  return null;
}

function AmendmentFacts({ plan, amendment }: { plan: string; amendment: Amendment }) {
  const { actor, made, node, proposed_by: by, proposed_at: at } = amendment;
  const facts: Fact[] = [
    { name: t("submission.state"), value: <AmendmentTag amendment={amendment} /> },
    {
      name: amendment.kind === "add" ? t("amend.output") : t("amend.activity"),
      value: (
        <a href={paths.node(plan, node.code)}>
          <Words text={node.title} /> <Code>{node.code}</Code>
        </a>
      ),
    },
    {
      name: t("amend.by"),
      value:
        actor === null ? (
          t(`amend.coordinator.${amendment.jurisdiction}`)
        ) : (
          <Words text={actor.title} />
        ),
    },
  ];
  if (by !== null && at !== null)
    facts.push({
      name: t("amend.proposedBy"),
      value: t("queue.by", { name: by.name, at: formatMoment(at) }),
    });
  if (amendment.effective_on !== null)
    facts.push({ name: t("amend.effectiveOn"), value: formatDate(amendment.effective_on) });
  if (made !== null)
    facts.push({
      name: t("amend.made"),
      value: (
        <a href={paths.node(plan, made.code)}>
          <Words text={made.title} /> <Code>{made.code}</Code>
        </a>
      ),
    });
  if (amendment.decision !== null)
    facts.push({ name: t("amend.decision"), value: <bdi>{amendment.decision}</bdi> });
  return <Facts facts={facts} />;
}

function NewIndicators({ amendment }: { amendment: Amendment }) {
  if (amendment.kind === "repeat") return <p class="cell-note">{t("amend.copies")}</p>;
  if (amendment.indicators.length === 0) return null;
  return (
    <>
      <h3>{t("node.indicators")}</h3>
      <ul>
        {amendment.indicators.map((each) => (
          <li key={say(each.title)}>
            <Words text={each.title} />
            <span class="cell-note">
              {t(`kind.${each.kind}`)} · {t(`frequency.${each.frequency}`)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
