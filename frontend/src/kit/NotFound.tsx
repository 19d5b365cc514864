/** An address that leads nowhere. */
import { t } from "./i18n";
import { Page } from "./Page";
import { paths } from "./paths";

export function NotFound() {
  return (
    <Page title={t("notFound.title")}>
      <p>{t("notFound.text")}</p>
      <p>
        <a href={paths.home()}>{t("notFound.home")}</a>
      </p>
    </Page>
  );
}
