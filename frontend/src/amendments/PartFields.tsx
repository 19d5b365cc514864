/** Who leads an activity and who supports it: all of them, as they shall be. */
import { fetchActors } from "../actors/queries";
import { type Choice, SelectField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { useResource } from "../kit/resource";
import type { FieldsProps } from "./ProposalForm";
import type { PartEntry } from "./proposal";

export function PartFields({ plan, ...props }: FieldsProps & { plan: string }) {
  const [actors, reload] = useResource(`actors ${plan}`, fetchActors);
  return (
    <fieldset class="field">
      <legend>{t("node.responsible")}</legend>
      <p class="hint">{t("amend.partsHelp")}</p>
      <Loaded resource={actors} reload={reload}>
        {(found) => {
          const known = found
            .map((each) => ({ value: each.code, label: say(each.title) }))
            .sort((one, other) => one.label.localeCompare(other.label));
          return <Parts {...props} choices={[{ value: "", label: t("amend.choose") }, ...known]} />;
        }}
      </Loaded>
    </fieldset>
  );
}

function Parts({ choices, entries, change, errorOf }: FieldsProps & { choices: Choice[] }) {
  const { parts } = entries;
  const put = (at: number, part: PartEntry): void =>
    change({ parts: parts.map((each, place) => (place === at ? part : each)) });
  return (
    <>
      {parts.map((part, at) => (
        <div class="part-row" key={at}>
          <SelectField
            id={`a-part-${at}`}
            label={t("amend.actor", { number: at + 1 })}
            value={part.actor}
            choices={choices}
            error={errorOf(`a-part-${at}`)}
            onValue={(actor) => put(at, { ...part, actor })}
          />
          <SelectField
            id={`a-part-${at}-part`}
            label={t("amend.partOf", { number: at + 1 })}
            value={part.part}
            choices={[
              { value: "lead", label: t("amend.part.lead") },
              { value: "support", label: t("amend.part.support") },
            ]}
            onValue={(chosen) => put(at, { ...part, part: chosen as PartEntry["part"] })}
          />
          <button
            type="button"
            class="link-button"
            onClick={() => change({ parts: parts.filter((_, place) => place !== at) })}
          >
            {t("amend.removeActor", { number: at + 1 })}
          </button>
        </div>
      ))}
      <p>
        <button
          type="button"
          class="button button-quiet"
          id={parts.length === 0 ? "a-part-0" : undefined}
          onClick={() => change({ parts: [...parts, { actor: "", part: "lead" }] })}
        >
          {t("amend.addActor")}
        </button>
      </p>
    </>
  );
}
