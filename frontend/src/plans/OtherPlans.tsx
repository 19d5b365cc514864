/** The other plans held here, among them the one for practice. */
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Words } from "../kit/Words";
import { plansRead } from "./reads";

export function OtherPlans({ current }: { current: string }) {
  const [plans] = useResource(...plansRead());
  if (plans.status !== "ready") return null;
  const others = plans.data.filter((plan) => plan.code !== current);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="other-plans">
      <h2 id="other-plans">{t("overview.otherPlans")}</h2>
      <ul>
        {others.map((plan) => (
          <li key={plan.code}>
            <a href={paths.plan(plan.code)}>
              <Words text={plan.title} />
            </a>
            {plan.synthetic && <span class="cell-note">{t("training.text")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
