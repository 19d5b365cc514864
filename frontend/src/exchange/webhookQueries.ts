/** Calls of webhooks: who is told of new data, and what became of each message. */
import { type Answer, answer } from "../api/answers";
import { api, everyPage } from "../api/client";
import type { MadeWebhook, NewWebhook, Webhook, WebhookDelivery } from "../api/types";

const MOST = 200;
const DELIVERIES = 50;

/** One's own webhooks; an administrator gets everybody's. */
export function fetchWebhooks(): Promise<Answer<Webhook[]>> {
  return everyPage((cursor) =>
    answer(api.GET("/api/v1/webhooks", { params: { query: { limit: MOST, cursor } } })),
  );
}

export function fetchWebhook(id: string): Promise<Answer<Webhook>> {
  return answer(api.GET("/api/v1/webhooks/{webhook_id}", { params: { path: { webhook_id: id } } }));
}

export function makeWebhook(body: NewWebhook): Promise<Answer<MadeWebhook>> {
  return answer(api.POST("/api/v1/webhooks", { body }));
}

export function endWebhook(id: string): Promise<Answer<unknown>> {
  return answer(
    api.DELETE("/api/v1/webhooks/{webhook_id}", { params: { path: { webhook_id: id } } }),
  );
}

/** The newest messages to a webhook. */
export function fetchDeliveries(
  id: string,
): Promise<Answer<{ items: WebhookDelivery[]; next: string | null }>> {
  return answer(
    api.GET("/api/v1/webhooks/{webhook_id}/deliveries", {
      params: { path: { webhook_id: id }, query: { limit: DELIVERIES } },
    }),
  );
}

export function sendAgain(webhook: string, delivery: string): Promise<Answer<WebhookDelivery>> {
  return answer(
    api.POST("/api/v1/webhooks/{webhook_id}/deliveries/{delivery_id}/replay", {
      params: { path: { webhook_id: webhook, delivery_id: delivery } },
    }),
  );
}
