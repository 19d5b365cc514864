/** A draft being edited: the texts of its sections in three languages, and what it tells. */
import { useRoute } from "preact-iso";
import type { Plan } from "../api/types";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { PlanScope } from "../plans/PlanScope";
import { DraftForm } from "./DraftForm";
import { fetchItems, fetchReport } from "./queries";
import { nameOf } from "./words";

export default function EditPage() {
  const { params } = useRoute();
  return (
    <PlanScope code={params.plan ?? ""}>
      {(plan) => <Screen plan={plan} id={params.id ?? ""} />}
    </PlanScope>
  );
}

function Screen({ plan, id }: { plan: Plan; id: string }) {
  const [resource, reload] = useResource(`report ${id}`, () => fetchReport(id));
  const [items, again] = useResource(`report items ${id}`, () => fetchItems(id));
  const name = resource.status === "ready" ? nameOf(resource.data) : t("planReport.editTitle");
  return (
    <Page
      title={t("planReport.editTitle")}
      lead={t("planReport.editLead")}
      crumbs={[
        { href: paths.reports(plan.code), label: t("planReport.title") },
        { href: paths.planReport(plan.code, id), label: name },
      ]}
    >
      <Loaded resource={resource} reload={reload}>
        {(report, etag) => (
          <Loaded resource={items} reload={again}>
            {(found) =>
              etag !== null &&
              report.allowed.includes("edit") && (
                <DraftForm
                  key={report.id}
                  plan={plan.code}
                  report={report}
                  etag={etag}
                  items={found}
                />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
