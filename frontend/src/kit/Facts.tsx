/** A short list of named facts. A fact without a value says so: missing is never left to be guessed. */
import type { ComponentChildren } from "preact";
import { t } from "./i18n";

export interface Fact {
  name: string;
  value: ComponentChildren;
}

export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === null || value === "" ? <Missing /> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Missing() {
  return <span class="missing">{t("common.unknown")}</span>;
}
