/** What this device has not sent yet, why, and what can be done; and how recent its copy of the work is. */
import { useEffect, useState } from "preact/hooks";
import { SignInFirst } from "../access/SignInFirst";
import { me } from "../access/session";
import { formatMoment } from "../kit/dates";

import { language, t } from "../kit/i18n";
import { Empty } from "../kit/Loaded";
import { line } from "../kit/line";
import { Page } from "../kit/Page";
import { explain, explainFault } from "../kit/problems";
import { Tag } from "../kit/Tag";
import { Code } from "../kit/Words";
import { type Draft, deviceDrafts } from "../submissions/drafts";
import { KeptHere } from "./KeptHere";
import type { Waiting } from "./queue";
import { discard, sendNow, sentHere } from "./sender";
import { unsent } from "./state";

export default function OutboxPage() {
  return (
    <SignInFirst>
      <Page help="offline" title={t("outbox.title")} lead={t("outbox.lead")}>
        <Waits />
        <Sent />
        <KeptHere />
      </Page>
    </SignInFirst>
  );
}

function Waits() {
  const [drafts, setDrafts] = useState<Draft[]>([]);
  const user = me.value?.id ?? "";
  useEffect(() => {
    void deviceDrafts.ofUser(user).then((found) => setDrafts(found.filter((each) => each.waiting)));
  }, [user, unsent.value]);
  if (drafts.length === 0) return <Empty title={t("outbox.none")}>{t("outbox.noneHelp")}</Empty>;
  const since = ({ waiting }: Draft): string => waiting?.since ?? "";
  return (
    <section aria-labelledby="waits">
      <h2 id="waits">{t("outbox.waits", { count: drafts.length })}</h2>
      <p>
        <button type="button" class="button" onClick={() => void sendNow()}>
          {t("outbox.sendNow")}
        </button>
      </p>
      <ul class="cards">
        {drafts
          .sort((a, b) => since(a).localeCompare(since(b)))
          .map((draft) => (
            <Piece key={draft.key} draft={draft} />
          ))}
      </ul>
    </section>
  );
}

const TONES = { waiting: "plain", refused: "bad", conflict: "warn" } as const;

function Piece({ draft }: { draft: Draft }) {
  const { waiting } = draft;
  if (!waiting) return null;
  return (
    <li class="card">
      <p class="card-title">
        <a href={`/${language.value}${draft.address}`}>{t(`outbox.kind.${kindOf(draft)}`)}</a>{" "}
        <Code>{draft.indicator}</Code>
      </p>
      <p class="card-facts">
        <Tag tone={TONES[waiting.state]}>{t(`outbox.state.${waiting.state}`)}</Tag>
        <span>{t(`outbox.action.${waiting.action}`)}</span>
        <span>{formatMoment(waiting.since)}</span>
      </p>
      <p>{why(waiting)}</p>
      <p class="row">
        <a class="button button-quiet" href={`/${language.value}${draft.address}`}>
          {waiting.state === "conflict" ? t("outbox.choose") : t("outbox.change")}
        </a>
        <Discard onDiscard={() => void discard(draft.key)} />
      </p>
    </li>
  );
}

const kindOf = (draft: Draft) => draft.about?.kind ?? "submission";

/** Why it is still here, in the reader's words. */
function why({ state, problem, tries, after }: Waiting): string {
  if (state === "conflict") return t("outbox.why.conflict");
  if (problem !== null) {
    const faults = (problem.errors ?? []).map(explainFault);
    return faults.length === 0 ? explain(problem) : faults.join(" ");
  }
  if (line.value === "up" || tries === 0) return t("outbox.why.soon");
  return t("outbox.why.line", { at: formatMoment(new Date(after).toISOString()) });
}

/** Asked once more: what is thrown away here is nowhere else. */
function Discard({ onDiscard }: { onDiscard: () => void }) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <button type="button" class="link-button" onClick={() => setAsked(true)}>
        {t("outbox.discard")}
      </button>
    );
  }
  return (
    <span role="alert">
      {t("outbox.discardAsk")}{" "}
      <button type="button" class="link-button" onClick={onDiscard}>
        {t("outbox.discardYes")}
      </button>{" "}
      <button type="button" class="link-button" onClick={() => setAsked(false)}>
        {t("outbox.discardNo")}
      </button>
    </span>
  );
}

function Sent() {
  const own = sentHere.value.filter(({ user }) => user === me.value?.id);
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="sent-here">
      <h2 id="sent-here">{t("outbox.sent", { count: own.length })}</h2>
      <ul>
        {own.map((draft) => (
          <li key={`${draft.key} ${draft.savedAt}`}>
            {t(`outbox.kind.${kindOf(draft)}`)} <Code>{draft.indicator}</Code>
          </li>
        ))}
      </ul>
    </section>
  );
}
