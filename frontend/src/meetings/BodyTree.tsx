/** The bodies of a plan, each with those beneath it. */
import type { BodySummary } from "../api/types";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { Words } from "../kit/Words";
import { sideWord } from "../plans/words";
import { bodyKindWord } from "./words";

interface Props {
  plan: string;
  bodies: readonly BodySummary[];
  parent?: string | null;
}

export function BodyTree({ plan, bodies, parent = null }: Props) {
  const known = new Set(bodies.map(({ code }) => code));
  const here = bodies.filter((body) =>
    parent === null ? body.parent === null || !known.has(body.parent) : body.parent === parent,
  );
  if (here.length === 0) return null;
  return (
    <ul class={parent === null ? "plain-list" : undefined}>
      {here.map((body) => (
        <li key={body.code}>
          <a href={paths.body(plan, body.code)}>
            <Words text={body.title} />
          </a>{" "}
          <span class="source">{told(body)}</span>
          <BodyTree plan={plan} bodies={bodies} parent={body.code} />
        </li>
      ))}
    </ul>
  );
}

function told(body: BodySummary): string {
  const parts = [bodyKindWord(body.kind)];
  if (body.jurisdiction !== null) parts.push(sideWord(body.jurisdiction));
  if (body.meetings > 0) parts.push(t("meetings.datedMeetings", { count: body.meetings }));
  if (body.records > 0) parts.push(t("meetings.records", { count: body.records }));
  return parts.join(" · ");
}
