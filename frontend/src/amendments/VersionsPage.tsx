/** The versions of the logframe, and what any two of them differ in. */
import { useRoute } from "preact-iso";
import type { LogframeVersion, Plan, VersionChanges } from "../api/types";
import { formatDate } from "../kit/dates";
import { SelectField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { Tag, type Tone } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { PlanScope } from "../plans/PlanScope";
import { fetchChanges, fetchVersions } from "../plans/queries";
import { Compare } from "./Compare";
import { kindWord } from "./words";

const TONES: Record<VersionChanges["nodes"][number]["change"], Tone> = {
  added: "good",
  changed: "info",
  dropped: "bad",
};

export default function VersionsPage() {
  const { params } = useRoute();
  return <PlanScope code={params.plan ?? ""}>{(plan) => <Screen plan={plan} />}</PlanScope>;
}

function Screen({ plan }: { plan: Plan }) {
  const [resource, reload] = useResource(`versions ${plan.code}`, () => fetchVersions(plan.code));
  const crumbs = [{ href: paths.logframe(plan.code), label: t("nav.logframe") }];
  return (
    <Page title={t("amend.versions")} lead={t("amend.versionsLead")} crumbs={crumbs}>
      <Loaded resource={resource} reload={reload}>
        {(versions) =>
          versions.length < 2 ? (
            <Empty title={t("amend.oneVersion")}>{t("amend.oneVersionHelp")}</Empty>
          ) : (
            <>
              <Chosen plan={plan.code} versions={versions} />
              <Versions plan={plan.code} versions={versions} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Versions({ plan, versions }: { plan: string; versions: LogframeVersion[] }) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t("amend.allVersions")}</h2>
      <ol class="history">
        {[...versions].reverse().map((each) => (
          <li key={each.number}>
            <p>
              <a href={paths.logframe(plan, { version: String(each.number) })}>
                {t("amend.versionOf", {
                  number: each.number,
                  date: formatDate(each.effective_on),
                })}
              </a>
            </p>
            {each.amendment === null ? (
              <p class="cell-note">{t("amend.firstVersion")}</p>
            ) : (
              <p class="cell-note">
                <a href={paths.amendment(plan, each.amendment.id)}>
                  {kindWord(each.amendment.kind)} <Code>{each.amendment.node}</Code>
                </a>{" "}
                – <Words text={each.amendment.reason} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Chosen({ plan, versions }: { plan: string; versions: LogframeVersion[] }) {
  const [query, change] = useQuery();
  const latest = versions.length;
  const to = known(query.to, latest) ?? latest;
  const from = Math.min(known(query.from, latest) ?? Math.max(to - 1, 1), to);
  const choices = versions.map((each) => ({
    value: String(each.number),
    label: t("amend.versionOf", { number: each.number, date: formatDate(each.effective_on) }),
  }));
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{t("amend.compareVersions")}</h2>
      <div class="filters">
        <SelectField
          id="v-from"
          label={t("amend.earlier")}
          value={String(from)}
          choices={choices.slice(0, to)}
          onValue={(value) => change({ from: value })}
        />
        <SelectField
          id="v-to"
          label={t("amend.later")}
          value={String(to)}
          choices={choices}
          onValue={(value) => change({ to: value, from: undefined })}
        />
      </div>
      <Changes plan={plan} from={from} to={to} />
    </section>
  );
}

function known(given: string | undefined, latest: number): number | null {
  const number = Number(given);
  return Number.isInteger(number) && number >= 1 && number <= latest ? number : null;
}

function Changes({ plan, from, to }: { plan: string; from: number; to: number }) {
  const [resource, reload] = useResource(`changes ${plan} ${from} ${to}`, () =>
    fetchChanges(plan, from, to),
  );
  return (
    <Loaded resource={resource} reload={reload}>
      {({ nodes }) =>
        nodes.length === 0 ? (
          <p class="missing">{t("amend.noDifference")}</p>
        ) : (
          nodes.map((node) => (
            <section key={node.code} aria-label={say(node.after.title)}>
              <h3>
                <a href={paths.node(plan, node.code)}>
                  <Words text={node.after.title} />
                </a>{" "}
                <Code>{node.code}</Code>{" "}
                <Tag tone={TONES[node.change]}>{t(`amend.change.${node.change}`)}</Tag>
              </h3>
              <Compare
                caption={say(node.after.title)}
                fields={node.fields}
                before={node.before}
                after={node.after}
              />
            </section>
          ))
        )
      }
    </Loaded>
  );
}
