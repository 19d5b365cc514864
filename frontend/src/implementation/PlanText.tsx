/** What an implementation plan says, alone or beside what it said before. */
import type { PlanContent, PlanStep } from "../api/types";
import { formatDate } from "../kit/dates";
import { t } from "../kit/i18n";
import { Tag } from "../kit/Tag";
import { Words } from "../kit/Words";

const PARTS = ["mechanism", "steps", "units", "own_part", "support_required"] as const;
type PartName = (typeof PARTS)[number];

function Part({ content, name }: { content: PlanContent; name: PartName }) {
  if (name === "steps")
    return (
      <ul>
        {content.steps.map((step) => (
          <li key={`${step.from} ${step.until}`}>
            {t("position.fromUntil", {
              from: formatDate(step.from),
              until: formatDate(step.until),
            })}
            <br />
            <Words text={step.text} />
          </li>
        ))}
      </ul>
    );
  if (name === "units")
    return (
      <ul>
        {content.units.map((unit) => (
          <li key={JSON.stringify(unit)}>
            <Words text={unit} />
          </li>
        ))}
      </ul>
    );
  const text = content[name];
  return text === null ? (
    <p class="missing">{t("position.notSaid")}</p>
  ) : (
    <p>
      <Words text={text} />
    </p>
  );
}

export function PlanText({ content }: { content: PlanContent }) {
  return (
    <dl class="facts">
      {PARTS.map((name) => (
        <div key={name}>
          <dt>{t(`position.field.${name}`)}</dt>
          <dd>
            <Part content={content} name={name} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The content of each revision that was handed in, the newest last. */
export function revisionsOf(steps: readonly PlanStep[]): PlanStep[] {
  const found = new Map<number, PlanStep>();
  for (const step of steps) if (step.action === "submit") found.set(step.revision, step);
  return [...found.values()];
}

/** Two revisions beside each other; what differs is marked. */
export function SideBySide({ before, now }: { before: PlanStep; now: PlanStep }) {
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">{t("position.sideBySide")}</h2>
      {PARTS.map((name) => {
        const same = JSON.stringify(before.content[name]) === JSON.stringify(now.content[name]);
        return (
          <section key={name} class="output" aria-label={t(`position.field.${name}`)}>
            <h3>
              {t(`position.field.${name}`)}{" "}
              {!same && <Tag tone="warn">{t("position.changed")}</Tag>}
            </h3>
            {same ? (
              <Part content={now.content} name={name} />
            ) : (
              <div class="sides">
                <div>
                  <p class="cell-note">{t("position.revision", { revision: before.revision })}</p>
                  <Part content={before.content} name={name} />
                </div>
                <div>
                  <p class="cell-note">{t("position.revision", { revision: now.revision })}</p>
                  <Part content={now.content} name={name} />
                </div>
              </div>
            )}
          </section>
        );
      })}
    </section>
  );
}
