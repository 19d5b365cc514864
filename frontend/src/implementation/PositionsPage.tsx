/** Positions, for who follows the plan up: what waits, what to circulate, how far every activity is. */

import { useState } from "preact/hooks";
import { ownSide } from "../access/can";
import type { ActivityProgress, ActivityState, Jurisdiction, Text } from "../api/types";
import { SelectField, TextField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { matches } from "../kit/text";
import { Code, Words } from "../kit/Words";
import { logframeRead } from "../plans/reads";
import { allWords } from "../plans/words";
import { Circulate } from "./Circulate";
import { Leads } from "./NodeImplementation";
import { Queue } from "./Queue";
import { fetchImplementation } from "./queries";
import { Scope } from "./Scope";
import { ACTIVITY_TONES, activityWord } from "./words";

const STATES: readonly ActivityState[] = ["not_circulated", "preparing", "under_way", "complete"];

export default function PositionsPage() {
  return <Scope>{(plan) => <Screen plan={plan} />}</Scope>;
}

function Screen({ plan }: { plan: string }) {
  const [query, change] = useQuery();
  const own = ownSide();
  const side: Jurisdiction = own ?? (query.side === "krg" ? "krg" : "federal");
  const [resource, reload] = useResource(`implementation ${plan} ${side}`, () =>
    fetchImplementation(plan, { side }),
  );
  const [logframe] = useResource(...logframeRead(plan));
  const titles = new Map<string, Text>(
    logframe.status === "ready" ? logframe.data.nodes.map((node) => [node.code, node.title]) : [],
  );
  return (
    <Page title={t("position.title")} lead={t("position.lead")}>
      {own === null && (
        <SelectField
          id="side"
          label={t("node.side")}
          value={side}
          choices={(["federal", "krg"] as const).map((value) => ({
            value,
            label: t(`scope.${value}`),
          }))}
          onValue={(value) => change({ side: value })}
        />
      )}
      {own !== null && <Queue plan={plan} />}
      <Loaded resource={resource} reload={reload}>
        {({ activities }) => (
          <>
            {own !== null && (
              <Circulate
                plan={plan}
                side={side}
                activities={activities}
                titles={titles}
                done={reload}
              />
            )}
            <Progress plan={plan} activities={activities} titles={titles} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface ProgressProps {
  plan: string;
  activities: readonly ActivityProgress[];
  titles: ReadonlyMap<string, Text>;
}

/** Every activity of the side, by pillar, narrowed by state and words. */
function Progress({ plan, activities, titles }: ProgressProps) {
  const [query, change] = useQuery();
  // The field holds what is typed: the address follows a moment later, and must not take letters back.
  const [words, setWords] = useState(query.q ?? "");
  const fits = activities.filter(
    (each) =>
      (!query.state || each.state === query.state) &&
      (!query.q || matches(query.q, each.node.code, allWords(each.node.title))),
  );
  const pillars = [...new Set(fits.map((each) => each.pillar))];
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{t("position.progress")}</h2>
      <ul class="counts">
        {STATES.map((state) => (
          <li class="count" key={state}>
            <span class="count-figure">
              {activities.filter((each) => each.state === state).length}
            </span>
            <span class="count-name">{activityWord(state)}</span>
          </li>
        ))}
      </ul>
      <search class="filters">
        <SelectField
          id="p-state"
          label={t("position.how")}
          value={query.state ?? ""}
          choices={[
            { value: "", label: t("filter.all") },
            ...STATES.map((value) => ({ value, label: activityWord(value) })),
          ]}
          onValue={(state) => change({ state })}
        />
        <TextField
          id="p-q"
          type="search"
          label={t("position.search")}
          value={words}
          onValue={(typed) => {
            setWords(typed);
            change({ q: typed });
          }}
        />
      </search>
      {fits.length === 0 && <Empty title={t("filter.none")}>{t("filter.noneHelp")}</Empty>}
      {pillars.map((pillar) => (
        <Pillar
          key={pillar}
          plan={plan}
          code={pillar}
          title={titles.get(pillar)}
          activities={fits.filter((each) => each.pillar === pillar)}
        />
      ))}
    </section>
  );
}

interface PillarProps {
  plan: string;
  code: string;
  title: Text | undefined;
  activities: readonly ActivityProgress[];
}

function Pillar({ plan, code, title, activities }: PillarProps) {
  const complete = activities.filter((each) => each.state === "complete").length;
  return (
    <details class="objective">
      <summary>
        <strong>{title === undefined ? code : say(title)}</strong>{" "}
        <span class="cell-note">
          {t("position.ofComplete", { complete, all: activities.length })}
        </span>
      </summary>
      <More items={activities} step={10}>
        {(shown) => (
          <ul class="cards">
            {shown.map((each) => (
              <li class="card" key={each.node.code}>
                <p class="card-title">
                  <a href={paths.node(plan, each.node.code)}>
                    <Words text={each.node.title} />
                  </a>{" "}
                  <Code>{each.node.code}</Code>
                </p>
                <p class="card-facts">
                  <Tag tone={ACTIVITY_TONES[each.state]}>{activityWord(each.state)}</Tag>
                </p>
                {each.leads.length === 0 ? (
                  <p class="missing">{t("node.nobody")}</p>
                ) : (
                  <Leads plan={plan} activity={each} />
                )}
              </li>
            ))}
          </ul>
        )}
      </More>
    </details>
  );
}
