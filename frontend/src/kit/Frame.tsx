/** What stands around every screen: skip link, name, navigation, the training banner, the footer. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { audits, chases, followsUp, givesExceptions, reviews, weighs, works } from "../access/can";
import { signOut } from "../access/queries";
import { me } from "../access/session";
import reviewMarks from "../locales/review.json";
import type { AskBeforeLeaving } from "../offline/leaving";
import { currentCode, currentPlan, isTraining } from "../plans/current";
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES, language, loadRest, t } from "./i18n";
import { LineStrip } from "./LineStrip";
import { inLanguage, paths } from "./paths";
import { setTheme, type Theme, theme } from "./theme";

export function Frame({ children }: { children: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#main">
        {t("nav.skip")}
      </a>
      <header class="top">
        <div class="top-row">
          <a class="brand" href={paths.home()}>
            {t("app.name")}
          </a>
          <div class="top-tools">
            <a href={paths.help()}>{t("nav.help")}</a>
            <LanguageLinks />
            <AccountLinks />
          </div>
        </div>
        {currentCode.value !== null && <Navigation plan={currentCode.value} />}
      </header>
      {isTraining() && (
        <aside class="training" aria-label={t("training.label")}>
          <strong>{t("training.label")}</strong> {t("training.text")}
        </aside>
      )}
      <LineStrip />
      {children}
      <Footer />
    </>
  );
}

function LanguageLinks() {
  const { url } = useLocation();
  return (
    <nav class="languages" aria-label={t("nav.languages")}>
      {LANGUAGES.filter((lang) => lang !== language.value).map((lang) => (
        <a
          key={lang}
          href={inLanguage(url, lang)}
          lang={lang}
          hreflang={lang}
          onClick={() => chooseLanguage(lang)}
        >
          {LANGUAGE_NAMES[lang]}
        </a>
      ))}
    </nav>
  );
}

const NEXT_THEME: Record<Theme, Theme> = { auto: "dark", dark: "light", light: "auto" };

function ThemeChoice() {
  return (
    <button type="button" class="link-button" onClick={() => setTheme(NEXT_THEME[theme.value])}>
      {t(`theme.${theme.value}`)}
    </button>
  );
}

function AccountLinks() {
  const { url } = useLocation();
  if (me.value === undefined) return <span class="top-account" />;
  if (me.value === null) return <a href={paths.signIn(url)}>{t("nav.signIn")}</a>;
  return (
    <span class="top-account">
      <a href={paths.account()}>
        <bdi>{me.value.name}</bdi>
      </a>
      <SignOut />
    </span>
  );
}

/** Sign out; while this device holds work of the person's that is nowhere else, they are asked first. */
function SignOut() {
  const [ask, setAsk] = useState<{ Dialog: typeof AskBeforeLeaving; count: number } | null>(null);
  const leave = async (): Promise<void> => {
    const found = await import("../offline/leaving");
    const count = await found.unsentOf(me.peek()?.id ?? "");
    if (count === 0) return signOut();
    await loadRest();
    setAsk({ Dialog: found.AskBeforeLeaving, count });
  };
  return (
    <>
      <button
        type="button"
        class="link-button"
        // Where the question cannot be fetched nothing is thrown away: the work stays on the device.
        onClick={() => void leave().catch(() => signOut())}
      >
        {t("nav.signOut")}
      </button>
      {ask !== null && <ask.Dialog count={ask.count} close={() => setAsk(null)} />}
    </>
  );
}

function Navigation({ plan }: { plan: string }) {
  const { path } = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  const entries: [string, string, boolean][] = [
    [paths.work(plan), t("nav.work"), works()],
    [paths.queue(plan), t("nav.queue"), reviews()],
    [paths.reporting(plan), t("nav.reporting"), chases()],
    [paths.positions(plan), t("nav.positions"), followsUp()],
    [paths.exceptions(plan), t("nav.exceptions"), givesExceptions()],
    [paths.overlaps(plan), t("nav.overlaps"), weighs()],
    [paths.plan(plan), t("nav.overview"), true],
    [paths.dashboard(plan, "federal"), t("nav.federal"), true],
    [paths.dashboard(plan, "krg"), t("nav.krg"), true],
    [paths.dashboard(plan, "national"), t("nav.national"), true],
    [paths.logframe(plan), t("nav.logframe"), true],
    [paths.amendments(plan), t("nav.amendments"), true],
    [paths.activities(plan), t("nav.activities"), true],
    [paths.coordination(plan), t("nav.coordination"), true],
    [paths.reports(plan), t("nav.reports"), true],
    [paths.actors(plan), t("nav.actors"), true],
    [paths.calendar(plan), t("nav.calendar"), true],
    [paths.administration(), t("nav.administration"), audits()],
  ];
  return (
    <nav class="main-nav" aria-label={t("nav.main")}>
      <button
        type="button"
        class="menu-button"
        aria-expanded={open}
        aria-controls="menu"
        onClick={() => setOpen(!open)}
      >
        {t("nav.menu")}
      </button>
      <ul id="menu" class={open ? "open" : undefined}>
        {entries
          .filter(([, , offered]) => offered)
          .map(([href, label]) => (
            <li key={href}>
              <a href={href} aria-current={path === href.split("?")[0] ? "page" : undefined}>
                {label}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Footer() {
  const plan = currentPlan();
  // The screens' own strings and the plan's texts are reviewed apart; either keeps the note standing.
  const strings = reviewMarks[language.value].status === "machine";
  const texts = plan?.machine_translated.includes(language.value) ?? false;
  const machineMade = strings || texts;
  return (
    <footer class="foot">
      {machineMade && <p>{t("foot.machine")}</p>}
      <ul>
        {plan !== null && (
          <>
            <li>
              <a href={paths.review(plan.code)}>{t("foot.review")}</a>
            </li>
            <li>
              <a href={`/api/v1/plans/${plan.code}/exports/observations.csv`} download>
                {t("foot.csv")}
              </a>
            </li>
            <li>
              <a href={`/api/v1/plans/${plan.code}/exports/iati.xml`} download>
                {t("foot.iati")}
              </a>
            </li>
          </>
        )}
        <li>
          <a href="/api/v1/plans">{t("foot.api")}</a>
        </li>
        <li>
          <ThemeChoice />
        </li>
      </ul>
    </footer>
  );
}
