/** Webhooks: which systems are told of new data; made, shown with their secret once, and ended. */
import { AdministratorOnly } from "../access/AdministratorOnly";
import { subscribes } from "../access/can";
import type { Webhook } from "../api/types";
import { formatMoment } from "../kit/dates";
import { t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Tag } from "../kit/Tag";
import { Code } from "../kit/Words";
import { NewWebhook } from "./NewWebhook";
import { fetchWebhooks } from "./webhookQueries";

export default function WebhooksPage() {
  return (
    <AdministratorOnly title={t("webhooks.title")} may={subscribes}>
      {() => <Screen />}
    </AdministratorOnly>
  );
}

function Screen() {
  const [resource, reload] = useResource("webhooks", fetchWebhooks);
  return (
    <Page
      title={t("webhooks.title")}
      lead={t("webhooks.lead")}
      crumbs={[{ href: paths.account(), label: t("account.title") }]}
    >
      <Loaded resource={resource} reload={reload}>
        {(webhooks) =>
          webhooks.length === 0 ? (
            <Empty title={t("webhooks.none")} />
          ) : (
            <More items={[...webhooks].reverse()}>
              {(shown) => (
                <ul class="cards">
                  {shown.map((webhook) => (
                    <Item key={webhook.id} item={webhook} />
                  ))}
                </ul>
              )}
            </More>
          )
        }
      </Loaded>
      <NewWebhook done={reload} />
    </Page>
  );
}

function Item({ item }: { item: Webhook }) {
  return (
    <li class="card">
      <p class="card-title">
        <a href={paths.webhook(item.id)}>
          <bdi dir="ltr">{item.url}</bdi>
        </a>
      </p>
      <p class="card-facts">
        <Tag tone={item.ended_at === null ? "good" : "plain"}>
          {item.ended_at === null ? t("webhooks.told") : t("webhooks.ended")}
        </Tag>
        <span>{item.plan === null ? t("webhooks.everyPlan") : <Code>{item.plan}</Code>}</span>
      </p>
      <p class="cell-note">{t("webhooks.made", { at: formatMoment(item.created_at) })}</p>
    </li>
  );
}
