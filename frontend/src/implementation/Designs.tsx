/** Joint designs of a shared activity: called by the coordinator, settled with what was agreed. */
import { useState } from "preact/hooks";
import type { Answer } from "../api/answers";
import type { JointDesign, Problem } from "../api/types";
import { formatDate } from "../kit/dates";
import { AreaField, TextField } from "../kit/Field";
import { language, t } from "../kit/i18n";
import { explain } from "../kit/problems";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Words } from "../kit/Words";
import { callDesign, fetchDesigns, settleDesign } from "./queries";

interface Props {
  plan: string;
  node: string;
  /** Whether this person coordinates the activity's side. */
  decides: boolean;
  changed: () => void;
}

export function Designs({ plan, node, decides, changed }: Props) {
  const [resource, reload] = useResource(`designs ${plan} ${node}`, () => fetchDesigns(plan, node));
  const [calling, setCalling] = useState(false);
  if (resource.status !== "ready") return null;
  const again = (): void => {
    setCalling(false);
    reload();
    changed();
  };
  const open = resource.data.some((design) => design.state === "open");
  if (resource.data.length === 0 && !decides) return null;
  return (
    <section aria-labelledby="designs">
      <h2 id="designs">{t("position.design.title")}</h2>
      <p class="hint">{t("position.design.help")}</p>
      <ul class="cards">
        {resource.data.map((design) => (
          <Design key={design.id} design={design} done={again} />
        ))}
      </ul>
      {decides && !open && !calling && (
        <button type="button" class="button button-quiet" onClick={() => setCalling(true)}>
          {t("position.design.call")}
        </button>
      )}
      {calling && (
        <Written
          label={t("position.design.note")}
          button={t("position.design.call")}
          dated
          send={(text, day) => callDesign(plan, node, { [language.peek()]: text }, day)}
          done={again}
        />
      )}
    </section>
  );
}

function Design({ design, done }: { design: JointDesign; done: () => void }) {
  return (
    <li class="card">
      <p class="card-facts">
        <Tag tone={design.state === "open" ? "warn" : "good"}>
          {t(`position.design.${design.state}`)}
        </Tag>
        {design.held_on !== null && <span>{formatDate(design.held_on)}</span>}
        <bdi>{design.called_by.name}</bdi>
      </p>
      <p>
        <Words text={design.note} />
      </p>
      {design.outcome !== null && (
        <p>
          <strong>{t("position.design.outcome")}</strong> <Words text={design.outcome} />
        </p>
      )}
      {design.allowed.includes("settle") && (
        <Written
          label={t("position.design.outcome")}
          button={t("position.do.settle")}
          send={(text) => settleDesign(design, { [language.peek()]: text })}
          done={done}
        />
      )}
    </li>
  );
}

interface WrittenProps {
  label: string;
  button: string;
  dated?: boolean;
  send: (text: string, day: string) => Promise<Answer<unknown>>;
  done: () => void;
}

function Written({ label, button, dated = false, send, done }: WrittenProps) {
  const [text, setText] = useState("");
  const [day, setDay] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const answer = await send(text, day);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) done();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {problem !== null && (
        <p class="notice notice-bad" role="alert">
          {explain(problem)}
        </p>
      )}
      <AreaField id="design-text" label={label} value={text} onValue={setText} />
      {dated && (
        <TextField
          id="design-day"
          type="date"
          label={t("position.design.day")}
          value={day}
          onValue={setDay}
        />
      )}
      <p>
        <button type="submit" class="button">
          {button}
        </button>
      </p>
    </form>
  );
}
