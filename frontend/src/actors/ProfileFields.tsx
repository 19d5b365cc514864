/** Where an actor works, on what, with whom and how well; what is not known stays so. */
import { Checks } from "../kit/Checks";
import { type Choice, SelectField, TextField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { useResource } from "../kit/resource";
import { SECTORS, sectorWord } from "../meetings/words";
import { areasRead } from "../plans/reads";
import { type FieldsProps, fieldOf, textOf, unknown } from "./ActorForm";
import type { Entries } from "./entries";
import { usePillars } from "./Filters";
import { CAPACITIES } from "./filter";
import { capacityWord, spokenWord } from "./words";

/** The languages of the country's people and of those who work with them. */
const SPOKEN = ["ar", "ckb", "kmr", "tk", "syr", "en"];
const SCORES = ["1", "2", "3", "4", "5"];

type ListName = "areas" | "sectors" | "pillars" | "languages" | "capacities";

export function ProfileFields({ form, plan }: FieldsProps & { plan: string }) {
  const [areas] = useResource(...areasRead());
  const places = areas.status === "ready" ? areas.data : [];
  const pillars = usePillars(plan);
  const checks = (name: ListName, choices: readonly Choice[]) => (
    <Checks
      {...fieldOf(form, name)}
      legend={fieldOf(form, name).label}
      choices={withHeld(choices, form.entries[name])}
      value={form.entries[name]}
      onValue={(value) => form.change({ [name]: value } as Pick<Entries, ListName>)}
    />
  );
  const scores = [unknown(), ...SCORES.map((each) => ({ value: each, label: each }))];
  return (
    <>
      {checks(
        "areas",
        places.map(({ code, title }) => ({ value: code, label: say(title) })),
      )}
      {checks(
        "sectors",
        SECTORS.map((each) => ({ value: each, label: sectorWord(each) })),
      )}
      {checks("pillars", pillars)}
      {checks(
        "capacities",
        CAPACITIES.map((each) => ({ value: each, label: capacityWord(each) })),
      )}
      {checks(
        "languages",
        SPOKEN.map((each) => ({ value: each, label: spokenWord(each) })),
      )}
      <div class="part-row">
        <TextField {...textOf(form, "staff")} numeric />
        <TextField {...textOf(form, "volunteers")} numeric />
      </div>
      <p class="hint">{t("registry.scoreHelp")}</p>
      <div class="part-row">
        <SelectField {...textOf(form, "capacity_score")} choices={scores} />
        <SelectField {...textOf(form, "collaboration_score")} choices={scores} />
      </div>
    </>
  );
}

/** What is held and not among the choices (another plan's pillar) stays one, so that it is not lost. */
function withHeld(choices: readonly Choice[], held: readonly string[] | null): Choice[] {
  const known = new Set(choices.map(({ value }) => value));
  const others = (held ?? []).filter((each) => !known.has(each));
  return [...choices, ...others.map((each) => ({ value: each, label: each }))];
}
