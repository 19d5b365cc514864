/** The facts of a node, as far as its level has them. */
import type { NodeDetail } from "../api/types";
import { type Fact, Facts } from "../kit/Facts";
import { t } from "../kit/i18n";
import { Tag } from "../kit/Tag";
import { SourceMark } from "../kit/Words";
import { Counterparts, KrgState } from "./Output";
import { span } from "./PlanTimes";
import { CONFIDENCE_TONES, confidenceWord, sideWord } from "./words";

export function NodeFacts({ plan, node }: { plan: string; node: NodeDetail }) {
  const facts: Fact[] = [];
  if (node.level === "activity") facts.push(...activityFacts(plan, node));
  if (node.level === "output") {
    const joint = node.joint_declaration === true ? t("node.jointYes") : t("node.jointNo");
    facts.push({ name: t("logframe.joint"), value: joint });
  }
  if (node.frequencies.length > 0)
    facts.push({ name: t("node.frequencies"), value: node.frequencies.join(" · ") });
  facts.push({ name: t("node.printed"), value: node.printed_number });
  facts.push({
    name: t("node.confidence"),
    value: (
      <>
        <Tag tone={CONFIDENCE_TONES[node.confidence]}>{confidenceWord(node.confidence)}</Tag>{" "}
        <SourceMark source={node.source} />
        {node.note !== null && (
          <bdi class="cell-note" lang="en" dir="ltr">
            {node.note}
          </bdi>
        )}
      </>
    ),
  });
  return <Facts facts={facts} />;
}

function activityFacts(plan: string, node: NodeDetail): Fact[] {
  const frame = node.time_frame;
  const facts: Fact[] = [
    { name: t("node.side"), value: sideWord(node.side) },
    { name: t("node.time"), value: frame === null ? null : <TimeFrame frame={frame} /> },
  ];
  if (node.krg_state === "nothing" || node.krg_state === "blank") {
    facts.push({ name: t("node.krgState"), value: <KrgState state={node.krg_state} /> });
  }
  if (node.counterparts.length > 0) {
    facts.push({
      name: t("node.counterparts"),
      value: <Counterparts plan={plan} codes={node.counterparts} />,
    });
  }
  return facts;
}

function TimeFrame({ frame }: { frame: NonNullable<NodeDetail["time_frame"]> }) {
  return (
    <>
      <bdi>{frame.text}</bdi>
      <span class="cell-note">{span(frame.start, frame.end)}</span>
      {frame.stages.map((stage) => (
        <span class="cell-note" key={stage.text}>
          <bdi>{stage.text}</bdi>: {span(stage.start, stage.end)}
        </span>
      ))}
    </>
  );
}
