/** One webhook: what became of its messages, sending one again, and ending it. */

import { useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import { AdministratorOnly } from "../access/AdministratorOnly";
import { subscribes } from "../access/can";
import type { Problem, Webhook, WebhookDelivery } from "../api/types";
import { formatMoment } from "../kit/dates";
import { t } from "../kit/i18n";
import { Empty, Failure, Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Tag, type Tone } from "../kit/Tag";
import { Code } from "../kit/Words";
import { endWebhook, fetchDeliveries, fetchWebhook, sendAgain } from "./webhookQueries";

const TONES: Record<WebhookDelivery["state"], Tone> = {
  waiting: "info",
  delivered: "good",
  given_up: "bad",
};

export default function WebhookPage() {
  const { id = "" } = useRoute().params;
  return (
    <AdministratorOnly title={t("webhooks.title")} may={subscribes}>
      {() => <Screen id={id} />}
    </AdministratorOnly>
  );
}

function Screen({ id }: { id: string }) {
  const [resource, reload] = useResource(`webhook ${id}`, () => fetchWebhook(id));
  return (
    <Page
      title={t("webhooks.one")}
      crumbs={[{ href: paths.webhooks(), label: t("webhooks.title") }]}
    >
      <Loaded resource={resource} reload={reload}>
        {(webhook) => (
          <>
            <p>
              <bdi dir="ltr">{webhook.url}</bdi>
            </p>
            <p>{webhook.plan === null ? t("webhooks.everyPlan") : <Code>{webhook.plan}</Code>}</p>
            <Ending webhook={webhook} />
            <Deliveries webhook={webhook} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Ending({ webhook }: { webhook: Webhook }) {
  const { route } = useLocation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const end = async (): Promise<void> => {
    const ended = await endWebhook(webhook.id);
    setProblem(ended.ok ? null : ended.problem);
    // What its holder ended is shown no more.
    if (ended.ok) route(paths.webhooks(), true);
  };
  if (webhook.ended_at !== null) {
    return <p>{t("webhooks.endedAt", { at: formatMoment(webhook.ended_at) })}</p>;
  }
  return (
    <>
      {problem !== null && <Failure problem={problem} />}
      <button type="button" class="button button-quiet" onClick={() => void end()}>
        {t("webhooks.end")}
      </button>
    </>
  );
}

function Deliveries({ webhook }: { webhook: Webhook }) {
  const [resource, reload] = useResource(`deliveries ${webhook.id}`, () =>
    fetchDeliveries(webhook.id),
  );
  return (
    <section aria-labelledby="w-messages">
      <h2 id="w-messages">{t("webhooks.messages")}</h2>
      <p>{t("webhooks.messagesHelp")}</p>
      <Loaded resource={resource} reload={reload}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t("webhooks.noMessages")} />
          ) : (
            <ul class="cards">
              {items.map((item) => (
                <Delivery key={item.id} item={item} webhook={webhook} done={reload} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

interface DeliveryProps {
  item: WebhookDelivery;
  webhook: Webhook;
  done: () => void;
}

function Delivery({ item, webhook, done }: DeliveryProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const again = async (): Promise<void> => {
    const sent = await sendAgain(webhook.id, item.id);
    setProblem(sent.ok ? null : sent.problem);
    if (sent.ok) done();
  };
  const version = item.data_version;
  return (
    <li class="card">
      <p class="card-title">
        <Code>{item.plan}</Code> {t("webhooks.version", { version })}
      </p>
      <p class="card-facts">
        <Tag tone={TONES[item.state]}>{t(`webhooks.state.${item.state}`)}</Tag>
        <span>{t("webhooks.attempts", { count: item.attempts })}</span>
        {item.next_attempt_at !== null && (
          <span>{t("webhooks.next", { at: formatMoment(item.next_attempt_at) })}</span>
        )}
      </p>
      <p class="cell-note">
        {t("webhooks.made", { at: formatMoment(item.created_at) })}
        {item.last_status !== null && (
          <> {t("webhooks.answered", { status: String(item.last_status) })}</>
        )}
        {item.last_error !== null && <bdi dir="ltr"> {item.last_error}</bdi>}
      </p>
      {problem !== null && <Failure problem={problem} />}
      {webhook.ended_at === null && (
        <button type="button" class="button button-quiet" onClick={() => void again()}>
          {t("webhooks.again", { version })}
        </button>
      )}
    </li>
  );
}
