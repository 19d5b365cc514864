/** Entering a body that coordinates the plan. */
import { keepsRecords } from "../access/can";
import { Scope } from "../implementation/Scope";
import { t } from "../kit/i18n";
import { Empty } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { BodyForm } from "./BodyForm";

export default function NewBodyPage() {
  return <Scope>{(plan) => <Screen plan={plan} />}</Scope>;
}

function Screen({ plan }: { plan: string }) {
  const [{ parent = "" }] = useQuery();
  return (
    <Page
      title={t("coordination.newBody")}
      crumbs={[{ href: paths.coordination(plan), label: t("nav.coordination") }]}
    >
      {keepsRecords() ? (
        <BodyForm key={parent} plan={plan} parent={parent} existing={null} />
      ) : (
        <Empty title={t("coordination.notYours")}>{t("coordination.notYoursHelp")}</Empty>
      )}
    </Page>
  );
}
