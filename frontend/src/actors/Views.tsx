/** The ways to look at the registry, which keep what it is narrowed to; and what its keepers do. */
import { keepsActors, tracesActors } from "../access/can";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { narrowingOf } from "./filter";

export type View = "list" | "map" | "figures";

export function Views({ plan, shown }: { plan: string; shown: View }) {
  const [query] = useQuery();
  const filter = narrowingOf(query);
  const views: [View, string][] = [
    ["list", paths.actors(plan, filter)],
    ["map", paths.actorMap(plan, filter)],
    ["figures", paths.actorFigures(plan, filter)],
  ];
  return (
    <>
      <nav class="tabs" aria-label={t("registry.views")}>
        {views.map(([view, href]) => (
          <a key={view} href={href} aria-current={view === shown ? "page" : undefined}>
            {t(`registry.view.${view}`)}
          </a>
        ))}
      </nav>
      {tracesActors() && <Keeping plan={plan} />}
    </>
  );
}

function Keeping({ plan }: { plan: string }) {
  return (
    <ul class="inline-list">
      {keepsActors(null) && (
        <>
          <li>
            <a href={paths.newActor(plan)}>{t("registry.new")}</a>
          </li>
          <li>
            <a href={paths.actorImport(plan)}>{t("registry.import.title")}</a>
          </li>
        </>
      )}
      <li>
        <a href={paths.actorDuplicates(plan)}>{t("registry.twins.title")}</a>
      </li>
    </ul>
  );
}
