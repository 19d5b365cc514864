/** Changing a body: its name, mandate, chair, place among the others, days and promises. */
import { useRoute } from "preact-iso";
import { Scope } from "../implementation/Scope";
import { say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { BodyForm } from "./BodyForm";
import { fetchKeptBody } from "./writing";

export default function EditBodyPage() {
  const { params } = useRoute();
  return <Scope>{(plan) => <Screen plan={plan} code={params.code ?? ""} />}</Scope>;
}

function Screen({ plan, code }: { plan: string; code: string }) {
  const [resource, reload] = useResource(`kept body ${code}`, () => fetchKeptBody(code));
  const name = resource.status === "ready" ? say(resource.data.title) : code;
  return (
    <Page
      title={t("coordination.editBody")}
      crumbs={[
        { href: paths.coordination(plan), label: t("nav.coordination") },
        { href: paths.body(plan, code), label: name },
      ]}
    >
      <Loaded resource={resource} reload={reload}>
        {(body) =>
          body.may_keep ? (
            <BodyForm key={code} plan={plan} parent="" existing={body} />
          ) : (
            <Empty title={t("coordination.notYours")}>{t("coordination.notYoursHelp")}</Empty>
          )
        }
      </Loaded>
    </Page>
  );
}
