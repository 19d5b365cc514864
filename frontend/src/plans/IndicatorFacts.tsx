/** How an indicator is measured, in words. */
import type { Indicator } from "../api/types";
import { Facts } from "../kit/Facts";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { Tag } from "../kit/Tag";
import { Code, SourceMark, Words } from "../kit/Words";
import { unitWord } from "./current";
import {
  areasWord,
  CONFIDENCE_TONES,
  confidenceWord,
  directionWord,
  frequencyWord,
  kindWord,
  timeWord,
} from "./words";

export function IndicatorFacts({ plan, indicator }: { plan: string; indicator: Indicator }) {
  const split = indicator.disaggregation
    .map((dimension) => t(`dimension.${dimension}`))
    .join(" · ");
  return (
    <section aria-labelledby="measured">
      <h2 id="measured">{t("indicator.measured")}</h2>
      <Facts
        facts={[
          {
            name: t("indicator.kind"),
            value: `${kindWord(indicator.kind)} – ${unitWord(indicator.unit, null)}`,
          },
          { name: t("indicator.direction"), value: directionWord(indicator.direction) },
          { name: t("indicator.overTime"), value: timeWord(indicator.aggregation_time) },
          { name: t("indicator.overAreas"), value: areasWord(indicator.aggregation_areas) },
          { name: t("indicator.frequency"), value: frequencyWord(indicator.frequency) },
          { name: t("indicator.split"), value: split || t("indicator.noSplit") },
          {
            name: t("indicator.sensitivity"),
            value: t(`sensitivity.${indicator.sensitivity}Help`),
          },
          {
            name: t("indicator.reporters"),
            value: <Reporters plan={plan} indicator={indicator} />,
          },
          {
            name: t("indicator.also"),
            value: <AlsoMeasures plan={plan} codes={indicator.also_measures} />,
          },
          { name: t("node.confidence"), value: <Confidence indicator={indicator} /> },
        ]}
      />
    </section>
  );
}

function Reporters({ plan, indicator }: { plan: string; indicator: Indicator }) {
  if (indicator.reporters.length === 0) return <span class="missing">{t("node.nobody")}</span>;
  return (
    <ul class="inline-list">
      {indicator.reporters.map((reporter) => (
        <li key={reporter.actor}>
          <a href={paths.actor(plan, reporter.actor)}>
            <Words text={reporter.title} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function AlsoMeasures({ plan, codes }: { plan: string; codes: readonly string[] }) {
  if (codes.length === 0) return <span>{t("indicator.alsoNone")}</span>;
  return (
    <ul class="inline-list">
      {codes.map((code) => (
        <li key={code}>
          <a href={paths.node(plan, code)}>
            <Code>{code}</Code>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Confidence({ indicator }: { indicator: Indicator }) {
  return (
    <>
      <Tag tone={CONFIDENCE_TONES[indicator.confidence]}>
        {confidenceWord(indicator.confidence)}
      </Tag>{" "}
      <SourceMark source={indicator.source} />
      {indicator.note !== null && (
        <bdi class="cell-note" lang="en" dir="ltr">
          {indicator.note}
        </bdi>
      )}
    </>
  );
}
