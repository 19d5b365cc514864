/** How activity reports count towards an indicator, in words; and for whom it concerns, a form for it. */
import { useState } from "preact/hooks";
import type {
  ActivityKind,
  CountingRule as Counting,
  NewCountingRule,
  Problem,
  Sex,
} from "../api/types";
import { SelectField } from "../kit/Field";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { explain } from "../kit/problems";
import { Radios } from "../kit/Radios";
import { useResource } from "../kit/resource";
import { Code } from "../kit/Words";
import { SEXES } from "../submissions/cells";
import { KINDS } from "./entries";
import { declareRule, fetchRule } from "./queries";
import { activityKind } from "./words";

interface Props {
  plan: string;
  indicator: string;
}

export function CountingRule({ plan, indicator }: Props) {
  const [resource, reload] = useResource(`counting ${plan} ${indicator}`, () =>
    fetchRule(plan, indicator),
  );
  if (resource.status !== "ready" || !resource.data.countable) return null;
  const { data, etag } = resource;
  return (
    <section aria-labelledby="counting">
      <h2 id="counting">{t("activity.counting.title")}</h2>
      <InWords plan={plan} rule={data.rule} />
      {data.may_declare && (
        <Declare
          key={data.version}
          plan={plan}
          indicator={indicator}
          rule={data.rule}
          etag={etag ?? ""}
          done={reload}
        />
      )}
    </section>
  );
}

function InWords({ plan, rule }: { plan: string; rule: Counting["rule"] }) {
  if (rule === null) return <p>{t("activity.counting.none")}</p>;
  return (
    <>
      <p>
        {rule.what === "activities"
          ? t("activity.counting.activities")
          : t("activity.counting.participants")}
      </p>
      <ul>
        {rule.sex !== null && (
          <li>{t("activity.counting.ofSex", { sex: t(`sex.${rule.sex}`) })}</li>
        )}
        {rule.age !== null && <li>{t("activity.counting.ofAge", { age: rule.age })}</li>}
        <li>
          {rule.kinds === null
            ? t("activity.counting.allKinds")
            : t("activity.counting.ofKinds", { kinds: rule.kinds.map(activityKind).join(" · ") })}
        </li>
        <li>
          {rule.nodes === null ? t("activity.counting.allNodes") : t("activity.counting.ofNodes")}{" "}
          {rule.nodes?.map((node) => (
            <a key={node} href={paths.node(plan, node)}>
              <Code>{node}</Code>{" "}
            </a>
          ))}
        </li>
        <li>{t("activity.counting.when")}</li>
        <li>{t("activity.counting.once")}</li>
      </ul>
      <p class="hint">{t("activity.counting.ours")}</p>
    </>
  );
}

interface DeclareProps extends Props {
  rule: Counting["rule"];
  etag: string;
  done: () => void;
}

function Declare({ plan, indicator, rule, etag, done }: DeclareProps) {
  const [what, setWhat] = useState<string>(rule?.what ?? "participants");
  const [sex, setSex] = useState<string>(rule?.sex ?? "");
  const [kinds, setKinds] = useState<readonly ActivityKind[]>(rule?.kinds ?? []);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (body: NewCountingRule | null): Promise<void> => {
    const answered = await declareRule(plan, indicator, etag, body);
    setProblem(answered.ok ? null : answered.problem);
    if (answered.ok) done();
  };
  const declared = (): NewCountingRule => ({
    what: what === "activities" ? "activities" : "participants",
    sex: what === "activities" || sex === "" ? null : (sex as Sex),
    // What the form does not show stays as it was declared.
    age: what === "activities" ? null : (rule?.age ?? null),
    kinds: kinds.length === 0 ? null : [...kinds],
    nodes: rule?.nodes ?? null,
  });
  return (
    <details>
      <summary>
        {rule === null ? t("activity.counting.declare") : t("activity.counting.change")}
      </summary>
      {problem !== null && (
        <p class="notice notice-bad" role="alert">
          {explain(problem)}
        </p>
      )}
      <Radios
        id="c-what"
        legend={t("activity.counting.what")}
        value={what}
        choices={[
          { value: "participants", label: t("activity.counting.whatParticipants") },
          { value: "activities", label: t("activity.counting.whatActivities") },
        ]}
        onValue={setWhat}
      />
      {what === "participants" && (
        <SelectField
          id="c-sex"
          label={t("activity.counting.sex")}
          value={sex}
          choices={[
            { value: "", label: t("filter.all") },
            ...SEXES.map((each) => ({ value: each, label: t(`sex.${each}`) })),
          ]}
          onValue={setSex}
        />
      )}
      <Kinds kinds={kinds} change={setKinds} />
      <p class="row">
        <button type="button" class="button" onClick={() => void send(declared())}>
          {t("activity.counting.save")}
        </button>
        {rule !== null && (
          <button type="button" class="button button-quiet" onClick={() => void send(null)}>
            {t("activity.counting.remove")}
          </button>
        )}
      </p>
    </details>
  );
}

function Kinds({
  kinds,
  change,
}: {
  kinds: readonly ActivityKind[];
  change: (kinds: readonly ActivityKind[]) => void;
}) {
  return (
    <fieldset class="field">
      <legend>{t("activity.counting.kinds")}</legend>
      <p class="hint">{t("activity.counting.kindsHelp")}</p>
      {KINDS.map((kind) => (
        <label class="radio" key={kind}>
          <input
            type="checkbox"
            checked={kinds.includes(kind)}
            onChange={() =>
              change(kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind])
            }
          />
          {activityKind(kind)}
        </label>
      ))}
    </fieldset>
  );
}
