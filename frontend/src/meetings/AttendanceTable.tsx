/**
 * The table of who came: a group of rows for each actor, a row for each sex, three numbers in a row.
 *
 * The tab key goes through the numbers in reading order. On a phone each row is a card.
 */
import type { Sex } from "../api/types";
import type { Typing } from "../implementation/SheetForm";
import { TextField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { SEXES } from "../submissions/cells";
import { actorField, COUNTS, type Count, countField } from "./attending";
import { namesOf } from "./names";
import { NameOf } from "./Search";
import { listOf } from "./typed";

interface Props {
  form: Typing;
  /** How many of an actor were invited; null without a number. */
  invited: ReadonlyMap<string, number | null>;
}

export function AttendanceTable({ form, invited }: Props) {
  const actors = listOf(form.entries, "actors");
  if (actors.length === 0) return <p class="missing">{t("coordination.nobodyInvited")}</p>;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: display changes on phones would drop the role.
    <table class="table table-dense" role="table">
      <caption>{t("coordination.attendance")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("coordination.sexOf")}</th>
          {COUNTS.map((count) => (
            <th key={count} scope="col">
              {t(`coordination.count.${count}`)}
            </th>
          ))}
        </tr>
      </thead>
      {actors.map((actor) => (
        <Group key={actor} form={form} actor={actor} invited={invited.get(actor)} />
      ))}
    </table>
  );
}

interface GroupProps {
  form: Typing;
  actor: string;
  invited: number | null | undefined;
}

function Group({ form, actor, invited }: GroupProps) {
  return (
    <tbody>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above. */}
      <tr role="row">
        <th scope="rowgroup" colSpan={1 + COUNTS.length} id={actorField(actor)} tabIndex={-1}>
          <NameOf code={actor} /> <span class="cell-note">{invitedWords(invited)}</span>
        </th>
      </tr>
      {SEXES.map((sex) => (
        // biome-ignore lint/a11y/noRedundantRoles: as above.
        <tr key={sex} role="row">
          {/* biome-ignore lint/a11y/noRedundantRoles: as above. */}
          <th scope="row" role="rowheader">
            {t(`sex.${sex}`)}
          </th>
          {COUNTS.map((count) => (
            // biome-ignore lint/a11y/noRedundantRoles: as above.
            <td key={count} role="cell" data-label={t(`coordination.count.${count}`)}>
              <CountField form={form} actor={actor} sex={sex} count={count} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function invitedWords(invited: number | null | undefined): string {
  if (invited === undefined) return t("coordination.withoutInvitation");
  if (invited === null) return t("coordination.invited");
  return t("coordination.invitedPeople", { count: invited });
}

interface CountProps {
  form: Typing;
  actor: string;
  sex: Sex;
  count: Count;
}

/** One number; who listens to the page hears whose it is. */
function CountField({ form, actor, sex, count }: CountProps) {
  const id = countField(actor, sex, count);
  const whose = [
    t(`coordination.count.${count}`),
    t(`sex.${sex}`),
    say(namesOf.value.get(actor)) || actor,
  ].join(", ");
  return (
    <TextField
      id={id}
      numeric
      label={<span class="hidden">{whose}</span>}
      value={form.entries[id] ?? ""}
      error={form.errorOf(id)}
      onValue={form.type(id)}
    />
  );
}
