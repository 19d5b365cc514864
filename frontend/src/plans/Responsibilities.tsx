/** Who leads and who supports an activity; each lead answers for its own part. */
import type { Node } from "../api/types";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { Words } from "../kit/Words";

type Each = Node["responsibilities"][number];

export function Responsibilities({
  plan,
  responsibilities,
}: {
  plan: string;
  responsibilities: Each[];
}) {
  return (
    <section aria-labelledby="responsible">
      <h2 id="responsible">{t("node.responsible")}</h2>
      <div class="sides">
        <Part
          plan={plan}
          title={t("node.leads")}
          each={responsibilities.filter((one) => one.part === "lead")}
        />
        <Part
          plan={plan}
          title={t("node.supports")}
          each={responsibilities.filter((one) => one.part === "support")}
        />
      </div>
    </section>
  );
}

function Part({ plan, title, each }: { plan: string; title: string; each: Each[] }) {
  return (
    <section class="side">
      <h3>{title}</h3>
      {each.length === 0 && <p class="missing">{t("node.nobody")}</p>}
      <ul>
        {each.map((one) => (
          <li key={one.actor}>
            <a href={paths.actor(plan, one.actor)}>
              <Words text={one.title} />
            </a>
            {one.printed !== null && (
              <span class="cell-note">
                {t("node.printedAs")} <bdi>{one.printed}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
