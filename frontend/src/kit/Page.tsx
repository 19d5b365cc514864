/** The body of a screen: its title (also of the window), its way back, its words of introduction. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { GuideName } from "../help/guides";
import { language, t } from "./i18n";
import { paths } from "./paths";

interface Crumb {
  href: string;
  label: ComponentChildren;
}

interface Props {
  title: string;
  shown?: ComponentChildren;
  lead?: ComponentChildren;
  crumbs?: Crumb[];
  wide?: boolean;
  /** The guide that helps with this screen. */
  help?: GuideName;
  children: ComponentChildren;
}

/** The address last shown: arriving at another one moves the focus to its title, as a new page would. */
let shownPath: string | null = null;

export function Page({ title, shown, lead, crumbs = [], wide = false, help, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const arrived = shownPath !== null && shownPath !== location.pathname;
    shownPath = location.pathname;
    if (arrived && !location.hash) heading.current?.focus({ preventScroll: true });
  }, []);
  const lang = language.value;
  useEffect(() => {
    document.title = `${title} – ${t("app.name")}`;
  }, [title, lang]);
  return (
    <main id="main" class={wide ? "page page-wide" : "page"}>
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
      <h1 ref={heading} tabIndex={-1}>
        {shown ?? title}
      </h1>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {help !== undefined && (
        <p class="help-link">
          <a href={paths.guide(help)}>{t("nav.helpWith")}</a>
        </p>
      )}
      {children}
    </main>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={t("nav.crumbs")}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
