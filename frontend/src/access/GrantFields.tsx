/** The roles to be held, each with the government or the body it is limited to. */
import type { ActorSummary } from "../api/types";
import type { FieldError } from "../kit/ErrorSummary";
import { SelectField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { fieldOf, NO_GRANT, ROLES, scopeOf, type WantedGrant } from "./grants";

interface Props {
  wanted: readonly WantedGrant[];
  actors: readonly ActorSummary[];
  errors: readonly FieldError[];
  change: (wanted: WantedGrant[]) => void;
}

export function GrantFields({ wanted, actors, errors, change }: Props) {
  const put = (at: number, grant: WantedGrant): void =>
    change(wanted.map((each, place) => (place === at ? grant : each)));
  return (
    <fieldset class="field">
      <legend>{t("account.roles")}</legend>
      <p class="hint">{t("admin.role.help")}</p>
      {wanted.map((grant, at) => (
        <div class="part-row" key={String(at)}>
          <GrantRow
            at={at}
            grant={grant}
            actors={actors}
            errors={errors}
            put={(each) => put(at, each)}
          />
          <button
            type="button"
            class="link-button"
            onClick={() => change(wanted.filter((_, place) => place !== at))}
          >
            {t("admin.role.remove", { number: at + 1 })}
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button button-quiet"
        onClick={() => change([...wanted, NO_GRANT])}
      >
        {t("admin.role.add")}
      </button>
    </fieldset>
  );
}

interface RowProps {
  at: number;
  grant: WantedGrant;
  actors: readonly ActorSummary[];
  errors: readonly FieldError[];
  put: (grant: WantedGrant) => void;
}

export function GrantRow({ at, grant, actors, errors, put }: RowProps) {
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  const scope = scopeOf(grant.role);
  const choose = { value: "", label: t("admin.choose") };
  return (
    <>
      <SelectField
        id={fieldOf("role", at)}
        label={t("admin.role.role")}
        error={errorOf(fieldOf("role", at))}
        value={grant.role}
        choices={[choose, ...ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))]}
        onValue={(value) => put({ ...grant, role: ROLES.find((role) => role === value) ?? "" })}
      />
      {scope === "jurisdiction" && (
        <SelectField
          id={fieldOf("jurisdiction", at)}
          label={t("admin.role.side")}
          error={errorOf(fieldOf("jurisdiction", at))}
          value={grant.jurisdiction}
          choices={[
            choose,
            { value: "federal", label: t("scope.federal") },
            { value: "krg", label: t("scope.krg") },
          ]}
          onValue={(side) =>
            put({ ...grant, jurisdiction: side === "federal" || side === "krg" ? side : "" })
          }
        />
      )}
      {scope === "actor" && (
        <SelectField
          id={fieldOf("actor", at)}
          label={t("admin.role.body")}
          error={errorOf(fieldOf("actor", at))}
          value={grant.actor}
          choices={[
            choose,
            ...actors.map(({ code, title }) => ({ value: code, label: `${say(title)} – ${code}` })),
          ]}
          onValue={(actor) => put({ ...grant, actor })}
        />
      )}
    </>
  );
}
