/** What the body's women's-empowerment unit finds of a report; the newest holds, the others stay. */
import { useState } from "preact/hooks";
import { slugOf } from "../api/answers";
import type { Assessment, NewAssessment, Problem } from "../api/types";
import { formatMoment } from "../kit/dates";
import { AreaField } from "../kit/Field";
import { language, t } from "../kit/i18n";
import { explain } from "../kit/problems";
import { Radios } from "../kit/Radios";
import { useResource } from "../kit/resource";
import { Tag, type Tone } from "../kit/Tag";
import { Words } from "../kit/Words";
import { assess, fetchAssessments } from "./queries";

type Conformity = NewAssessment["conformity"];
const CONFORMITIES: readonly Conformity[] = ["conforms", "partly", "does_not"];
const TONES: Record<Conformity, Tone> = { conforms: "good", partly: "warn", does_not: "bad" };

interface Props {
  report: string;
  /** The version that is on screen, and so the one that is assessed. */
  etag: string;
  may: boolean;
  /** The report was changed meanwhile: what is on screen has to be read again. */
  stale: () => void;
}

export function Assessments({ report, etag, may, stale }: Props) {
  const [resource, reload] = useResource(`assessments ${report}`, () => fetchAssessments(report));
  if (resource.status !== "ready") return null;
  if (resource.data.length === 0 && !may) return null;
  return (
    <section aria-labelledby="assessments">
      <h2 id="assessments">{t("position.assess.title")}</h2>
      {may && <Form report={report} etag={etag} stale={stale} done={reload} />}
      <ul class="cards">
        {resource.data.map((each, place) => (
          <Item key={each.id} assessment={each} holds={place === 0} />
        ))}
      </ul>
    </section>
  );
}

function Item({ assessment, holds }: { assessment: Assessment; holds: boolean }) {
  return (
    <li class="card">
      <p class="card-facts">
        <Tag tone={TONES[assessment.conformity]}>
          {t(`position.assess.${assessment.conformity}`)}
        </Tag>
        <span>{t("queue.by", { name: assessment.by.name, at: formatMoment(assessment.at) })}</span>
        {!holds && <span class="cell-note">{t("position.assess.superseded")}</span>}
      </p>
      <p>
        <Words text={assessment.effect} />
      </p>
      {assessment.proposals !== null && (
        <p>
          <strong>{t("position.assess.proposals")}</strong> <Words text={assessment.proposals} />
        </p>
      )}
    </li>
  );
}

interface FormProps extends Omit<Props, "may"> {
  done: () => void;
}

function Form({ report, etag, stale, done }: FormProps) {
  const [conformity, setConformity] = useState<Conformity | "">("");
  const [effect, setEffect] = useState("");
  const [proposals, setProposals] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [missing, setMissing] = useState(false);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    setMissing(conformity === "" || effect.trim() === "");
    if (conformity === "" || effect.trim() === "") return;
    const lang = language.peek();
    const answer = await assess(report, etag, {
      conformity,
      effect: { [lang]: effect.trim() },
      proposals: proposals.trim() ? { [lang]: proposals.trim() } : null,
    });
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) {
      if (slugOf(answer.problem) === "stale-version") stale();
      return;
    }
    setConformity("");
    setEffect("");
    setProposals("");
    done();
  };
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      {(problem !== null || missing) && (
        <p class="notice notice-bad" role="alert">
          {problem !== null ? explain(problem) : t("position.assess.missing")}
        </p>
      )}
      <Radios
        id="conformity"
        legend={t("position.assess.question")}
        value={conformity}
        choices={CONFORMITIES.map((value) => ({ value, label: t(`position.assess.${value}`) }))}
        onValue={(value) => setConformity(value as Conformity)}
      />
      <AreaField
        id="effect"
        label={t("position.assess.effect")}
        hint={t("position.assess.effectHelp")}
        value={effect}
        onValue={setEffect}
      />
      <AreaField
        id="proposals"
        label={t("position.assess.proposals")}
        hint={t("position.optional")}
        value={proposals}
        onValue={setProposals}
      />
      <p>
        <button type="submit" class="button">
          {t("position.assess.send")}
        </button>
      </p>
    </form>
  );
}
