/** A time frame: in words, its first and last day as far as they are known, and its stages. */
import { TextField } from "../kit/Field";
import { t } from "../kit/i18n";
import type { FieldsProps } from "./ProposalForm";
import { NO_STAGE, type StageEntry } from "./proposal";

export function TimeFields({
  needed,
  entries,
  change,
  errorOf,
}: FieldsProps & { needed: boolean }) {
  const { time, stages } = entries;
  const put = (at: number, stage: StageEntry): void =>
    change({ stages: stages.map((each, place) => (place === at ? stage : each)) });
  return (
    <fieldset class="field">
      <legend>{t("amend.field.time_frame")}</legend>
      {!needed && <p class="hint">{t("amend.timeOptional")}</p>}
      <Span
        id="a-time"
        label={t("amend.timeText")}
        hint={t("amend.timeTextHelp")}
        stage={time}
        put={(stage) => change({ time: stage })}
        errorOf={errorOf}
      />
      {stages.map((stage, at) => (
        <fieldset class="field" key={at}>
          <legend>{t("amend.stage", { number: at + 1 })}</legend>
          <Span
            id={`a-stage-${at}`}
            label={t("amend.timeText")}
            stage={stage}
            put={(changed) => put(at, changed)}
            errorOf={errorOf}
          />
          <button
            type="button"
            class="link-button"
            onClick={() => change({ stages: stages.filter((_, place) => place !== at) })}
          >
            {t("amend.removeStage", { number: at + 1 })}
          </button>
        </fieldset>
      ))}
      <p>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => change({ stages: [...stages, { ...NO_STAGE }] })}
        >
          {t("amend.addStage")}
        </button>
      </p>
    </fieldset>
  );
}

interface SpanProps {
  id: string;
  label: string;
  hint?: string;
  stage: StageEntry;
  put: (stage: StageEntry) => void;
  errorOf: FieldsProps["errorOf"];
}

function Span({ id, label, hint, stage, put, errorOf }: SpanProps) {
  return (
    <>
      <TextField
        id={`${id}-text`}
        label={label}
        hint={hint}
        value={stage.text}
        error={errorOf(`${id}-text`)}
        onValue={(text) => put({ ...stage, text })}
      />
      <div class="row">
        <TextField
          id={`${id}-start`}
          type="date"
          label={t("amend.firstDay")}
          value={stage.start}
          error={errorOf(`${id}-start`)}
          onValue={(start) => put({ ...stage, start })}
        />
        <TextField
          id={`${id}-end`}
          type="date"
          label={t("amend.lastDay")}
          value={stage.end}
          error={errorOf(`${id}-end`)}
          onValue={(end) => put({ ...stage, end })}
        />
      </div>
    </>
  );
}
