/** Help: a guide for each task, and the training plan to practise on. */
import { me } from "../access/session";
import { language, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { GUIDES, type Guides, loadGuides } from "./guides";
import { forgetSeen } from "./tour";

export default function HelpPage() {
  const [guides, reload] = useGuides();
  return (
    <Page title={t("help.title")} lead={t("help.lead")}>
      <Loaded resource={guides} reload={reload}>
        {(found) => (
          <ul class="guides">
            {GUIDES.map((name) => (
              <li key={name}>
                <a href={paths.guide(name)}>{found[name].title}</a>
                <p class="hint">{found[name].for}</p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <section aria-labelledby="practise" class="notice">
        <h2 id="practise">{t("help.practise")}</h2>
        <p>{t("help.practiseHelp")}</p>
        <p>
          <a class="button" href={me.value ? paths.work("TRAINING") : paths.plan("TRAINING")}>
            {t("help.openTraining")}
          </a>
        </p>
        {me.value && <Again user={me.value.id} />}
      </section>
    </Page>
  );
}

function Again({ user }: { user: string }) {
  return (
    <p>
      <a href={paths.work("TRAINING")} onClick={() => forgetSeen(user)}>
        {t("tour.again")}
      </a>
    </p>
  );
}

/** The texts of the guides in the language on screen. */
export function useGuides() {
  const lang = language.value;
  return useResource<Guides>(`guides ${lang}`, async () => ({
    ok: true,
    data: await loadGuides(lang),
    etag: null,
  }));
}
